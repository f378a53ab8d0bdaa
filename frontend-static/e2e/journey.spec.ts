import { randomInt } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { complaintsOf, expectAccessible } from './checks';
import { somebody } from './people';
import { test } from './test';

test('somebody registers, makes an agent, asks it for a percentage and finds the answer after a reload', async ({ page }) => {
  const complaints = complaintsOf(page);
  const person = somebody();
  const name = `Ledger ${randomInt(1000, 9999)}`;
  const percent = randomInt(11, 980) / 10;
  const whole = randomInt(20, 9000);
  const expected = exactPercent(percent, whole);

  await test.step('registers from the landing page', async () => {
    await page.goto('/');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Create an account' }).click();
    await page.getByLabel('Your name').fill(person.name);
    await page.getByLabel('E-mail').fill(person.email);
    await page.getByLabel('Password').fill(person.password);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByRole('heading', { name: 'Make your first agent' })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('creates an agent with the calculator', async () => {
    await page.getByRole('link', { name: 'Create an agent' }).click();
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByLabel('Description').fill('Works out percentages.');
    await page.getByRole('checkbox', { name: /calculator/i }).setChecked(true);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Create agent' }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('asks and sees the tool and the streamed answer', async () => {
    await page.getByRole('textbox', { name: `Message to ${name}` }).fill(`What is ${percent}% of ${whole}?`);
    await page.keyboard.press('Enter');
    await expectAnswer(page, name, expected);
    await expectAccessible(page);
    await expect(page).toHaveURL(/\?session=[0-9a-f]{24}$/);
  });

  await test.step('finds question, tool and answer again after a reload', async () => {
    await page.reload();
    await expect(page.getByRole('article', { name: 'You' })).toContainText(`${percent}% of ${whole}`);
    await expectAnswer(page, name, expected);
    await expectAccessible(page);
  });

  await test.step('finds the agent among their agents', async () => {
    await page.getByRole('link', { name: 'Agents', exact: true }).click();
    await expect(page.getByRole('article').filter({ hasText: name })).toBeVisible();
    await expectAccessible(page);
  });

  expect(complaints).toEqual([]);
});

async function expectAnswer(page: Page, name: string, expected: string): Promise<void> {
  const answer = page.getByRole('article', { name, exact: true });
  await expect(answer).toHaveAttribute('aria-busy', 'false');
  const tool = answer.locator('details').filter({ hasText: 'Calculator' });
  await expect(tool.locator('summary')).toContainText('Done');
  await tool.locator('summary').click();
  await expect(tool.getByRole('group', { name: 'Result' })).toContainText(expected);
  await expect(answer.locator('.prose')).toContainText(expected);
}

/** Worked out in whole thousandths, so that no binary fraction can differ from the exact answer. */
function exactPercent(percent: number, whole: number): string {
  const thousandths = BigInt(Math.round(percent * 10)) * BigInt(whole);
  const digits = thousandths.toString().padStart(4, '0');
  return `${digits.slice(0, -3)}.${digits.slice(-3)}`.replace(/\.?0+$/, '');
}
