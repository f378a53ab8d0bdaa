import { expect, type Page } from '@playwright/test';
import { ask, createCalculatingAgent, register, somebody } from '../e2e/people';
import { conversations } from './conversations';
import { inEveryLook, type Shoot } from './looks';

inEveryLook('every page and state is clean', async ({ page, shoot }) => {
  await members(page, shoot);
  await conversations(page, shoot);
});

async function members(page: Page, shoot: Shoot): Promise<void> {
  await register(page, somebody());
  await expect(page.getByRole('heading', { name: 'Make your first agent' })).toBeVisible();
  await shoot('agents-empty');
  await page.goto('/agents/create/');
  await expect(page.getByLabel('Name', { exact: true })).toBeVisible();
  await shoot('create');
  await page.getByRole('button', { name: 'Create agent' }).click();
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
  await shoot('create-faults');
  await createCalculatingAgent(page, 'Ledger');
  await shoot('chat-fresh');
  await ask(page, 'What is 12.5% of 360?');
  await expect(page.getByRole('article', { name: 'Ledger' })).toHaveAttribute('aria-busy', 'false');
  await shoot('chat-answered');
  await page.locator('summary').first().click();
  await shoot('chat-tool-open');
  await page.getByRole('link', { name: 'Details' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ledger' })).toBeVisible();
  await shoot('agent');
  await createCalculatingAgent(page, 'A second agent with a remarkably long name that has to wrap somewhere');
  await page.goto('/agents/');
  await expect(page.getByRole('article')).toHaveCount(2);
  await shoot('agents');
}
