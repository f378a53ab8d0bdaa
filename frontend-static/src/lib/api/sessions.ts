import { call } from './client';
import type { Session, SessionChanges, SessionPage } from './types';

interface SessionQuery {
  /** What the title has to contain. */
  readonly q?: string;
  readonly limit?: number;
  readonly cursor?: string | null;
}

export function listSessions(query: SessionQuery, signal?: AbortSignal): Promise<SessionPage> {
  return call<SessionPage>('/sessions', { query: { limit: 30, ...query }, signal });
}

export function getSession(id: string, signal?: AbortSignal): Promise<Session> {
  return call<Session>(pathOf({ id }), { signal });
}

/** Changes the conversation as it was seen; a newer one refuses. */
export function updateSession(seen: Session, changes: SessionChanges): Promise<Session> {
  return call<Session>(pathOf(seen), { method: 'PATCH', json: changes, headers: version(seen) });
}

/** Removes the conversation as it was seen, also while its page is being left. */
export function deleteSession(seen: Session): Promise<void> {
  return call<void>(pathOf(seen), { method: 'DELETE', headers: version(seen), keepalive: true });
}

function pathOf(session: Pick<Session, 'id'>): string {
  return `/sessions/${encodeURIComponent(session.id)}`;
}

function version(session: Session) {
  return { 'if-match': `"${session.version}"` };
}
