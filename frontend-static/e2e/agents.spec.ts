import { randomInt } from 'node:crypto';
import { expect } from '@playwright/test';
import { complaintsOf } from './checks';
import { press, reach } from './keys';
import { somebody } from './people';
import { test } from './test';

test('with the keyboard only, from register to an edited agent', async ({ page }) => {
  const complaints = complaintsOf(page);
  const person = somebody();
  const name = `Ledger ${randomInt(1000, 9999)}`;
  const main = page.getByRole('main');
  const field = (label: string) => page.getByLabel(label, { exact: true });

  await test.step('registers', async () => {
    await page.goto('/register/');
    await expect(page.getByLabel('E-mail')).toBeVisible();
    await reach(page, page.getByLabel('E-mail'));
    await page.keyboard.type(person.email);
    await reach(page, field('Password'));
    await page.keyboard.type(person.password);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Make your first agent' })).toBeVisible();
  });

  await test.step('makes an agent of another kind, with a starter', async () => {
    await press(page, page.getByRole('link', { name: 'Create an agent' }));
    await expect(field('Name')).toBeVisible();
    await reach(page, field('Name'));
    await page.keyboard.type(name);
    await reach(page, page.getByRole('radio', { name: /Assistant/ }));
    await page.keyboard.press('ArrowDown');
    await expect(page.getByText('Every analyst already follows')).toBeVisible();
    await press(page, page.getByRole('button', { name: 'Add a starter' }));
    await expect(field('Starter 1')).toBeFocused();
    await page.keyboard.type('What is due?');
    await press(page, page.getByRole('button', { name: 'Create agent' }));
    await expect(page.getByRole('textbox', { name: `Message to ${name}` })).toBeVisible();
  });

  await test.step('finds it by its name and opens its settings', async () => {
    await press(page, page.getByRole('link', { name: 'Agents', exact: true }));
    const search = page.getByRole('searchbox', { name: 'Search by name' });
    await expect(search).toBeVisible();
    await reach(page, search);
    await page.keyboard.type(name.slice(-4));
    await expect(page).toHaveURL(new RegExp(`\\?q=${name.slice(-4)}$`));
    await press(page, page.getByRole('button', { name: `Actions for ${name}` }));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/agents\/[0-9a-f]{24}\/settings\/$/);
  });

  await test.step('changes it', async () => {
    await expect(field('Name')).toHaveValue(name);
    await reach(page, page.getByLabel(/^Description/));
    await page.keyboard.type('Adds up.');
    await reach(page, page.getByRole('checkbox', { name: /Clock/ }));
    const before = await page.getByRole('checkbox', { name: /Clock/ }).isChecked();
    await page.keyboard.press('Space');
    await press(page, page.getByRole('button', { name: 'Save changes' }));
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(main.getByText('Adds up.')).toBeVisible();
    await expect(main.getByText('What is due?')).toBeVisible();
    await expect(main.getByRole('definition').getByText('Clock')).toHaveCount(before ? 0 : 1);
  });

  await test.step('deletes it by typing its name', async () => {
    await press(page, main.getByRole('link', { name: 'Settings' }));
    await expect(field('Name')).toHaveValue(name);
    await press(page, page.getByRole('button', { name: 'Delete for ever…' }));
    const typed = page.getByLabel(/type its name/);
    await expect(typed).toBeVisible();
    await reach(page, typed);
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Make your first agent' })).toBeVisible();
  });

  expect(complaints).toEqual([]);
});
