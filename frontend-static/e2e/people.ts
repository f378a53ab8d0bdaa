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

async function post(host: string, path: string, body: object, headers: Record<string, string> = {}): Promise<unknown> {
  const form = body instanceof URLSearchParams;
  const answer = await fetch(`${host}/api/v1${path}`, {
    method: 'POST',
    headers: form ? headers : { ...headers, 'content-type': 'application/json' },
    body: form ? body : JSON.stringify(body),
  });
  expect(answer.ok, path).toBe(true);
  return answer.json();
}

/** Signs somebody new in, straight to a fresh chat with an agent of theirs: account and agent are made without their forms. */
export async function openChat(page: Page, host: string, agent: string): Promise<Person> {
  const person = somebody();
  await post(host, '/users', { full_name: person.name, email: person.email, password: person.password });
  const login = new URLSearchParams({ grant_type: 'password', username: person.email, password: person.password });
  const token = (await post(host, '/login/oauth', login)) as { access_token: string };
  const made = { name: agent, description: 'Talks.', agent_type: 'assistant' };
  const { id } = (await post(host, '/agents', made, { authorization: `Bearer ${token.access_token}` })) as { id: string };
  await page.goto(`/login/?next=${encodeURIComponent(`/agents/${id}/chat/`)}`);
  await signIn(page, person);
  await expect(page.getByRole('textbox', { name: `Message to ${agent}` })).toBeVisible();
  return person;
}

export async function signIn(page: Page, { email, password }: Person): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

export async function ask(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /^Message to/ }).fill(text);
  await page.keyboard.press('Enter');
}
