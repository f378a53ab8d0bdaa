import { describe, expect, it } from 'vitest';
import type { Session } from '@/lib/api/types';
import { groupsOf } from './groups';

const now = new Date(2026, 2, 30, 0, 30);
const spoken = (id: string, at: Date, pinned = false) => ({ id, pinned, last_message_at: at.toISOString() }) as Session;
const shown = (sessions: Session[]) => groupsOf(sessions, now).map((group) => [group.name, ...group.sessions.map((session) => session.id)]);

describe('the groups of conversations', () => {
  it('follow the calendar, not the hours', () => {
    const sessions = [
      spoken('now', now),
      spoken('midnight', new Date(2026, 2, 30)),
      spoken('an hour ago', new Date(2026, 2, 29, 23, 30)),
      spoken('two days ago', new Date(2026, 2, 28, 23, 59)),
      spoken('a week ago', new Date(2026, 2, 23)),
      spoken('eight days ago', new Date(2026, 2, 22, 23, 59)),
      spoken('last year', new Date(2025, 2, 30)),
    ];
    expect(shown(sessions)).toEqual([
      ['Today', 'now', 'midnight'],
      ['Yesterday', 'an hour ago'],
      ['Previous 7 days', 'two days ago', 'a week ago'],
      ['March 2026', 'eight days ago'],
      ['March 2025', 'last year'],
    ]);
  });

  it('begin with what is pinned, however old', () => {
    expect(shown([spoken('new', now), spoken('old', new Date(2020, 0, 1), true)])).toEqual([['Pinned', 'old'], ['Today', 'new']]);
  });

  it('are none where there is no conversation', () => {
    expect(shown([])).toEqual([]);
  });

  it('take a clock that is ahead of this one for today', () => {
    expect(shown([spoken('ahead', new Date(2026, 2, 31, 12))])).toEqual([['Today', 'ahead']]);
  });
});
