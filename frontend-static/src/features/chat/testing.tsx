import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { vi } from 'vitest';
import type { Message, Session } from '@/lib/api/types';
import { agentCalled } from '@/testing/agents';
import { renderPage } from '@/testing/render';
import { api, server } from '@/testing/server';
import { frame } from '@/testing/streams';
import { ChatInterface } from './components/ChatInterface';

export const agent = agentCalled('Ledger', { id: 'a1' });
export const started = frame('r1:0', { type: 'RUN_STARTED', threadId: 's1', runId: 'r1' });
export const say = (seq: number, delta: string) => frame(`r1:${seq}`, { type: 'TEXT_MESSAGE_CONTENT', messageId: 'm', delta });
export const finished = frame('r1:9', { type: 'RUN_FINISHED' });
export const broken = frame('r1:9', { type: 'RUN_ERROR', code: 'provider-error', message: 'The model is away.' });

export const onSession = vi.fn();
export const onGone = vi.fn();
export const chat = (sessionId?: string) => renderPage(<ChatInterface agent={agent} sessionId={sessionId} onSession={onSession} onGone={onGone} />);
export const composer = () => screen.getByRole('textbox', { name: 'Message to Ledger' });
export const answer = () => screen.getByRole('article', { name: 'Ledger' });

/** What jsdom lacks, and nothing kept from before. */
export function freshPage(): void {
  onSession.mockReset();
  onGone.mockReset();
  sessionStorage.clear();
  localStorage.clear();
  vi.stubGlobal('ResizeObserver', class { observe() {} disconnect() {} });
  vi.stubGlobal('IntersectionObserver', class { observe() {} disconnect() {} });
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('CSS', { supports: () => true });
  Element.prototype.scrollTo = () => undefined;
  Element.prototype.scrollBy = () => undefined;
  server.use(http.get(api('/sessions/s1'), () => HttpResponse.json(session)));
}

export const session = { id: 's1', agent_id: 'a1', title: 'Rent', pinned: false, version: 3 } as unknown as Session;

export function message(id: string, role: Message['role'], text: string, run = 'r1', status: Message['status'] = 'complete'): Message {
  const at = '2026-01-02T03:04:05.000Z';
  return { id, session_id: 's1', agent_id: 'a1', seq: 0, parent_id: null, usage: null, role, status, parts: [{ type: 'text', text }], created_at: at, run_id: run };
}

/** Stores this conversation, newest first; later calls change it. */
export function stored(...data: readonly Message[]): void {
  server.use(
    http.get(api('/agents/a1/history'), ({ request }) => {
      const limit = Number(new URL(request.url).searchParams.get('limit'));
      return HttpResponse.json({ data: data.slice(0, limit), next_cursor: null, has_more: false });
    }),
  );
}

/** Answers each question with a stream that says what it is told, and keeps what was asked. */
export function answering() {
  const asked: { readonly body: unknown; readonly key: string | null }[] = [];
  const streams: ReadableStreamDefaultController<string>[] = [];
  server.use(
    http.post(api('/agents/a1/stream'), async ({ request }) => {
      asked.push({ body: await request.json(), key: request.headers.get('idempotency-key') });
      const body = new ReadableStream<string>({ start: (controller) => void streams.push(controller) });
      return new Response(body.pipeThrough(new TextEncoderStream()), { headers: { 'content-type': 'text/event-stream' } });
    }),
    http.post(api('/runs/r1/cancel'), () => new HttpResponse(null, { status: 202 })),
  );
  return { asked, tell: (...parts: readonly string[]) => streams.at(-1)?.enqueue(parts.join('')) };
}
