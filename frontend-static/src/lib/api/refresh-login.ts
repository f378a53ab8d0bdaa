import { call } from './client';
import { Problem } from './problem';
import type { Token } from './types';

const attempts = 3;

/** A new token by the refresh cookie, or undefined when nobody is signed in any more. */
export async function refreshLogin(): Promise<Token | undefined> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call<Token>('/login/refresh', { method: 'POST', headers: webClient, anonymous: true });
    } catch (error) {
      const problem = Problem.of(error);
      const raced = problem.code === 'refresh-raced';
      if (raced && attempt < attempts) continue;
      if (raced || problem.status === 0 || problem.status === 429 || problem.status >= 500) throw problem;
      return undefined;
    }
  }
}

/** Asks for the refresh token as an HttpOnly cookie; cross-site forms cannot send it. */
export const webClient = { 'x-vexel-client': 'web' } as const;
