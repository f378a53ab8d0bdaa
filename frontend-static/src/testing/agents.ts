import { http, HttpResponse } from 'msw';
import type { Agent } from '@/lib/api/types';
import { api, server } from './server';

/** An agent as the API shows it. */
export function agentCalled(name: string, more: Partial<Agent> = {}): Agent {
  return {
    id: name.toLowerCase(),
    name,
    description: '',
    agent_type: 'assistant',
    model_id: 'offline/demo',
    fallback_model_id: null,
    parameters: { temperature: null, max_output_tokens: null },
    instructions: [],
    starters: [],
    tools: [],
    is_active: true,
    created_at: '2026-05-05T12:00:00Z',
    updated_at: null,
    archived_at: null,
    version: 1,
    ...more,
  };
}

interface AgentsApi {
  agents: readonly Agent[];
  /** Every call that was made, as method, path, If-Match and body. */
  readonly calls: string[];
}

/** The API of agents over these, as far as the pages use it; changed agents are at `agents`. */
export function serveAgents(...agents: Agent[]): AgentsApi {
  const state: AgentsApi = { agents, calls: [] };
  const find = (id: unknown) => state.agents.find((agent) => agent.id === id);
  const change = (id: unknown, changes: Partial<Agent>) => {
    state.agents = state.agents.map((agent) => (agent.id === id ? { ...agent, ...changes, version: agent.version + 1 } : agent));
    return HttpResponse.json(find(id));
  };
  server.use(
    http.all(api('/*'), async ({ request }) => {
      const { pathname, search } = new URL(request.url);
      const version = request.headers.get('if-match');
      const body = await request.clone().text();
      state.calls.push([request.method, pathname.replace('/api/v1', '') + search, version, body].filter(Boolean).join(' '));
    }),
    http.get(api('/agents'), ({ request }) => HttpResponse.json(pageOf(state.agents, new URL(request.url).searchParams))),
    http.get(api('/agents/:id'), ({ params }) => HttpResponse.json(find(params.id))),
    http.patch(api('/agents/:id'), async ({ params, request }) => {
      if (request.headers.get('if-match') !== `"${find(params.id)?.version}"`) {
        return HttpResponse.json({ code: 'precondition-failed', detail: 'could not change the agent: it was changed meanwhile' }, { status: 412 });
      }
      return change(params.id, (await request.json()) as Partial<Agent>);
    }),
    http.delete(api('/agents/:id'), ({ params }) => {
      change(params.id, { archived_at: '2026-06-06T12:00:00Z' });
      return new HttpResponse(null, { status: 204 });
    }),
    http.post(api('/agents/:id/unarchive'), ({ params }) => change(params.id, { archived_at: null })),
    http.post(api('/agents/:id/clone'), ({ params }) => {
      const copy = { ...agentCalled(`${find(params.id)?.name} (copy)`), id: 'copy' };
      state.agents = [copy, ...state.agents];
      return HttpResponse.json(copy, { status: 201 });
    }),
  );
  return state;
}

function pageOf(agents: readonly Agent[], query: URLSearchParams) {
  const { q, agent_type, sort, cursor, limit = '20' } = Object.fromEntries(query);
  const found = agents
    .filter((agent) => agent.archived_at === null)
    .filter((agent) => agent.name.toLowerCase().includes((q ?? '').toLowerCase()))
    .filter((agent) => agent_type === undefined || agent.agent_type === agent_type);
  if (sort === 'name') found.sort((a, b) => a.name.localeCompare(b.name));
  const end = Number(cursor ?? 0) + Number(limit);
  const more = end < found.length;
  return { data: found.slice(Number(cursor ?? 0), end), next_cursor: more ? String(end) : null, has_more: more };
}
