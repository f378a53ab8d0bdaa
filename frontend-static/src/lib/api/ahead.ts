declare global {
  /** What the first script of the page has asked for already, by method and address. */
  var vexelAhead: Record<string, Promise<Response>> | undefined;
}

/**
 * Takes up the session, as `refreshLogin` does, and asks these addresses with its token. It runs in the page's first
 * script, before the code of the page is here, so it leans on nothing. The cookie works once: its successor has to arrive
 * even if the page is left meanwhile. What nobody has taken is dropped before it is stale.
 */
export function askAhead(addresses: string[]): void {
  const api = '/api/v1';
  const accept = 'application/json';
  const refresh = () => fetch(`${api}/login/refresh`, { method: 'POST', headers: { accept, 'x-vexel-client': 'web' }, keepalive: true });
  const refreshed: Promise<Response> = 'locks' in navigator ? navigator.locks.request('vexel-refresh', refresh) : refresh();
  const token = refreshed.then((response) => (response.ok ? response.clone().json() : Promise.reject(new Error('signed out'))));
  const answers: Record<string, Promise<Response>> = { [`POST ${api}/login/refresh`]: refreshed };
  for (const address of addresses) {
    const answer = token.then(({ access_token }) => fetch(api + address, { headers: { accept, authorization: `Bearer ${access_token}` } }));
    answers[`GET ${api}${address}`] = answer;
  }
  for (const answer of Object.values(answers)) answer.catch(() => undefined); // whoever takes it will hear of it
  globalThis.vexelAhead = answers;
  setTimeout(() => delete globalThis.vexelAhead, 10_000);
}

/** The answer to a request that was sent before this code was here; for whoever asks first. */
export function askedAhead(request: string): Promise<Response> | undefined {
  const answer = globalThis.vexelAhead?.[request];
  delete globalThis.vexelAhead?.[request];
  return answer;
}

/** Drops what nobody has asked for. */
export function forgetAhead(): void {
  globalThis.vexelAhead = undefined;
}
