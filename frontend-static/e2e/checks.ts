import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export async function expectAccessible(page: Page): Promise<void> {
  expect(await findingsOf(new AxeBuilder({ page }))).toEqual([]);
}

/** Has to be asked for where nothing is half scrolled out of sight, which would count as small. */
export async function expectLargeTargets(page: Page): Promise<void> {
  expect(await findingsOf(new AxeBuilder({ page }).withRules('target-size'))).toEqual([]);
}

/** What is wrong and where, not a wall of JSON. */
async function findingsOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} at ${node.target.join(' ')}`));
}

/** Everything the console complains about from now on. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wider, 'pixels wider than the window').toBeLessThanOrEqual(0);
}
