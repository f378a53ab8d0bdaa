import { expect, type Page } from '@playwright/test';
import { openChat } from '../e2e/people';
import { scripted as test } from '../e2e/test';
import { historyPage, longAnswer, sayAt } from './answers';
import { answered, enterToBubble, framesDuring, heapOf, measured, median, slowDown } from './measuring';

const agent = 'Ledger';

test('from Enter to the own message', async ({ page, host, model }) => {
  await openChat(page, host.url, agent);
  for (const [times, name] of [[1, 'enter_to_bubble_ms'], [4, 'enter_to_bubble_ms_4x']] as const) {
    await slowDown(page, times);
    const took: number[] = [];
    for (let round = 0; round < 15; round++) {
      const answer = model.next();
      await page.getByRole('textbox', { name: /^Message to/ }).fill(`Question ${round}`);
      took.push(await enterToBubble(page));
      await answer.say('Yes.');
      await answer.end();
      await answered(page);
    }
    measured(name, { median: Math.round(median(took)), max: Math.round(Math.max(...took)) });
  }
});

test('the frames of a long answer', async ({ page, host, model }) => {
  await openChat(page, host.url, agent);
  const answer = model.next();
  const text = longAnswer(4000);
  await slowDown(page, 4);
  await page.getByRole('textbox', { name: /^Message to/ }).fill('Tell me everything.');
  const frames = await framesDuring(page, async () => {
    await page.keyboard.press('Enter');
    await sayAt(200, answer, text);
    await answered(page);
  });
  await expect(answers(page)).toContainText(`Part ${text.match(/## Part/g)?.length}`);
  measured('longest_frame_ms_at_200_tps_4x', frames.longest);
  measured('frames_over_100_ms', frames.over100);
  measured('longest_work_ms_at_200_tps_4x', frames.longestWork);
});

test('a conversation of 2000 messages', async ({ page, host }) => {
  await openChat(page, host.url, agent);
  const address = `${page.url()}?session=${'f'.repeat(24)}`;
  measured('open_2000_messages_ms', await opening(page, address, 2000));
  await slowDown(page, 4);
  measured('open_2_messages_ms_4x', await opening(page, address, 2));
  measured('open_2000_messages_ms_4x', await opening(page, address, 2000));

  const scrolling = await framesDuring(page, () => scrollUp(page, 300));
  measured('scroll_longest_frame_ms_4x', scrolling.longest);
  measured('scroll_frames_over_100_ms', scrolling.over100);
  measured('scroll_longest_work_ms_4x', scrolling.longestWork);
  measured('heap_mb_after_300_messages', await heapOf(page));
});

function answers(page: Page) {
  return page.getByRole('article', { name: agent, exact: true }).last();
}

/** How long a whole visit takes, from nothing to the last message of a conversation on the screen. */
async function opening(page: Page, address: string, messages: number): Promise<number> {
  await page.unrouteAll();
  await page.route('**/history?*', (route) => {
    const query = new URL(route.request().url()).searchParams;
    return route.fulfill({ json: historyPage(messages, query.get('cursor'), Number(query.get('limit'))) });
  });
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'commit' });
  const shown = await page.waitForFunction(() => document.querySelector('[role="log"] article:last-child .prose p') !== null && performance.now(), undefined, { polling: 20 });
  return Math.round(Number(await shown.jsonValue()));
}

/** Turns the wheel until this many messages are there. */
async function scrollUp(page: Page, messages: number): Promise<void> {
  await page.getByRole('log').hover();
  for (let there = 0; there < messages; ) {
    await page.mouse.wheel(0, -1200);
    there = await page.evaluate(() => document.querySelectorAll('article').length);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
