import { expect, type Page } from '@playwright/test';
import { complaintsOf, expectAccessible, expectLargeTargets, expectNoSidewaysScroll } from './checks';
import { reach } from './keys';
import { createCalculatingAgent, register, somebody } from './people';
import { test } from './test';

test.describe('a touch screen', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('has everything within reach of a finger', async ({ page }) => {
    const complaints = complaintsOf(page);
    await page.goto('/');
    await expectToFit(page);
    await page.getByRole('link', { name: 'Create an account' }).tap();
    await expect(page.getByLabel('Your name')).toBeVisible();
    await expectToFit(page);
    await register(page, somebody());
    await page.goto('/agents/create/');
    await expect(page.getByRole('radio', { name: 'Analyst' })).toBeVisible();
    await page.getByText('Analyst', { exact: true }).tap();
    await expect(page.getByRole('radio', { name: 'Analyst' })).toBeChecked();
    await expectToFit(page);

    await createCalculatingAgent(page, 'Ledger');
    await page.getByRole('textbox', { name: 'Message to Ledger' }).fill('What is 12.5% of 360?');
    await page.getByRole('button', { name: 'Send' }).tap();
    const answer = page.getByRole('article', { name: 'Ledger' });
    await expect(answer).toHaveAttribute('aria-busy', 'false');
    await answer.locator('summary').tap();
    await expect(answer.getByText('Arguments')).toBeVisible();
    await expectToFit(page);

    await page.getByRole('button', { name: 'Open the menu' }).tap();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: /^Actions for/ }).tap();
    await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeVisible();
    await expectToFit(page);
    await page.keyboard.press('Escape');
    await drawer.getByRole('link', { name: 'Settings' }).tap();
    await page.getByText('Dark', { exact: true }).tap();
    await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
    await expectToFit(page);
    expect(complaints).toEqual([]);
  });
});

test.describe("the reader's own colours", () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('leave a line around what stands out, and a wider one where the keyboard is', async ({ page }) => {
    await register(page, somebody());
    await createCalculatingAgent(page, 'Ledger');
    await page.goto('/agents/');
    const actions = page.getByRole('button', { name: 'Actions for Ledger' });
    await expect(actions).toHaveCSS('outline-width', '1px');
    await expect(page.getByRole('navigation').getByRole('link', { name: 'Agents' })).toHaveCSS('outline-width', '1px');
    await expect(page.getByRole('main').getByRole('link', { name: 'New agent' })).toHaveCSS('outline-style', 'solid');
    await reach(page, actions);
    await expect(actions).toHaveCSS('outline-width', '3px');
    await expectToFit(page);
  });
});

async function expectToFit(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await expectLargeTargets(page);
}
