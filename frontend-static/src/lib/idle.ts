/** How long work may wait for the page to have nothing else to do, in milliseconds. */
const patience = 1000;

/** A moment in which the page has nothing else to do, where the browser can tell, and otherwise soon. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: patience });
    else setTimeout(resolve);
  });
}
