import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { complaintsOf, expectAccessible, expectNoSidewaysScroll } from '../e2e/checks';

/** Takes a picture, once the page is found to be clean. */
export type Shoot = (name: string) => Promise<void>;

export interface Story {
  readonly page: Page;
  readonly shoot: Shoot;
  readonly phone: boolean;
  /** What the console said so far. */
  readonly complaints: string[];
}

const out = process.env.OUT ?? 'screens/out';
const looks = [
  { look: 'light', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { look: 'dark', colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { look: 'phone', colorScheme: 'light', viewport: { width: 360, height: 740 } },
] as const;

/** Tells a story in every look; it fails where the console complains, a page scrolls sideways, or axe finds something. */
export function inEveryLook(name: string, tell: (story: Story) => Promise<void>): void {
  for (const { look, colorScheme, viewport } of looks) {
    test.describe(look, () => {
      test.use({ colorScheme, viewport, reducedMotion: 'reduce' });

      test(`${name} (${look})`, async ({ page }) => {
        const complaints = complaintsOf(page);
        const shoot = async (picture: string) => {
          await page.evaluate(() => document.fonts.ready);
          await expectNoSidewaysScroll(page);
          await expectAccessible(page);
          mkdirSync(out, { recursive: true });
          await page.screenshot({ path: join(out, `${picture}-${look}.png`) });
        };
        await tell({ page, shoot, phone: look === 'phone', complaints });
        expect(complaints).toEqual([]);
      });
    });
  }
}
