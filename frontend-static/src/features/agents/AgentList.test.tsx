import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it } from 'vitest';
import { agentCalled, serveAgents } from '@/testing/agents';
import { Navigation } from '@/testing/navigation';
import { renderPage } from '@/testing/render';
import { api, server } from '@/testing/server';
import { AgentList } from './AgentList';

function show(address = '/agents/') {
  window.history.replaceState(null, '', address);
  return renderPage(
    <Navigation>
      <AgentList />
    </Navigation>,
  );
}
afterEach(() => window.history.replaceState(null, '', '/'));

const ledger = agentCalled('Ledger', { agent_type: 'analyst' });
const poet = agentCalled('Poet');
const names = () => screen.queryAllByRole('article').map((card) => card.querySelector('h2')?.textContent);
const expectNames = (...expected: string[]) => waitFor(() => expect(names()).toEqual(expected));
const search = () => screen.findByRole('searchbox', { name: 'Search by name' });
const actions = (name: string) => screen.findByRole('button', { name: `Actions for ${name}` });

async function choose(user: ReturnType<typeof show>['user'], name: string, action: string): Promise<void> {
  await user.click(await actions(name));
  await user.click(screen.getByRole('menuitem', { name: action }));
}

describe('the list of agents', () => {
  it('leads to the first one while there is none', async () => {
    serveAgents();
    show();
    expect(await screen.findByRole('heading', { name: 'Make your first agent' })).toBeVisible();
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('looks for a name once typing pauses, and keeps it in the address', async () => {
    const { calls } = serveAgents(ledger, poet);
    const { user } = show();
    await user.type(await search(), 'pOe');
    await expectNames('Poet');
    expect(window.location.search).toBe('?q=pOe');
    expect(calls.filter((call) => call.includes('q='))).toEqual(['GET /agents?q=pOe&limit=24']);
    expect(screen.getByText('1 agent found.')).toHaveAttribute('role', 'status');
  });

  it('filters by kind and orders, and goes back to what was before', async () => {
    serveAgents(poet, ledger, agentCalled('Abacus'));
    const { user } = show();
    await search();
    await user.selectOptions(screen.getByLabelText('Order'), 'Name, A to Z');
    await expectNames('Abacus', 'Ledger', 'Poet');
    await user.selectOptions(screen.getByLabelText('Kind'), 'Analyst');
    await expectNames('Ledger');
    expect(window.location.search).toBe('?type=analyst&sort=name');
    window.history.back();
    await expectNames('Abacus', 'Ledger', 'Poet');
    expect(screen.getByLabelText('Kind')).toHaveDisplayValue('All kinds');
  });

  it('opens as a shared address says, without asking for anything else', async () => {
    const { calls } = serveAgents(poet, ledger);
    show('/agents/?q=led&type=analyst&sort=nonsense');
    await expectNames('Ledger');
    expect(await search()).toHaveValue('led');
    expect(screen.getByLabelText('Order')).toHaveDisplayValue('Newest first');
    expect(calls).toEqual(['GET /agents?q=led&agent_type=analyst&limit=24']);
  });

  it('says what was not found, and shows everything again', async () => {
    serveAgents(poet);
    const { user } = show('/agents/?q=zebra&type=analyst');
    expect(await screen.findByText('None of your agents has “zebra” in its name and is of the kind Analyst.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show all agents' }));
    await expectNames('Poet');
    expect(window.location.search).toBe('');
    expect(await search()).toHaveFocus();
    expect(await search()).toHaveValue('');
  });

  it('shows more when asked', async () => {
    serveAgents(...Array.from({ length: 25 }, (_, at) => agentCalled(`Agent ${at}`)));
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: 'Load more' }));
    await waitFor(() => expect(names()).toHaveLength(25));
    expect(screen.queryByRole('button', { name: 'Load more' })).toBeNull();
  });

  it('offers another try when it cannot be had', async () => {
    serveAgents(poet);
    server.use(http.get(api('/agents'), () => HttpResponse.json({ code: 'internal', detail: 'Not today.' }, { status: 500 }), { once: true }));
    const { user } = show();
    expect(await screen.findByRole('alert')).toHaveTextContent('Not today.');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await expectNames('Poet');
  });
});

describe('an agent of the list', () => {
  it('is archived at once and can be brought back from its place', async () => {
    const { calls } = serveAgents(poet, ledger);
    const { user } = show();
    await choose(user, 'Poet', 'Archive');
    expect(screen.getByText('Poet is archived.')).toBeVisible();
    const undo = screen.getByRole('button', { name: 'Undo archiving Poet' });
    expect(undo).toHaveFocus();
    await waitFor(() => expect(undo).not.toHaveAttribute('aria-disabled'));
    await user.click(undo);
    await waitFor(() => expect(names()).toEqual(['Poet', 'Ledger']));
    expect(await actions('Poet')).toHaveFocus();
    expect(calls.filter((call) => !call.startsWith('GET'))).toEqual(['DELETE /agents/poet', 'POST /agents/poet/unarchive']);
  });

  it('comes back by itself and says why when it cannot be archived', async () => {
    serveAgents(poet);
    server.use(http.delete(api('/agents/:id'), () => HttpResponse.json({ code: 'internal', detail: 'Not today.' }, { status: 500 })));
    const { user } = show();
    await choose(user, 'Poet', 'Archive');
    expect(await screen.findByRole('alert')).toHaveTextContent('Not today.');
    expect(names()).toEqual(['Poet']);
    expect(await actions('Poet')).toHaveFocus();
  });

  it('is copied, and the copy is opened to be changed', async () => {
    serveAgents(poet);
    const { user } = show();
    await choose(user, 'Poet', 'Make a copy');
    await waitFor(() => expect(window.location.pathname).toBe('/agents/copy/settings/'));
  });
});
