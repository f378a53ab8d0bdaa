import { randomUUID } from 'node:crypto';
import { type AgentSubscriber, type HttpAgent, type Message } from '@ag-ui/client';
import { expect } from 'vitest';

type Part =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'tool_call'; readonly id: string; readonly name: string; readonly arguments: string }
  | { readonly type: 'tool_result'; readonly tool_call_id: string; readonly content: string; readonly duration_ms: number | null };

interface Stored {
  readonly id: string;
  readonly role: 'user' | 'assistant';
  readonly status: string;
  readonly parts: readonly Part[];
}

/** Where the host under test is. */
export const api = `${process.env.VEXEL_URL ?? 'http://localhost:8080'}/api/v1`;

export async function call<T>(method: string, path: string, token: string, body?: object): Promise<T> {
  const response = await fetch(api + path, {
    method,
    headers: { ...(token && { Authorization: `Bearer ${token}` }), ...(body && { 'Content-Type': 'application/json' }) },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  expect(response.ok, `${method} ${path}: ${response.status} ${text}`).toBe(true);
  return JSON.parse(text) as T;
}

/** The access token of somebody new. */
export async function registered(): Promise<string> {
  const person = { email: `ag-ui-${randomUUID()}@example.org`, password: randomUUID() };
  await call('POST', '/users', '', person);
  const form = new URLSearchParams({ username: person.email, password: person.password });
  const response = await fetch(`${api}/login/oauth`, { method: 'POST', body: form });
  return ((await response.json()) as { access_token: string }).access_token;
}

export async function createAgent(token: string, more: object = {}): Promise<string> {
  const body = { name: 'Ada', description: 'Counts', agent_type: 'analyst', instructions: ['Show each step.'], tools: ['calculator'] };
  return (await call<{ id: string }>('POST', '/agents', token, { ...body, ...more })).id;
}

/** What a client was told in one run. */
export class Told implements AgentSubscriber {
  readonly types: string[] = [];
  readonly errors: string[] = [];
  readonly failures: Error[] = [];
  outcome = '';
  ids = { sessionId: '', runId: '' };
  firstText: () => unknown = () => undefined;

  onEvent: AgentSubscriber['onEvent'] = ({ event }) => {
    this.types.push(event.type);
  };
  onCustomEvent: AgentSubscriber['onCustomEvent'] = ({ event }) => {
    if (event.name === 'session') this.ids = event.value as typeof this.ids;
    if (event.name === 'cancelled') this.types.push('cancelled');
  };
  onTextMessageContentEvent: AgentSubscriber['onTextMessageContentEvent'] = async () => {
    const act = this.firstText;
    this.firstText = () => undefined;
    await act();
  };
  onRunFinishedEvent: AgentSubscriber['onRunFinishedEvent'] = ({ outcome }) => {
    this.outcome = outcome;
  };
  onRunErrorEvent: AgentSubscriber['onRunErrorEvent'] = ({ event }) => {
    this.errors.push(event.code ?? '');
  };
  onRunFailed: AgentSubscriber['onRunFailed'] = ({ error }) => {
    this.failures.push(error);
  };
}

/** The conversation as the host keeps it, oldest first. */
export async function history(token: string, agent: string, session: string): Promise<readonly Stored[]> {
  const page = await call<{ data: Stored[] }>('GET', `/agents/${agent}/history?session_id=${session}&limit=100`, token);
  return page.data.reverse();
}

/** What the client holds is what the host keeps: roles, texts, tool calls, results, ids. */
export async function expectHistory(client: HttpAgent, token: string, agent: string, session: string): Promise<void> {
  const stored = await history(token, agent, session);
  const users = client.messages.filter(({ role }) => role === 'user').map(({ id }) => id);
  const wanted = stored.flatMap((message) => (message.role === 'user' ? [said(message, users.shift())] : answered(message)));
  expect(client.messages).toEqual(wanted);
}

/** Questions keep the id that the client chose. */
function said({ parts }: Stored, id = ''): Message {
  return { id, role: 'user', content: parts.map((part) => (part.type === 'text' ? part.text : '')).join('') };
}

/** One message for each round of the model, and one for each result of a tool. */
function answered({ id, parts }: Stored): Message[] {
  const messages: Message[] = [];
  let rounds = 0;
  for (const part of parts) {
    if (part.type === 'tool_result') {
      const timed = part.duration_ms === null ? {} : { metadata: { durationMs: part.duration_ms } };
      messages.push({ id: `${part.tool_call_id}.result`, role: 'tool', toolCallId: part.tool_call_id, content: part.content, ...timed });
      continue;
    }
    let last = messages.at(-1);
    if (last?.role !== 'assistant') {
      rounds += 1;
      last = { id: rounds === 1 ? id : `${id}.${rounds}`, role: 'assistant' };
      messages.push(last);
    }
    if (part.type === 'text') {
      last.content = (last.content ?? '') + part.text;
    } else {
      const toolCall = { id: part.id, type: 'function' as const, function: { name: part.name, arguments: part.arguments } };
      last.toolCalls = [...(last.toolCalls ?? []), toolCall];
    }
  }
  return messages;
}
