import { expect, type Page } from '@playwright/test';
import { ask, openChat, signIn } from './people';
import { scripted as test } from './test';

const agent = 'Robin';
const question = 'What is the plan?';
const composerIn = (page: Page) => page.getByRole('textbox', { name: `Message to ${agent}` });
const answerIn = (page: Page) => page.getByRole('article', { name: agent, exact: true }).last();

test('a second tab shows the run of the first, to its end', async ({ page, context, host, model }) => {
  await openChat(page, host.url, agent);
  await ask(page, question);
  const answer = model.next();
  await answer.say('First we walk,');
  await expect(page).toHaveURL(/\?session=[0-9a-f]{24}$/);

  const second = await context.newPage();
  await second.goto(page.url());
  await expect(answerIn(second)).toContainText('First we walk,');
  await answer.say(' and then we run.');
  await answer.end();
  for (const tab of [page, second]) {
    await expect(answerIn(tab)).toHaveAttribute('aria-busy', 'false');
    await expect(answerIn(tab).locator('.prose')).toHaveText('First we walk, and then we run.');
    await expect(tab.getByRole('article')).toHaveCount(2);
  }
});

test('tabs that renew their sign-in at the same moment all stay signed in', async ({ page, context, host }) => {
  await openChat(page, host.url, agent);
  const tabs = [page, await context.newPage(), await context.newPage()];
  const renewals: number[] = [];
  context.on('response', (response) => {
    if (response.url().endsWith('/login/refresh')) renewals.push(response.status());
  });
  for (let round = 1; round <= 3; round++) {
    await Promise.all(tabs.map((tab) => tab.goto(page.url())));
    for (const tab of tabs) await expect(composerIn(tab)).toBeVisible();
  }
  expect(renewals.filter((status) => status === 200)).toHaveLength(9);
});

test('somebody who reloads before the page is there stays signed in', async ({ page, host }) => {
  await openChat(page, host.url, agent);
  for (let round = 1; round <= 5; round++) await page.goto(page.url(), { waitUntil: 'commit' });
  await expect(composerIn(page)).toBeVisible();
});

test('a draft outlives a sign-in that ended meanwhile', async ({ page, host }) => {
  const person = await openChat(page, host.url, agent);
  await composerIn(page).fill('Half a thought');
  await endSignIn(page);
  await page.reload();
  await expect(page.getByText('Your session has ended')).toBeVisible();
  await signIn(page, person);
  await expect(composerIn(page)).toHaveValue('Half a thought');
});

test('a question that meets an ended sign-in is there to be asked again', async ({ page, host, model }) => {
  const person = await openChat(page, host.url, agent);
  await endSignIn(page);
  await ask(page, question);
  await expect(page.getByText('Your session has ended')).toBeVisible();
  await signIn(page, person);
  await expect(page.getByRole('article', { name: 'You' })).toHaveText(question);
  const answer = model.next();
  await page.getByRole('button', { name: 'Try again' }).click();
  await answer.say('First we walk.');
  await answer.end();
  await expect(answerIn(page).locator('.prose')).toHaveText('First we walk.');
});

/** As when this sign-in is ended from elsewhere: neither the access token nor the cookie works any more. */
async function endSignIn(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle'); // or a request still under way would be what finds out
  const { origin } = new URL(page.url());
  const revoked = await page.request.post('/api/v1/login/revoke', { headers: { origin, 'x-vexel-client': 'web' } });
  expect(revoked.ok()).toBe(true);
}
