import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewAgent } from '@/lib/api/types';
import { agentCalled } from '@/testing/agents';
import { serveChoices } from '@/testing/choices';
import { Navigation } from '@/testing/navigation';
import { renderPage } from '@/testing/render';
import { api, server } from '@/testing/server';
import { CreateAgent } from './CreateAgent';

let sent: { body: NewAgent; key: string | null }[];
let answers: (() => Response)[];
const made = () => HttpResponse.json(agentCalled('Ledger'), { status: 201 });
const refused = (errors: object[]) => () => HttpResponse.json({ code: 'invalid', detail: 'x', errors }, { status: 422 });

beforeEach(() => {
  [sent, answers] = [[], []];
  window.sessionStorage.clear();
  serveChoices();
  server.use(
    http.post(api('/agents'), async ({ request }) => {
      sent.push({ body: (await request.json()) as NewAgent, key: request.headers.get('idempotency-key') });
      return (answers.shift() ?? made)();
    }),
  );
});
afterEach(() => window.history.replaceState(null, '', '/'));

async function show() {
  const view = renderPage(
    <Navigation>
      <CreateAgent />
    </Navigation>,
  );
  await screen.findByLabelText('Name');
  return view;
}
const box = (name: RegExp) => screen.getByRole('checkbox', { name });
const create = () => screen.getByRole('button', { name: 'Create agent' });
const opened = () => waitFor(() => expect(window.location.pathname).toBe('/agents/ledger/chat/'));

describe('the form of a new agent', () => {
  it('sends what was filled in, one instruction per line, and opens the chat', async () => {
    const { user } = await show();
    await user.type(screen.getByLabelText('Name'), '  Ledger ');
    await user.type(screen.getByLabelText(/^Instructions/), 'Be brief.{Enter}{Enter}Show sums.');
    await user.click(screen.getByRole('button', { name: 'Add a starter' }));
    await user.keyboard('What is due?');
    await user.selectOptions(screen.getByLabelText('Fallback model'), 'Model demo');
    await user.click(screen.getByText('Advanced'));
    await user.type(screen.getByLabelText(/Temperature/), '0.5');
    await user.click(create());
    await opened();
    expect(sent.map(({ body }) => body)).toEqual([
      {
        name: 'Ledger',
        agent_type: 'assistant',
        instructions: ['Be brief.', 'Show sums.'],
        tools: ['calculator'],
        starters: ['What is due?'],
        fallback_model_id: 'demo',
        parameters: { temperature: 0.5, max_output_tokens: null },
      },
    ]);
  });

  it('shows what a kind does by itself, and offers its tools as far as they can be had', async () => {
    const { user } = await show();
    expect(screen.getByText('Be an assistant.')).toBeVisible();
    expect(box(/calculator/)).toBeChecked();
    expect(box(/search/)).not.toBeChecked();
    await user.type(screen.getByLabelText(/^Instructions/), 'Mine.');
    await user.click(screen.getByRole('radio', { name: /analyst/ }));
    expect(screen.getByText('Be an analyst.')).toBeVisible();
    expect(box(/clock/)).toBeChecked();
    expect(box(/calculator/)).not.toBeChecked();
    expect(screen.getByLabelText(/^Instructions/)).toHaveValue('Mine.');
  });

  it('leaves tools alone once they were chosen by hand', async () => {
    const { user } = await show();
    await user.click(box(/calculator/));
    await user.click(screen.getByRole('radio', { name: /analyst/ }));
    expect(box(/clock/)).not.toBeChecked();
  });

  it('says why a tool or a model cannot be had', async () => {
    const { user } = await show();
    expect(box(/search/)).toBeDisabled();
    expect(screen.getByText('VEXEL_SEARCH')).toBeVisible();
    await user.selectOptions(screen.getByLabelText('Model'), 'Model big (needs VEXEL_BIG_KEY)');
    expect(screen.getByLabelText('Model')).toHaveAccessibleDescription('This model answers once the operator sets VEXEL_BIG_KEY.');
  });

  it('adds and removes starters without losing the focus', async () => {
    const { user } = await show();
    for (let at = 0; at < 6; at++) await user.click(screen.getByRole('button', { name: 'Add a starter' }));
    expect(screen.getByLabelText('Starter 6')).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Add a starter' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Remove starter 6' }));
    expect(screen.getByLabelText('Starter 5')).toHaveFocus();
    for (let at = 5; at > 0; at--) await user.click(screen.getByRole('button', { name: `Remove starter ${at}` }));
    expect(screen.getByRole('button', { name: 'Add a starter' })).toHaveFocus();
  });

  it('says what is wrong while it is typed, and nothing about what was not touched', async () => {
    const { user } = await show();
    await user.click(screen.getByText('Advanced'));
    await user.type(screen.getByLabelText(/Temperature/), '9');
    expect(screen.getByLabelText(/Temperature/)).toHaveAccessibleDescription(/^Use a number from 0 to 2\./);
    expect(screen.getByLabelText('Name')).toHaveAttribute('aria-invalid', 'false');
    await user.type(screen.getByLabelText(/Temperature/), '{Backspace}1');
    expect(screen.getByLabelText(/Temperature/)).toBeValid();
  });

  it('wants a name before it sends anything', async () => {
    const { user } = await show();
    await user.click(create());
    expect(screen.getByLabelText('Name')).toHaveFocus();
    expect(screen.getByLabelText('Name')).toHaveAccessibleDescription('Give the agent a name.');
    expect(sent).toEqual([]);
  });

  it('shows the faults the API found where they are, also in what was folded away', async () => {
    answers.push(refused([{ pointer: '/parameters/temperature', detail: 'is too warm' }, { pointer: '/elsewhere', detail: 'is odd' }]));
    const { user } = await show();
    await user.type(screen.getByLabelText('Name'), 'Ledger{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('Is odd.');
    expect(screen.getByLabelText(/Temperature/)).toHaveAccessibleDescription(/^Is too warm\./);
    expect(screen.getByLabelText(/Temperature/)).toBeVisible();
  });

  it('takes the focus to the first field that the API refused', async () => {
    answers.push(refused([{ pointer: '/tools/0', detail: 'is unknown' }, { pointer: '/instructions/3', detail: 'is too long' }]));
    const { user } = await show();
    await user.type(screen.getByLabelText('Name'), 'Ledger{Enter}');
    await waitFor(() => expect(screen.getByLabelText(/^Instructions/)).toHaveFocus());
    expect(screen.getByText('Is unknown.')).toBeVisible();
  });
});

