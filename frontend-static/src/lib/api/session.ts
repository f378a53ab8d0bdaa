import type { Token } from './types';

type Refresh = () => Promise<Token | undefined>;

/** The signed-in session of this tab. The access token lives here and nowhere else. */
class Session {
  #token: string | undefined;
  #renewal: Promise<string | undefined> | undefined;
  #refresh: Refresh = () => Promise.resolve(undefined);
  #ended: () => void = () => undefined;

  connect(refresh: Refresh, ended: () => void): void {
    this.#refresh = refresh;
    this.#ended = ended;
  }

  begin(token: Token): void {
    this.#token = token.access_token;
  }

  end(): void {
    this.#token = undefined;
  }

  /** The token to send; waits for a renewal that is under way. */
  token(): Promise<string | undefined> {
    return this.#renewal ?? Promise.resolve(this.#token);
  }

  /** A newer token than the one that was refused, or undefined when the session is over. */
  renew(refused?: string): Promise<string | undefined> {
    if (this.#token !== undefined && this.#token !== refused) return Promise.resolve(this.#token);
    this.#renewal ??= this.#renewed().finally(() => {
      this.#renewal = undefined;
    });
    return this.#renewal;
  }

  async #renewed(): Promise<string | undefined> {
    const token = await alone(this.#refresh);
    this.#token = token?.access_token;
    if (this.#token === undefined) this.#ended();
    return this.#token;
  }
}

/** Tabs share the refresh cookie, which works once: only one of them may use it at a time. */
function alone<T>(task: () => Promise<T>): Promise<T> {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return task();
  return navigator.locks.request('vexel-refresh', task);
}

export const session = new Session();
