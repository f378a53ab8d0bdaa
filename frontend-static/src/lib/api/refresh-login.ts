import { call } from './client';
import { Problem } from './problem';
import type { Token } from './types';

/** How long to wait before each further attempt, in milliseconds: meanwhile the newer cookie of another tab, or of a page just left, comes. */
const pauses = [100, 300, 900];

/** A new token by the refresh cookie, or undefined when nobody is signed in any more. */
export async function refreshLogin(): Promise<Token | undefined> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await call<Token>('/login/refresh', { method: 'POST', headers: webClient, anonymous: true, keepalive: true });
    } catch (error) {
      const problem = Problem.of(error);
      const raced = problem.code === 'refresh-raced';
      const pause = pauses[attempt];
      if (raced && pause !== undefined) await new Promise((resolve) => setTimeout(resolve, pause));
      else if (raced || problem.status === 0 || problem.status === 429 || problem.status >= 500) throw problem;
      else return undefined;
    }
  }
}

/** Asks for the refresh token as an HttpOnly cookie; cross-site forms cannot send it. */
export const webClient = { 'x-vexel-client': 'web' } as const;
