import type { Session } from '@/lib/api/types';

export interface Group {
  readonly name: string;
  readonly sessions: readonly Session[];
}

/** Conversations under the names of when they were last spoken in, as the reader's calendar has it; pinned ones first. */
export function groupsOf(latestFirst: readonly Session[], now: Date): readonly Group[] {
  const groups = new Map<string, Session[]>([['Pinned', []]]);
  for (const session of latestFirst) {
    const name = session.pinned ? 'Pinned' : nameOf(new Date(session.last_message_at), now);
    groups.set(name, [...(groups.get(name) ?? []), session]);
  }
  return [...groups].map(([name, sessions]) => ({ name, sessions })).filter((group) => group.sessions.length > 0);
}

function nameOf(at: Date, now: Date): string {
  const days = daysBetween(at, now);
  if (days <= 0) return 'Today';
  if (days === 1) return 'Yesterday';
  if (days <= 7) return 'Previous 7 days';
  return at.toLocaleDateString('en', { month: 'long', year: 'numeric' });
}

/** Midnights between two moments: rounded, since a day may have 23 or 25 hours. */
function daysBetween(from: Date, to: Date): number {
  return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}

function midnight(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
