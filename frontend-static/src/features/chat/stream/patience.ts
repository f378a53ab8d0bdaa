/** Waits before an attempt to reconnect: ever longer, not in step with others, and no longer once the network or the reader is back. */
export function patience(attempt: number, retryAfterSeconds: number | undefined, signal: AbortSignal): Promise<void> {
  const milliseconds = retryAfterSeconds === undefined ? backOff(attempt) : retryAfterSeconds * 1000;
  return new Promise((resolve, reject) => {
    const settled = new AbortController();
    const { signal: until } = settled;
    const wait = setTimeout(() => done(resolve), milliseconds);
    const wake = () => document.visibilityState === 'visible' && done(resolve);
    signal.addEventListener('abort', () => done(() => reject(new DOMException('Nobody waits any more.', 'AbortError'))), { signal: until });
    if (retryAfterSeconds === undefined) {
      addEventListener('online', wake, { signal: until });
      document.addEventListener('visibilitychange', wake, { signal: until });
    }

    function done(end: () => void): void {
      clearTimeout(wait);
      settled.abort();
      end();
    }
  });
}

function backOff(attempt: number): number {
  return Math.min(250 * 2 ** (attempt - 1), 8000) * (0.75 + Math.random() / 2);
}
