import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { agentCalled } from '@/testing/agents';
import { renderPage } from '@/testing/render';
import { Starters } from './Starters';

const offered = () => screen.getAllByRole('button').map((button) => button.textContent);

describe('ways to start a conversation', () => {
  it('are those that its owner gave the agent, and no others', async () => {
    const onPick = vi.fn();
    const { user } = renderPage(<Starters agent={agentCalled('Ledger', { starters: ['Check my books', 'Close the month'], tools: ['calculator'] })} onPick={onPick} />);
    expect(offered()).toEqual(['Check my books', 'Close the month']);
    await user.click(screen.getByRole('button', { name: 'Close the month' }));
    expect(onPick).toHaveBeenCalledWith('Close the month');
  });

  it('are what its tools are good for, where it was given none', () => {
    renderPage(<Starters agent={agentCalled('Ledger', { tools: ['calculator'] })} onPick={vi.fn()} />);
    expect(offered()).toEqual(['What is 17.5% of 2640?', 'What can you help me with?', 'Explain something I should know about your field.']);
  });
});
