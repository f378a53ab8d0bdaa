import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agentCalled, serveAgents } from '@/testing/agents';
import { serveChoices } from '@/testing/choices';
import { Navigation } from '@/testing/navigation';
import { renderPage } from '@/testing/render';
import { api, server } from '@/testing/server';
import { AgentSettings } from './AgentSettings';

const ledger = agentCalled('Ledger', { instructions: ['Be brief.\nAnd kind.'], tools: ['clock'], model_id: 'demo', version: 3 });

beforeEach(() => {
  window.sessionStorage.clear();
  serveChoices();
});
afterEach(() => window.history.replaceState(null, '', '/'));

async function show(agent = ledger) {
  const known = serveAgents(agent);
  window.history.replaceState(null, '', `/agents/${agent.id}/settings/`);
  const view = renderPage(
    <Navigation>
      <AgentSettings />
    </Navigation>,
  );
  await screen.findByRole('heading', { name: `${agent.name}: settings` });
  return { ...view, known, changes: () => known.calls.filter((call) => !call.startsWith('GET')) };
}
const name = () => screen.findByLabelText('Name');
const save = () => screen.getByRole('button', { name: 'Save changes' });
const button = (text: string) => screen.getByRole('button', { name: text });

/** Somebody else changes the agent. */
function changeElsewhere({ known }: Awaited<ReturnType<typeof show>>, changes: Partial<typeof ledger>): void {
  known.agents = known.agents.map((agent) => ({ ...agent, ...changes, version: agent.version + 1 }));
}

async function rename(user: Awaited<ReturnType<typeof show>>['user'], to: string): Promise<void> {
  await user.clear(await name());
  await user.type(await name(), to);
}

describe('the settings of an agent', () => {
  it('send what was changed and nothing else, over the version that was seen', async () => {
    const { user, changes } = await show();
    await rename(user, 'Abacus');
    await user.click(screen.getByRole('checkbox', { name: /calculator/ }));
    await user.click(screen.getByRole('checkbox', { name: /Takes messages/ }));
    await user.click(save());
    await waitFor(() => expect(window.location.pathname).toBe('/agents/ledger/'));
    expect(changes()).toEqual(['PATCH /agents/ledger "3" {"name":"Abacus","tools":["clock","calculator"],"is_active":false}']);
    expect(window.sessionStorage).toHaveLength(0);
  });

  it('take a number away by emptying it', async () => {
    const { user, changes } = await show({ ...ledger, parameters: { temperature: 1, max_output_tokens: 50 } });
    await user.clear(await screen.findByLabelText(/Temperature/));
    await user.click(save());
    await waitFor(() => expect(changes()).toEqual(['PATCH /agents/ledger "3" {"parameters":{"temperature":null,"max_output_tokens":50}}']));
  });

  it('send nothing where nothing was changed', async () => {
    const { user, changes } = await show();
    await name();
    await user.click(save());
    await waitFor(() => expect(window.location.pathname).toBe('/agents/ledger/'));
    expect(changes()).toEqual([]);
  });

  it('keep the tools of an existing agent when its kind is changed', async () => {
    const { user } = await show({ ...ledger, tools: ['calculator'] });
    await user.click(await screen.findByRole('radio', { name: /analyst/ }));
    expect(screen.getByRole('checkbox', { name: /calculator/ })).toBeChecked();
  });

  it('are kept when the page is left, and given up on request', async () => {
    const { user, unmount } = await show();
    await user.type(await name(), '!');
    unmount();
    const again = await show();
    expect(await name()).toHaveValue('Ledger!');
    await again.user.click(button('Start over'));
    expect(await name()).toHaveValue('Ledger');
    expect(window.sessionStorage).toHaveLength(0);
  });
});

describe('an agent that was changed elsewhere', () => {
  it('is not overwritten; the newer version is loaded with what was typed in it', async () => {
    const view = await show();
    await rename(view.user, 'Mine');
    changeElsewhere(view, { description: 'Adds.' });
    await view.user.click(save());
    expect(await screen.findByRole('alert')).toHaveTextContent('changed elsewhere since you opened it. What you wrote is still here.');
    await view.user.click(button('Load the newer version, keep my changes'));
    expect(await screen.findByLabelText(/Description/)).toHaveValue('Adds.');
    expect(await name()).toHaveValue('Mine');
    await view.user.click(save());
    await waitFor(() => expect(view.changes()).toHaveLength(2));
    expect(view.changes()[1]).toBe('PATCH /agents/ledger "4" {"name":"Mine"}');
  });

  it('says what was changed in both places, and lets go of mine', async () => {
    const view = await show();
    await rename(view.user, 'Mine');
    changeElsewhere(view, { name: 'Theirs' });
    await view.user.click(save());
    await view.user.click(await screen.findByRole('button', { name: /Load the newer version/ }));
    expect(await screen.findByText('Changed in both places, and shown as you wrote it: Name.')).toBeVisible();
    await view.user.click(button('Take theirs'));
    expect(await name()).toHaveValue('Theirs');
    expect(screen.queryByText(/Changed in both places/)).toBeNull();
  });

  it('gets what was typed before, when it is opened again', async () => {
    const { user, unmount } = await show();
    await rename(user, 'Mine');
    unmount();
    await show({ ...ledger, description: 'Adds.', version: 4 });
    expect(await name()).toHaveValue('Mine');
    expect(screen.getByLabelText(/Description/)).toHaveValue('Adds.');
    expect(screen.getByText(/This is the newer version, with your changes in it/)).toBeVisible();
  });
});

describe('the end of an agent', () => {
  it('is an archive at first, from which it comes back', async () => {
    const { user, changes } = await show();
    await name();
    await user.click(button('Archive'));
    expect(await screen.findByText(/This agent is archived/)).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Archive or delete' })).toHaveFocus();
    expect(screen.queryByLabelText('Name')).toBeNull();
    await waitFor(() => expect(changes()).toEqual(['DELETE /agents/ledger']));
    await user.click(button('Bring it back'));
    expect(await name()).toHaveValue('Ledger');
    expect(changes()).toEqual(['DELETE /agents/ledger', 'POST /agents/ledger/unarchive']);
  });

  it('goes back to what it was when it cannot be archived', async () => {
    const { user } = await show();
    server.use(http.delete(api('/agents/:id'), () => HttpResponse.json({ code: 'internal', detail: 'Not today.' }, { status: 500 })));
    await name();
    await user.click(button('Archive'));
    expect(await screen.findByText('Not today.')).toBeVisible();
    expect(await name()).toBeVisible();
  });

  it('is for ever only with its name', async () => {
    const { user, changes } = await show();
    await name();
    await user.click(button('Delete for ever…'));
    const dialog = within(await screen.findByRole('dialog', { name: 'Delete Ledger for ever?' }));
    await user.type(dialog.getByLabelText(/type its name/), 'Ledge');
    await user.click(dialog.getByRole('button', { name: 'Delete for ever' }));
    expect(dialog.getByLabelText(/type its name/)).toHaveAccessibleDescription('This is not its name.');
    expect(changes()).toEqual([]);
    await user.type(dialog.getByLabelText(/type its name/), 'r{Enter}');
    await waitFor(() => expect(window.location.pathname).toBe('/agents/'));
    expect(changes()).toEqual(['DELETE /agents/ledger?purge=true']);
  });

  it('can be thought better of', async () => {
    const { user, changes } = await show();
    await name();
    await user.click(button('Delete for ever…'));
    await user.click(await screen.findByRole('button', { name: 'Keep it' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(changes()).toEqual([]);
  });
});
