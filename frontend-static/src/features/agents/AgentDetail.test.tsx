import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/api/types';
import { agentCalled, serveAgents } from '@/testing/agents';
import { serveChoices } from '@/testing/choices';
import { Navigation } from '@/testing/navigation';
import { renderPage } from '@/testing/render';
import { api, server } from '@/testing/server';
import { AgentDetail } from './AgentDetail';

const conversation = (id: string, title: string, messages: number) =>
  ({ id, agent_id: 'ledger', title, message_count: messages, last_message_at: '2026-05-05T12:00:00Z' }) as Session;
let sessions: Session[];

beforeEach(() => {
  sessions = [];
  serveChoices();
});
afterEach(() => window.history.replaceState(null, '', '/'));

function show(agent = agentCalled('Ledger', { tools: ['clock', 'search', 'gone'], model_id: 'demo', fallback_model_id: 'big' })) {
  const known = serveAgents(agent);
  server.use(
    http.get(api('/agents/:id/sessions'), ({ request }) => {
      const second = new URL(request.url).searchParams.get('cursor') === 'c';
      const more = !second && sessions.length > 1;
      return HttpResponse.json({ data: sessions.slice(second ? 1 : 0, second ? 2 : 1), next_cursor: more ? 'c' : null, has_more: more });
    }),
  );
  window.history.replaceState(null, '', `/agents/${agent.id}/`);
  const view = renderPage(
    <Navigation>
      <AgentDetail />
    </Navigation>,
  );
  return { ...view, known };
}

describe('the page of an agent', () => {
  it('says what it is made of, and what cannot be had', async () => {
    show();
    expect(await screen.findByText('Model demo')).toBeVisible();
    expect(screen.getByText('Model big')).toBeVisible();
    expect(screen.getByText('The search (not available here)')).toBeVisible();
    expect(screen.getByText('gone')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Chat' })).toHaveAttribute('href', expect.stringMatching(/^.agents.ledger.chat/));
    expect(await screen.findByText('Nothing has been said to it yet.')).toBeVisible();
  });

  it('lists its conversations, more when asked', async () => {
    sessions = [conversation('s1', 'Rent in June', 2), conversation('s2', 'A cake', 1)];
    const { user } = show();
    expect(await screen.findByRole('link', { name: /Rent in June/ })).toHaveAttribute('href', expect.stringMatching(/session=s1$/));
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByRole('link', { name: /A cake/ })).toHaveTextContent('1 message');
  });

  it('offers no chat with one that is switched off', async () => {
    show(agentCalled('Ledger', { is_active: false }));
    expect(await screen.findByText('Switched off')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Chat' })).toBeNull();
  });

  it('archives it and brings it back', async () => {
    const { user, known } = show();
    await user.click(await screen.findByRole('button', { name: 'More actions for Ledger' }));
    await user.click(screen.getByRole('menuitem', { name: 'Archive' }));
    expect(await screen.findByText(/This agent is archived/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Chat' })).toBeNull();
    await waitFor(() => expect(known.calls.filter((call) => call.startsWith('DELETE'))).toEqual(['DELETE /agents/ledger']));
    await user.click(screen.getByRole('button', { name: 'Bring it back' }));
    expect(await screen.findByRole('link', { name: 'Chat' })).toBeVisible();
    expect(screen.queryByText(/This agent is archived/)).toBeNull();
  });

  it('says so when there is none, or it is somebody else’s', async () => {
    show();
    server.use(http.get(api('/agents/:id'), () => HttpResponse.json({ code: 'agent-not-found', detail: 'There is no such agent.' }, { status: 404 })));
    window.history.pushState(null, '', '/agents/other/');
    expect(await screen.findByRole('alert')).toHaveTextContent('There is no such agent.');
  });
});
