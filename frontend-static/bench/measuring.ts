import { test, type Page } from '@playwright/test';

export interface Frames {
  readonly longest: number;
  readonly over100: number;
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

/** The gaps between the frames of a page while something is done. */
export async function framesDuring(page: Page, act: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const gaps: number[] = [];
    let last = performance.now();
    const tick = (now: number) => {
      gaps.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    Object.assign(window, { gaps });
  });
  await act();
  const gaps = await page.evaluate(() => (window as unknown as { gaps: number[] }).gaps);
  return { longest: Math.round(Math.max(...gaps)), over100: gaps.filter((gap) => gap > 100).length };
}

/** How long after Enter the question stands in the conversation. */
export async function enterToBubble(page: Page): Promise<number> {
  await page.evaluate(() => {
    const bubbles = () => document.querySelectorAll('[aria-label="You"]').length;
    const before = bubbles();
    const taken = new Promise<number>((resolve) => {
      addEventListener(
        'keydown',
        ({ timeStamp }) => {
          const look = (now: number) => (bubbles() > before ? resolve(now - timeStamp) : requestAnimationFrame(look));
          requestAnimationFrame(look);
        },
        { once: true, capture: true },
      );
    });
    Object.assign(window, { taken });
  });
  await page.keyboard.press('Enter');
  return page.evaluate(() => (window as unknown as { taken: Promise<number> }).taken);
}

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
