import { expect, type Page } from '@playwright/test';
import { createCalculatingAgent, register, somebody } from '../e2e/people';
import { inEveryLook, type Shoot } from './looks';

inEveryLook('every page and state of agents is clean', async ({ page, shoot, complaints }) => {
  await register(page, somebody());
  await create(page, shoot);
  await list(page, shoot);
  await detail(page, shoot);
  await settings(page, shoot);
  expect(complaints).toEqual([]);
  await overtaken(page, shoot);
  complaints.length = 0; // the browser itself reports the refusal that was asked for
});

async function create(page: Page, shoot: Shoot): Promise<void> {
  await page.goto('/agents/create/');
  await page.getByLabel('Name', { exact: true }).fill('Half an agent');
  await page.reload();
  await expect(page.getByText('What you typed last time is still here.')).toBeVisible();
  await shoot('create-restored');
  await page.getByRole('button', { name: 'Add a starter' }).click();
  await page.getByText('Advanced').click();
  await page.getByLabel('Temperature').fill('9');
  await page.getByLabel('Temperature').scrollIntoViewIfNeeded();
  await shoot('create-advanced');
  await page.getByRole('button', { name: 'Start over' }).click();
  await createCalculatingAgent(page, 'Ledger');
  await createCalculatingAgent(page, 'A second agent with a remarkably long name that has to wrap somewhere');
}

async function list(page: Page, shoot: Shoot): Promise<void> {
  await page.goto('/agents/?q=zebra&type=analyst');
  await expect(page.getByRole('heading', { name: 'No agent found' })).toBeVisible();
  await shoot('agents-no-match');
  await page.getByRole('button', { name: 'Show all agents' }).click();
  await expect(page.getByRole('article')).toHaveCount(2);
  await page.getByRole('button', { name: 'Actions for Ledger' }).click();
  await shoot('agents-menu');
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  await expect(page.getByRole('button', { name: 'Undo archiving Ledger' })).not.toHaveAttribute('aria-disabled');
  await shoot('agents-archived');
  await page.getByRole('button', { name: 'Undo archiving Ledger' }).click();
  await expect(page.getByRole('article')).toHaveCount(2);
}

async function detail(page: Page, shoot: Shoot): Promise<void> {
  await page.getByRole('link', { name: 'Details of Ledger' }).click();
  await expect(page.getByText('Nothing has been said to it yet.')).toBeVisible();
  await page.getByRole('button', { name: 'More actions for Ledger' }).click();
  await shoot('agent-menu');
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  await expect(page.getByText('This agent is archived')).toBeVisible();
  await shoot('agent-archived');
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.getByText('This agent is archived')).toBeHidden();
}

async function settings(page: Page, shoot: Shoot): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Ledger');
  await shoot('agent-settings');
  await page.getByRole('button', { name: 'Delete for ever…' }).click();
  await expect(page.getByRole('dialog', { name: 'Delete Ledger for ever?' })).toBeVisible();
  await page.getByLabel(/type its name/).fill('Ledge');
  await page.keyboard.press('Enter');
  await shoot('agent-delete');
  await page.getByRole('button', { name: 'Keep it' }).click();
}

/** Another window saves first. */
async function overtaken(page: Page, shoot: Shoot): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await page.getByLabel('Name', { exact: true }).fill('Mine');
  await other.getByLabel('Name', { exact: true }).fill('Theirs');
  await other.getByRole('button', { name: 'Save changes' }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'Theirs' })).toBeVisible();
  await other.close();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('button', { name: /^Load the newer version/ })).toBeVisible();
  await shoot('agent-overtaken');
  await page.getByRole('button', { name: /^Load the newer version/ }).click();
  await expect(page.getByText('Changed in both places')).toBeVisible();
  await shoot('agent-merged');
}
