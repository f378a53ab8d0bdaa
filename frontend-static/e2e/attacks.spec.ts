import { expect, type Page } from '@playwright/test';
import { allowed, attacks, intruders } from '../src/testing/attacks';
import { complaintsOf } from './checks';
import { ask, openChat } from './people';
import { scripted as test } from './test';

const agent = 'Robin';
const perAnswer = 10;
const answers = Array.from({ length: Math.ceil(Object.keys(attacks).length / perAnswer) }, (_, place) =>
  Object.values(attacks).slice(place * perAnswer, (place + 1) * perAnswer).join('\n\n'),
);
const answersIn = (page: Page) => page.getByRole('article', { name: agent, exact: true });

test('no answer of a model runs anything, calls anybody or changes the page', async ({ page, context, host, model }) => {
  await openChat(page, host.url, agent);
  const complaints = complaintsOf(page);
  const calls = callsBeyond(page, host.url);
  const opened: string[] = [];
  page.on('dialog', (dialog) => {
    opened.push(dialog.message());
    void dialog.dismiss();
  });
  context.on('page', (other) => opened.push(other.url()));
  const globals = await globalsOf(page);

  for (const [place, text] of answers.entries()) {
    const answer = model.next();
    await ask(page, `Number ${place + 1}, please`);
    for (const piece of text.match(/[\s\S]{1,50}/g) ?? []) await answer.say(piece);
    await answer.end();
    await expect(answersIn(page)).toHaveCount(place + 1);
    await expect(answersIn(page).last()).toHaveAttribute('aria-busy', 'false');
  }
  await expectNothingFrom(page);
  expect(await globalsOf(page)).toEqual(globals);

  await page.reload();
  await expect(answersIn(page)).toHaveCount(answers.length);
  await expectNothingFrom(page);
  expect({ opened, calls, complaints }).toEqual({ opened: [], calls: [], complaints: [] });
});

/** Puts the pointer and the focus on everything, as a reader might. */
async function expectNothingFrom(page: Page): Promise<void> {
  await page.locator('.prose *').evaluateAll((elements) => {
    for (const element of elements) {
      for (const event of ['mouseover', 'focusin', 'load', 'error', 'toggle']) element.dispatchEvent(new Event(event, { bubbles: true }));
      if (element instanceof HTMLElement) element.focus();
    }
  });
  for (const answer of await answersIn(page).all()) {
    await expect(answer.locator('.prose *').first()).toBeAttached();
    for (const prose of await answer.locator('.prose').all()) expect(await prose.evaluate(intruders, allowed)).toEqual([]);
  }
}

function globalsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.getOwnPropertyNames(window).sort());
}

/** Every request that leaves for anywhere but the host. */
function callsBeyond(page: Page, host: string): string[] {
  const calls: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(host)) calls.push(request.url());
  });
  return calls;
}
