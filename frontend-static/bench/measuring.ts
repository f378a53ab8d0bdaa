import { test, type Page } from '@playwright/test';

/** How a page's own thread kept up: gaps between its frames, and the longest work within one. */
export interface Frames {
  readonly longest: number;
  readonly over100: number;
  readonly longestWork: number;
}

interface Watched {
  readonly gaps: number[];
  readonly work: number[];
}

/** Puts a number into the report. */
export function measured(name: string, value: unknown): void {
  test.info().annotations.push({ type: name, description: JSON.stringify(value) });
}

/** Lets the page's processor run this many times slower from now on. */
export async function slowDown(page: Page, times: number): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: times });
}

/** Watches a page's frames while something is done. A gap counts whatever it comes from: a full thread, or a machine too busy to draw. */
export async function framesDuring(page: Page, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const watched: Watched = { gaps: [], work: [0] };
    let last = performance.now();
    const tick = (now: number) => {
      watched.gaps.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    new PerformanceObserver((list) => watched.work.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'long-animation-frame' });
    Object.assign(window, { watched });
  });
  await act();
  const { gaps, work } = await page.evaluate(() => (window as unknown as { watched: Watched }).watched);
  return { longest: Math.round(Math.max(...gaps)), over100: gaps.filter((gap) => gap > 100).length, longestWork: Math.round(Math.max(...work)) };
}

/** Waits until no answer is being written, looking seldom and cheaply: looking is work of the page that is measured. */
export async function answered(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('article[aria-busy="true"]') === null, undefined, { polling: 250, timeout: 60_000 });
}

/** What a page's scripts hold, after a collection of what they do not. */
export async function heapOf(page: Page): Promise<number> {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  return Math.round(usedSize / 1_000_000);
}

/** The least that a browser reports of an event, in milliseconds; it rounds to 8. */
const shortest = 16;

/** How long after Enter the next picture is shown, as the browser itself times it; the question must be in it. */
export async function enterToBubble(page: Page): Promise<number> {
  await page.evaluate((least) => {
    const bubbles = () => document.querySelectorAll('[aria-label="You"]').length;
    const before = bubbles();
    const asked = new Promise<boolean>((resolve) => {
      addEventListener('keydown', () => requestAnimationFrame(() => resolve(bubbles() > before)), { once: true, capture: true });
    });
    const timed = new Promise<number>((resolve) => {
      const observer = new PerformanceObserver((list) => {
        const key = list.getEntries().find(({ name }) => name === 'keydown');
        if (key !== undefined) resolve(key.duration);
      });
      observer.observe({ type: 'event', durationThreshold: least } as PerformanceObserverInit);
      void asked.then(() => setTimeout(() => resolve(least), 1000));
    });
    const taken = asked.then((there) => (there ? timed : Promise.reject(new Error('The question is not in the first picture after Enter.'))));
    Object.assign(window, { taken });
  }, shortest);
  await page.keyboard.press('Enter');
  return page.evaluate(() => (window as unknown as { taken: Promise<number> }).taken);
}

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
