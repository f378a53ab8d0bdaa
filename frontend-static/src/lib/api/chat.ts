import { call, open } from './client';
import type { Message, MessagePage, NewMessage } from './types';

const eventStream = { accept: 'text/event-stream' } as const;

/** Starts a run. Sent again with the same key, it gives the run that it started the first time. */
export function streamChat(agentId: string, message: NewMessage, key: string, signal: AbortSignal): Promise<Response> {
  const path = `/agents/${encodeURIComponent(agentId)}/stream`;
  return open(path, { method: 'POST', json: message, headers: { ...eventStream, 'idempotency-key': key }, signal });
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
  return call<MessagePage>(historyOf(agentId), { query: { session_id: sessionId, limit: 50, cursor }, signal });
}

/** The newest message of a conversation: whether it went on elsewhere. */
export async function newestMessage(agentId: string, sessionId: string, signal: AbortSignal): Promise<Message | undefined> {
  const { data } = await call<MessagePage>(historyOf(agentId), { query: { session_id: sessionId, limit: 1 }, signal });
  return data[0];
}

function historyOf(agentId: string): string {
  return `/agents/${encodeURIComponent(agentId)}/history`;
}
