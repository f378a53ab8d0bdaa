/** How long work may wait for the page to have nothing else to do, in milliseconds. */
const patience = 1000;

/** A moment in which the page has nothing else to do, where the browser can tell, and otherwise soon. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: patience });
    else setTimeout(resolve);
  });
}

/** Such a moment after what is here has been painted; in a page that nobody sees, after a while. */
export async function painted(): Promise<void> {
  for (let frames = 0; frames < 2; frames++) await frame();
  await idle();
}

function frame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
    setTimeout(resolve, patience);
  });
}
