import { expect, type Page } from '@playwright/test';
import { ask } from '../e2e/people';
import type { Shoot } from './looks';

const formatted = [
  '## Three ways to say it\n\nA paragraph with `code`, **weight**, and a [link](https://example.org).\n\n',
  '| Month | Rent | Change | Index of the month | Sum of the year so far | Signed by | Remark |\n|---|---|---|---|---|---|---|\n| May | 1,280.00 | | 117.4 | 6,400.00 | A. Lovelace | before the rise |\n| June | 1,337.60 | + 57.60 | 118.1 | 7,737.60 | G. Hopper | after the rise |\n\n',
  '1. First\n2. Second\n   - with a detail\n\n> Said by somebody else.\n\n',
  '```java\nvar rent = new BigDecimal("1280").multiply(new BigDecimal("1.045")); // exact, and long enough to scroll\n```\n\n',
  '![a picture from elsewhere](https://example.org/picture.png)',
];

/** States of a conversation that a real model cannot be asked for, played from a script. */
export async function conversations(page: Page, shoot: Shoot): Promise<void> {
  await page.getByRole('link', { name: 'Ledger', exact: true }).click();
  const answers = page.getByRole('article', { name: 'Ledger' });

  await play(page, [...formatted.map(say), { type: 'RUN_FINISHED' }]);
  await ask(page, 'Show me everything you can format, and take a question that is long enough to need a second line.');
  await expect(answers.last()).toHaveAttribute('aria-busy', 'false');
  await expect(answers.last().getByRole('table')).toBeVisible();
  await expect(answers.last().getByRole('group', { name: 'Code: java' }).locator('span').first()).toBeVisible();
  await shoot('chat-formatted');

  await play(page, [say('It begins well, but'), { type: 'RUN_ERROR', code: 'provider-timeout', message: 'The model did not answer in time.' }]);
  await ask(page, 'And then?');
  await expect(page.getByRole('alert').filter({ hasText: 'in time' })).toBeVisible();
  await shoot('chat-failed');

  await page.route('**/api/v1/agents/*/stream', () => undefined, { times: 1 });
  await ask(page, 'Are you there?');
  await expect(page.getByText('Waiting for the answer')).toBeAttached();
  await shoot('chat-waiting');
  await ask(page, 'And if you are: what comes next, in a sentence that is too long for its line?');
  await expect(page.getByRole('group', { name: 'Next message' })).toBeVisible();
  await shoot('chat-next-message');
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('You stopped this answer.')).toBeVisible();
  await shoot('chat-stopped');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
}

function say(delta: string): object {
  return { type: 'TEXT_MESSAGE_CONTENT', messageId: 'm', delta };
}

async function play(page: Page, events: readonly object[]): Promise<void> {
  const script = [{ type: 'RUN_STARTED', threadId: 's', runId: 'r' }, ...events];
  const body = script.map((event, seq) => `id: r:${seq}\ndata: ${JSON.stringify(event)}\n\n`).join('');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.route('**/api/v1/agents/*/stream', (route) => route.fulfill({ contentType: 'text/event-stream', body }));
  await page.route('**/api/v1/sessions/s', (route) => route.fulfill({ json: { id: 's', agent_id: 'a', title: 'Three ways to say it', pinned: false, version: 1 } }));
}
