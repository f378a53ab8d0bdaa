import { call } from './client';
import type { Agent, AgentPage, AgentTypePage, NewAgent } from './types';

export function listAgents(cursor: string | null, signal?: AbortSignal): Promise<AgentPage> {
  return call<AgentPage>('/agents', { query: { limit: 24, cursor }, signal });
}

export function getAgent(id: string, signal?: AbortSignal): Promise<Agent> {
  return call<Agent>(`/agents/${encodeURIComponent(id)}`, { signal });
}

export function createAgent(agent: NewAgent): Promise<Agent> {
  return call<Agent>('/agents', { method: 'POST', json: agent });
}

export function listAgentTypes(signal?: AbortSignal): Promise<AgentTypePage> {
  return call<AgentTypePage>('/agent-types', { signal });
}
