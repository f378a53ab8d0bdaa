import { call } from './client';
import type { Agent, AgentChanges, AgentPage, AgentQuery, AgentTypePage, NewAgent, SessionPage } from './types';

/** Which agents a list shows, and in which order. */
export type AgentFilter = Pick<AgentQuery, 'q' | 'agent_type' | 'sort'>;

export function listAgents(filter: AgentFilter, cursor: string | null, signal?: AbortSignal): Promise<AgentPage> {
  return call<AgentPage>('/agents', { query: { ...filter, limit: 24, cursor }, signal });
}

export function getAgent(id: string, signal?: AbortSignal): Promise<Agent> {
  return call<Agent>(pathOf(id), { signal });
}

/** Makes one agent, however often it is asked with the same key. */
export function createAgent(agent: NewAgent, key: string): Promise<Agent> {
  return call<Agent>('/agents', { method: 'POST', json: agent, headers: once(key) });
}

/** Changes the agent as it was seen; a newer one refuses. */
export function updateAgent(id: string, version: number, changes: AgentChanges): Promise<Agent> {
  return call<Agent>(pathOf(id), { method: 'PATCH', json: changes, headers: { 'if-match': `"${version}"` } });
}

export function archiveAgent(id: string): Promise<void> {
  return call<void>(pathOf(id), { method: 'DELETE' });
}

export function unarchiveAgent(id: string): Promise<Agent> {
  return call<Agent>(`${pathOf(id)}/unarchive`, { method: 'POST' });
}

/** Removes the agent and all its conversations for ever. */
export function purgeAgent(id: string): Promise<void> {
  return call<void>(pathOf(id), { method: 'DELETE', query: { purge: 'true' } });
}

/** Makes one copy, however often it is asked with the same key. */
export function cloneAgent(id: string, key: string): Promise<Agent> {
  return call<Agent>(`${pathOf(id)}/clone`, { method: 'POST', headers: once(key) });
}

export function listAgentSessions(id: string, cursor: string | null, signal?: AbortSignal): Promise<SessionPage> {
  return call<SessionPage>(`${pathOf(id)}/sessions`, { query: { limit: 20, cursor }, signal });
}

export function listAgentTypes(signal?: AbortSignal): Promise<AgentTypePage> {
  return call<AgentTypePage>('/agent-types', { signal });
}

function pathOf(id: string): string {
  return `/agents/${encodeURIComponent(id)}`;
}

function once(key: string) {
  return { 'idempotency-key': key };
}