describe('a new agent that is not made yet', () => {
  it('is made once, however often it is sent, and anew once it was changed', async () => {
    answers.push(() => HttpResponse.error(), () => HttpResponse.error());
    const { user } = await show();
    await user.type(screen.getByLabelText('Name'), 'Ledger{Enter}');
    await screen.findByRole('alert');
    await user.click(create());
    await waitFor(() => expect(sent).toHaveLength(2));
    await screen.findByRole('alert');
    await user.type(screen.getByLabelText('Name'), '!');
    await user.click(create());
    await opened();
    const [first, again, changed] = sent.map(({ key }) => key);
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(again).toBe(first);
    expect(changed).not.toBe(first);
  });

  it('is kept over a reload with its key, until it is made', async () => {
    answers.push(() => HttpResponse.error());
    const before = await show();
    await before.user.type(screen.getByLabelText('Name'), 'Ledger{Enter}');
    await screen.findByRole('alert');
    before.unmount();
    const after = await show();
    expect(screen.getByLabelText('Name')).toHaveValue('Ledger');
    expect(screen.getByText('What you typed last time is still here.')).toBeVisible();
    await after.user.click(create());
    await opened();
    expect(sent[1]).toEqual(sent[0]);
    after.unmount();
    await show();
    expect(screen.getByLabelText('Name')).toHaveValue('');
  });

  it('is given up by starting over', async () => {
    const before = await show();
    await before.user.type(screen.getByLabelText('Name'), 'Ledger');
    before.unmount();
    const { user } = await show();
    await user.click(screen.getByRole('button', { name: 'Start over' }));
    expect(screen.getByLabelText('Name')).toHaveValue('');
    expect(window.sessionStorage).toHaveLength(0);
  });

  it('is not brought back from what another version of the page kept', async () => {
    window.sessionStorage.setItem('vexel-agent-draft:new', '{"values":{"name":"Old"},"base":{},"key":"k"}');
    await show();
    expect(screen.getByLabelText('Name')).toHaveValue('');
  });
});
