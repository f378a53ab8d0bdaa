import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { complaintsOf, expectAccessible, expectNoSidewaysScroll } from '../e2e/checks';
import { ask, createCalculatingAgent, register, somebody } from '../e2e/people';
import { conversations, type Shoot } from './conversations';

const out = process.env.OUT ?? 'screens/out';
const looks = [
  { look: 'light', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { look: 'dark', colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { look: 'phone', colorScheme: 'light', viewport: { width: 360, height: 740 } },
] as const;

for (const { look, colorScheme, viewport } of looks) {
  test.describe(look, () => {
    test.use({ colorScheme, viewport, reducedMotion: 'reduce' });

    test(`every page and state is clean (${look})`, async ({ page }) => {
      const complaints = complaintsOf(page);
      const shoot = async (name: string) => {
        await page.evaluate(() => document.fonts.ready);
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
        mkdirSync(out, { recursive: true });
        await page.screenshot({ path: join(out, `${name}-${look}.png`) });
      };

      await strangers(page, shoot);
      complaints.length = 0; // the browser itself reports the missing page that was asked for
      await members(page, shoot, look === 'phone');
      await conversations(page, shoot);
      expect(complaints).toEqual([]);
    });
  });
}


async function strangers(page: Page, shoot: Shoot): Promise<void> {
  await page.goto('/');
  await shoot('landing');
  await page.goto('/login/');
  await shoot('login');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByLabel('E-mail')).toBeFocused();
  await shoot('login-faults');
  await page.goto('/register/');
  await shoot('register');
  await page.goto('/no-such-page/');
  await shoot('not-found');
}

async function members(page: Page, shoot: Shoot, phone: boolean): Promise<void> {
  await register(page, somebody());
  await expect(page.getByRole('heading', { name: 'Make your first agent' })).toBeVisible();
  await shoot('agents-empty');
  if (phone) {
    await page.getByRole('button', { name: 'Open the menu' }).click();
    await shoot('menu');
    await page.keyboard.press('Escape');
  }
  await page.goto('/agents/create/');
  await expect(page.getByLabel('Name', { exact: true })).toBeVisible();
  await shoot('create');
  await page.getByRole('button', { name: 'Create agent' }).click();
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
  await shoot('create-faults');
  await createCalculatingAgent(page, 'Ledger');
  await shoot('chat-fresh');
  await ask(page, 'What is 12.5% of 360?');
  await expect(page.getByRole('article', { name: 'Ledger' })).toHaveAttribute('aria-busy', 'false');
  await shoot('chat-answered');
  await page.locator('summary').first().click();
  await shoot('chat-tool-open');
  await page.getByRole('link', { name: 'Details' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ledger' })).toBeVisible();
  await shoot('agent');
  await createCalculatingAgent(page, 'A second agent with a remarkably long name that has to wrap somewhere');
  await page.goto('/agents/');
  await expect(page.getByRole('article')).toHaveCount(2);
  await shoot('agents');
}
