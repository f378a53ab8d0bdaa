import { expect, type Page } from '@playwright/test';
import type { Answer } from './model';
import { Network } from './network';
import { ask, openChat } from './people';
import { scripted as test } from './test';

const agent = 'Robin';
const question = 'What is the plan?';
const answerIn = (page: Page) => page.getByRole('article', { name: agent, exact: true }).last();

test.describe('an answer that is interrupted', () => {
  test.beforeEach(async ({ page, host }) => {
    await openChat(page, host.url, agent);
  });

  test('stops when told to, keeps what was said, and the model stops too', async ({ page, model }) => {
    const answer = await begun(page, model.next());
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(answerIn(page)).toContainText('You stopped this answer.');
    await answer.abandoned();

    await page.reload();
    await expect(answerIn(page)).toContainText('First we walk,');
    await expect(answerIn(page)).toContainText('You stopped this answer.');
    await expect(page.getByRole('button', { name: 'Send' })).toBeVisible();
  });

  test('goes on after a reload, asked only once, and is what the history says afterwards', async ({ page, model }) => {
    const questions = questionsOf(page);
    const answer = await begun(page, model.next());
    await page.reload();
    await expect(answerIn(page)).toContainText('First we walk,');
    await expect(answerIn(page)).toHaveAttribute('aria-busy', 'true');
    await answer.say(' and then we run.');
    await answer.end();
    await expect(answerIn(page)).toHaveAttribute('aria-busy', 'false');
    await expect(answerIn(page).locator('.prose')).toHaveText('First we walk, and then we run.');

    await page.reload();
    await expect(answerIn(page).locator('.prose')).toHaveText('First we walk, and then we run.');
    await expect(page.getByRole('article')).toHaveCount(2);
    expect(questions).toEqual([question]);
  });

  test('survives the end of the host: what was said stays, and the question can be asked again', async ({ page, model, host }) => {
    const questions = questionsOf(page);
    await begun(page, model.next());
    await host.kill();
    await expect(answerIn(page)).toContainText('Reconnecting');
    await host.start();
    await expect(answerIn(page)).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
    await expect(answerIn(page)).toContainText('First we walk,');
    expect(questions, 'nothing is asked again by itself').toEqual([question]);

    const again = model.next();
    await page.getByRole('button', { name: 'Try again' }).click();
    await again.say('We stay at home.');
    await again.end();
    await expect(answerIn(page).locator('.prose')).toHaveText('We stay at home.');

    await page.reload();
    await expect(answerIn(page).locator('.prose')).toHaveText('We stay at home.');
    await expect(page.getByRole('article', { name: agent, exact: true }).first()).toContainText('First we walk,');
  });
});

const unsteady = test.extend<{ network: Network }>({
  network: async ({ host }, provide) => {
    const network = await Network.to(host.url);
    await provide(network);
    await network.close();
  },
  proxy: async ({ network }, provide) => provide({ server: network.url, bypass: '<-loopback>' }),
});

unsteady('an answer goes on when the network comes back, asked only once', async ({ page, context, host, model, network }) => {
  await openChat(page, host.url, agent);
  const questions = questionsOf(page);
  const answer = await begun(page, model.next());
  await context.setOffline(true);
  network.cut();
  await expect(answerIn(page)).toContainText('Reconnecting');
  await answer.say(' and then we run.');
  await answer.end();
  network.mend();
  await context.setOffline(false);
  await expect(answerIn(page)).toHaveAttribute('aria-busy', 'false');
  await expect(answerIn(page).locator('.prose')).toHaveText('First we walk, and then we run.');
  expect(questions).toEqual([question]);
});

test('a question that is asked without a network is not lost', async ({ page, context, host, model }) => {
  await openChat(page, host.url, agent);
  await context.setOffline(true);
  await ask(page, question);
  await expect(page.getByRole('alert').filter({ hasText: 'cannot be reached' })).toBeVisible();
  await expect(page.getByRole('article', { name: 'You' })).toHaveText(question);
  await context.setOffline(false);

  const answer = model.next();
  await page.getByRole('button', { name: 'Try again' }).click();
  await answer.say('First we walk.');
  await answer.end();
  await expect(answerIn(page).locator('.prose')).toHaveText('First we walk.');
  await expect(page.getByRole('article', { name: 'You' })).toHaveCount(1);
});

/** Asks, and waits until the first half of the answer is on the page and in the address. */
async function begun(page: Page, answer: Answer): Promise<Answer> {
  await ask(page, question);
  await answer.say('First we walk,');
  await expect(answerIn(page)).toContainText('First we walk,');
  await expect(page).toHaveURL(/\?session=[0-9a-f]{24}$/);
  return answer;
}

/** Every question that this page sends from now on. */
function questionsOf(page: Page): string[] {
  const questions: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'POST' || !request.url().endsWith('/stream')) return;
    questions.push((request.postDataJSON() as { message: string }).message);
  });
  return questions;
}
