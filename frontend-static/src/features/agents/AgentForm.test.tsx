import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Problem } from '@/lib/api/problem';
import type { AgentType, NewAgent, Tool } from '@/lib/api/types';
import { renderPage } from '@/testing/render';
import { AgentForm } from './AgentForm';

const type = (id: AgentType['id'], tools: string[]) => ({ id, name: `The ${id}`, description: '', instructions: [], tools }) as AgentType;
const tool = (id: string, available = true) =>
  ({ id, name: `The ${id}`, description: '', functions: [], available, missing_setting: available ? null : 'VEXEL_SEARCH' }) as unknown as Tool;

function show(onSubmit: (agent: NewAgent) => Promise<void> = () => Promise.resolve()) {
  const types = [type('assistant', ['calculator', 'search']), type('analyst', ['clock'])];
  const tools = [tool('calculator'), tool('clock'), tool('search', false)];
  return renderPage(<AgentForm types={types} models={[]} tools={tools} onSubmit={onSubmit} />);
}
const box = (name: RegExp) => screen.getByRole('checkbox', { name });
const create = () => screen.getByRole('button', { name: 'Create agent' });

describe('the form of a new agent', () => {
  it('sends what was filled in, one instruction per line', async () => {
    const onSubmit = vi.fn<(agent: NewAgent) => Promise<void>>().mockResolvedValue();
    const { user } = show(onSubmit);
    await user.type(screen.getByLabelText('Name'), '  Ledger ');
    await user.type(screen.getByLabelText(/Instructions/), 'Be brief.{Enter}{Enter}Show sums.');
    await user.click(create());
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith({
      name: 'Ledger',
      description: '',
      agent_type: 'assistant',
      instructions: ['Be brief.', 'Show sums.'],
      tools: ['calculator'],
    });
  });

  it('offers what a kind of agent usually has, as far as it can be had', async () => {
    const { user } = show();
    expect(box(/calculator/)).toBeChecked();
    expect(box(/search/)).not.toBeChecked();
    await user.click(screen.getByRole('radio', { name: /analyst/ }));
    expect(box(/clock/)).toBeChecked();
    expect(box(/calculator/)).not.toBeChecked();
  });

  it('leaves tools alone once they were chosen by hand', async () => {
    const { user } = show();
    await user.click(box(/calculator/));
    await user.click(screen.getByRole('radio', { name: /analyst/ }));
    expect(box(/clock/)).not.toBeChecked();
  });

  it('says why a tool cannot be had', () => {
    show();
    expect(box(/search/)).toBeDisabled();
    expect(screen.getByText('VEXEL_SEARCH')).toBeVisible();
  });

  it('wants a name before it sends anything', async () => {
    const onSubmit = vi.fn<(agent: NewAgent) => Promise<void>>();
    const { user } = show(onSubmit);
    await user.click(create());
    expect(screen.getByLabelText('Name')).toHaveFocus();
    expect(screen.getByLabelText('Name')).toHaveAccessibleDescription('Give the agent a name.');
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('shows the faults the API found where they are', async () => {
    const faults = [
      { pointer: '/instructions/3', detail: 'is too long' },
      { pointer: '/tools/0', detail: 'is unknown' },
      { pointer: '/elsewhere', detail: 'is odd' },
    ];
    const { user } = show(() => Promise.reject(new Problem({ code: 'invalid', status: 422, detail: 'x', faults })));
    await user.type(screen.getByLabelText('Name'), 'Ledger');
    await user.click(create());
    await waitFor(() => expect(screen.getByLabelText(/Instructions/)).toHaveAccessibleDescription(/^Is too long\./));
    expect(screen.getByText('Is unknown.')).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('Is odd.');
  });
});
