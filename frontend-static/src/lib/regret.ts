/** How long a deletion can be taken back, in milliseconds. */
export const regret = 6000;

interface Waiting {
  readonly decide: (go: boolean) => void;
  readonly done: Promise<boolean>;
}

/** What is to be deleted and can still be taken back, by id. It belongs to the tab, not to the page that shows it. */
const waiting = new Map<string, Waiting>();

/** Does the task when its time is over or the page is left, unless it is taken back. Tells whether it was done. */
export function afterRegret(id: string, task: () => Promise<void>): Promise<boolean> {
  let decide: Waiting['decide'] = () => undefined;
  const decision = new Promise<boolean>((resolve) => {
    decide = resolve;
  });
  const done = decided(decision, () => decide(true), task).finally(() => waiting.delete(id));
  waiting.set(id, { decide, done });
  return done;
}

export function takeBack(id: string): void {
  waiting.get(id)?.decide(false);
}

/** Does at once what is still waiting; resolves when it is done, or cannot be. */
export async function hurry(): Promise<void> {
  const all = [...waiting.values()];
  for (const { decide } of all) decide(true);
  await Promise.allSettled(all.map(({ done }) => done));
}

async function decided(decision: Promise<boolean>, goOn: () => void, task: () => Promise<void>): Promise<boolean> {
  const timer = setTimeout(goOn, regret);
  window.addEventListener('pagehide', goOn);
  const go = await decision;
  clearTimeout(timer);
  window.removeEventListener('pagehide', goOn);
  if (go) await task();
  return go;
}
