import { expect, type Page } from '@playwright/test';
import { openChat } from '../e2e/people';
import { scripted as test } from '../e2e/test';
import { historyPage, longAnswer, sayAt } from './answers';
import { enterToBubble, framesDuring, measured, median, slowDown } from './measuring';

const agent = 'Ledger';
const messages = 2000;

test('from Enter to the own message', async ({ page, host, model }) => {
  await openChat(page, host.url, agent);
  const took: number[] = [];
  for (let round = 0; round < 15; round++) {
    const answer = model.next();
    await page.getByRole('textbox', { name: /^Message to/ }).fill(`Question ${round}`);
    took.push(await enterToBubble(page));
    await answer.say('Yes.');
    await answer.end();
    await expect(answers(page)).toHaveAttribute('aria-busy', 'false');
  }
  measured('enter_to_bubble_ms', { median: Math.round(median(took)), max: Math.round(Math.max(...took)) });
});

test('the frames of a long answer', async ({ page, host, model }) => {
  await openChat(page, host.url, agent);
  const answer = model.next();
  const text = longAnswer(4000);
  await slowDown(page, 4);
  await page.getByRole('textbox', { name: /^Message to/ }).fill('Tell me everything.');
  await page.keyboard.press('Enter');
  const saying = sayAt(200, answer, text);
  await expect(answers(page)).toContainText('Part 1');
  const frames = await framesDuring(page, async () => {
    await saying;
    await expect(answers(page)).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 });
  });
  measured('longest_frame_ms_at_200_tps_4x', frames.longest);
  measured('frames_over_100_ms', frames.over100);
});

test('a conversation of 2000 messages', async ({ page, host }) => {
  await openChat(page, host.url, agent);
  await page.route('**/history?*', (route) => {
    const query = new URL(route.request().url()).searchParams;
    return route.fulfill({ json: historyPage(messages, query.get('cursor'), Number(query.get('limit'))) });
  });
  await slowDown(page, 4);
  await page.goto(`${page.url()}?session=${'f'.repeat(24)}`, { waitUntil: 'commit' });
  await answers(page).waitFor();
  measured('open_2000_messages_ms', Math.round(await page.evaluate(() => performance.now())));

  const scrolling = await framesDuring(page, () => scrollUp(page));
  measured('scroll_longest_frame_ms_4x', scrolling.longest);
  measured('scroll_frames_over_100_ms', scrolling.over100);
});

function answers(page: Page) {
  return page.getByRole('article', { name: agent, exact: true }).last();
}

/** Turns the wheel until six pages more have come. */
async function scrollUp(page: Page): Promise<void> {
  await page.getByRole('log').hover();
  const there = page.getByText('Question 1700:');
  await expect(async () => {
    await page.mouse.wheel(0, -1200);
    await expect(there).toHaveCount(1, { timeout: 50 });
  }).toPass({ intervals: [50], timeout: 120_000 });
}
