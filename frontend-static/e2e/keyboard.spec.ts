import { expect, type Page } from '@playwright/test';
import { press, reach } from './keys';
import { somebody } from './people';
import { scripted as test } from './test';

const question = 'What is the plan?';

test('everything about a chat can be done without a mouse', async ({ page, context, model }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const person = somebody();

  await test.step('registers', async () => {
    await page.goto('/register/');
    await expect(page.getByLabel('Your name')).toBeVisible();
    await reach(page, page.getByLabel('Your name'));
    await page.keyboard.type(person.name);
    await reach(page, page.getByLabel('E-mail'));
    await page.keyboard.type(person.email);
    await reach(page, page.getByLabel('Password', { exact: true }));
    await page.keyboard.type(person.password);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Make your first agent' })).toBeVisible();
  });

  await test.step('makes an agent', async () => {
    await press(page, page.getByRole('link', { name: 'Create an agent' }));
    await expect(page.getByLabel('Name', { exact: true })).toBeVisible();
    await reach(page, page.getByLabel('Name', { exact: true }));
    await page.keyboard.type('Robin');
    await reach(page, page.getByLabel('Description'));
    await page.keyboard.type('Makes plans.');
    await press(page, page.getByRole('button', { name: 'Create agent' }));
    await expect(composerIn(page)).toBeFocused();
  });

  await test.step('asks, and stops the answer', async () => {
    const answer = model.next();
    await page.keyboard.type(question);
    await page.keyboard.press('Enter');
    await answer.say('First we walk,');
    await expect(answerIn(page)).toContainText('First we walk,');
    await expect(composerIn(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(answerIn(page)).toContainText('You stopped this answer.');
    await answer.abandoned();
    await expect(composerIn(page)).toBeFocused();
  });

  await test.step('asks again and copies the answer', async () => {
    const answer = model.next();
    await page.keyboard.type('And then?');
    await page.keyboard.press('Enter');
    await answer.say('Then we **run**.');
    await answer.end();
    await expect(answerIn(page)).toHaveAttribute('aria-busy', 'false');
    await press(page, answerIn(page).getByRole('button', { name: 'Copy answer' }));
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Then we **run**.');
  });

  await test.step('begins a new conversation', async () => {
    await press(page, page.getByRole('main').getByRole('link', { name: /^New/ }));
    await expect(page.getByRole('article')).toHaveCount(0);
    await expect(composerIn(page)).toBeVisible();
  });
});

const composerIn = (page: Page) => page.getByRole('textbox', { name: 'Message to Robin' });
const answerIn = (page: Page) => page.getByRole('article', { name: 'Robin', exact: true }).last();
