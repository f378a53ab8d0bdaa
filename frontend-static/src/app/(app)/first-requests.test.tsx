import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import type { ComponentType } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { firstRequests, firstScript } from '@/app/first-script';
import { resumeSession } from '@/features/auth/session-actions';
import { freshPage, message, stored } from '@/features/chat/testing';
import { session } from '@/lib/api/session';
import { roomForSidebar } from '@/lib/room';
import { agentCalled, serveAgents } from '@/testing/agents';
import { serveChoices } from '@/testing/choices';
import { Navigation } from '@/testing/navigation';
import { renderPage } from '@/testing/render';
import { api, server } from '@/testing/server';
import AppLayout from './layout';
import { Agent, Agents, AgentSettings, Chat, NewAgent, Settings } from './parts';

const none = () => HttpResponse.json({ data: [], next_cursor: null, has_more: false });
const me = { email: 'robin@example.org', full_name: 'Robin' };
let asked: string[];

beforeEach(() => {
  freshPage();
  localStorage.setItem('vexel-signed-in', 'yes');
  serveChoices();
  stored(message('m2', 'assistant', 'It is 40.'), message('m1', 'user', 'How much is it?'));
  serveAgents(agentCalled('Ledger', { id: 'a1' }));
  asked = [];
  server.events.on('request:start', ({ request }) => asked.push(`${request.method} ${request.url.replace(api(''), '')}`));
  server.use(
    http.post(api('/login/refresh'), () => HttpResponse.json({ access_token: 't', refresh_token: null, token_type: 'bearer', expires_in: 900 })),
    http.get(api('/users'), ({ request }) => (request.headers.get('authorization') === 'Bearer t' ? HttpResponse.json(me) : new HttpResponse(null, { status: 401 }))),
    http.get(api('/sessions'), none),
    http.get(api('/agents/a1/sessions'), none),
  );
});
afterEach(() => {
  server.events.removeAllListeners();
  session.end();
  localStorage.clear();
  window.history.replaceState(null, '', '/');
});

/** Opens a page as a browser does: the script in its head, then the rest. */
function open(address: string, Page: ComponentType, room: boolean): void {
  vi.stubGlobal('matchMedia', (query: string) => Object.assign(new EventTarget(), { matches: room && query === roomForSidebar }));
  window.history.replaceState(null, '', address);
  new Function(firstScript)();
  const { store } = renderPage(<Navigation><AppLayout><Page /></AppLayout></Navigation>);
  void store.dispatch(resumeSession());
}

const pages: readonly [string, ComponentType, string][] = [
  ['/agents/', Agents, 'Ledger'],
  ['/agents/create/', NewAgent, 'The analyst'],
  ['/agents/a1/', Agent, 'Ledger'],
  ['/agents/a1/settings/', AgentSettings, 'The analyst'],
  ['/agents/a1/chat/', Chat, 'What can you help me with?'],
  ['/agents/a1/chat/?session=s1', Chat, 'How much is it?'],
  ['/settings/', Settings, 'This device'],
];
const sidebars = ['GET /users', 'GET /sessions?limit=30'];

/** What the first script asks for at this address. */
function ahead(sidebar: boolean): string[] {
  const { pathname, search } = window.location;
  return ['POST /login/refresh', ...firstRequests(pathname, search, sidebar).map((request) => `GET ${request}`)];
}

describe('what the first script asks for', () => {
  it.each(pages)('is what the page at %s asks for, and nobody asks again', async (address, Page, shown) => {
    open(address, Page, true);
    expect((await screen.findAllByText(shown, { exact: false })).length).toBeGreaterThan(0);
    await waitFor(() => expect(screen.getAllByText('Robin').length).toBeGreaterThan(0));
    await waitFor(() => expect(globalThis.vexelAhead).toEqual({}));
    expect(asked).toEqual(ahead(true));
  });

  it.each(pages)('is what the page at %s needs, where there is no room for a sidebar; that one asks when all is here', async (address, Page, shown) => {
    open(address, Page, false);
    expect((await screen.findAllByText(shown, { exact: false })).length).toBeGreaterThan(0);
    await waitFor(() => expect(asked).toEqual(expect.arrayContaining(sidebars)));
    const own = ahead(false);
    expect(globalThis.vexelAhead).toEqual({});
    expect(asked.slice(0, own.length)).toEqual(own);
    expect(asked.slice(own.length).toSorted()).toEqual(sidebars.filter((request) => !own.includes(request)).toSorted());
  });
});
