import { expect, type Page } from '@playwright/test';
import { ask, createCalculatingAgent, register, somebody } from '../e2e/people';
import { inEveryLook, type Shoot } from './looks';

inEveryLook('the way in, the search and the settings are clean', async ({ page, shoot, phone, complaints }) => {
  await strangers(page, shoot);
  complaints.length = 0; // the browser itself reports the missing page that was asked for
  await register(page, somebody());
  if (phone) await drawer(page, shoot);
  await createCalculatingAgent(page, 'Ledger');
  await ask(page, 'What is 12.5% of 360?');
  await expect(page.getByRole('article', { name: 'Ledger' })).toHaveAttribute('aria-busy', 'false');
  await search(page, shoot);
  await settings(page, shoot);
  if (!phone) await sidebar(page, shoot);
});

async function strangers(page: Page, shoot: Shoot): Promise<void> {
  await page.goto('/');
  await shoot('landing');
  await page.goto('/login/');
  await shoot('login');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByLabel('E-mail')).toBeFocused();
  await shoot('login-faults');
  await page.goto('/register/');
  await page.getByLabel('Password').fill('correct horse');
  await page.getByRole('button', { name: 'Show what is typed' }).click();
  await shoot('register');
  await page.goto('/no-such-page/');
  await shoot('not-found');
}

async function drawer(page: Page, shoot: Shoot): Promise<void> {
  const opener = page.getByRole('button', { name: 'Open the menu' });
  await opener.click();
  await shoot('menu');
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('dialog, body')?.tagName === 'DIALOG' || document.activeElement === document.body)).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
}

async function search(page: Page, shoot: Shoot): Promise<void> {
  const composer = page.getByRole('textbox', { name: /^Message to/ });
  await composer.focus();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option', { name: /12\.5%/ })).toBeVisible();
  await shoot('search');
  await page.getByRole('combobox').fill('xylophone');
  await expect(page.getByText('Nothing is called “xylophone”.')).toBeVisible();
  await shoot('search-none');
  await page.keyboard.press('Escape');
  await expect(composer).toBeFocused();
}

async function settings(page: Page, shoot: Shoot): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('settings');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect(page.getByLabel('Current password')).toBeVisible();
  await shoot('settings');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByLabel('Current password')).toBeFocused();
  await shoot('settings-faults');
}

async function sidebar(page: Page, shoot: Shoot): Promise<void> {
  await page.getByRole('button', { name: /^Actions for/ }).click();
  await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeFocused();
  await shoot('conversation-menu');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Fold the sidebar' }).click();
  await expect(page.getByRole('navigation', { name: 'Conversations' })).toBeHidden();
  await shoot('sidebar-folded');
}
