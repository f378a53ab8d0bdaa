import { expect, type Locator, type Page } from '@playwright/test';

/** More than any page has. */
const mostStops = 60;

export async function press(page: Page, target: Locator): Promise<void> {
  await reach(page, target);
  await page.keyboard.press('Enter');
}

/** Goes to an element with the Tab key, which has to be seen there. */
export async function reach(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < mostStops; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      await expect(target).toBeInViewport();
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`${target.toString()} is not reached with ${mostStops} presses of Tab.`);
}
