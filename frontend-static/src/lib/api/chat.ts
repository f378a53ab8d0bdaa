import { call, open } from './client';
import type { MessagePage, NewMessage } from './types';

const eventStream = { accept: 'text/event-stream' } as const;

export function streamChat(agentId: string, message: NewMessage, signal: AbortSignal): Promise<Response> {
  const path = `/agents/${encodeURIComponent(agentId)}/stream`;
  return open(path, { method: 'POST', json: message, headers: eventStream, signal });
}

/** Replays the events of a run after the given one, then goes on with new ones. */
export function runEvents(runId: string, lastEventId: string | undefined, signal: AbortSignal): Promise<Response> {
  const headers = lastEventId === undefined ? eventStream : { ...eventStream, 'last-event-id': lastEventId };
  return open(`/runs/${encodeURIComponent(runId)}/events`, { headers, signal });
}

export function cancelRun(runId: string): Promise<void> {
  return call<void>(`/runs/${encodeURIComponent(runId)}/cancel`, { method: 'POST' });
}

export function history(agentId: string, sessionId: string, cursor: string | null, signal?: AbortSignal): Promise<MessagePage> {
  const path = `/agents/${encodeURIComponent(agentId)}/history`;
  return call<MessagePage>(path, { query: { session_id: sessionId, limit: 50, cursor }, signal });
}
