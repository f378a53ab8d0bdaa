import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export function somebody(): Person {
  const id = randomUUID().slice(0, 8);
  return { name: `Robin ${id}`, email: `robin.${id}@example.org`, password: `correct horse ${id}` };
}

export async function register(page: Page, person: Person): Promise<void> {
  await page.goto('/register/');
  await page.getByLabel('Your name').fill(person.name);
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('heading', { name: 'Your agents' })).toBeVisible();
}

export async function createCalculatingAgent(page: Page, name: string): Promise<void> {
  await page.goto('/agents/create/');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Description').fill('Works out percentages and shows how.');
  await page.getByRole('checkbox', { name: /calculator/i }).setChecked(true);
  await page.getByRole('button', { name: 'Create agent' }).click();
  await expect(page.getByRole('log', { name: 'Conversation' })).toBeVisible();
}

export async function ask(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /^Message to/ }).fill(text);
  await page.keyboard.press('Enter');
}
