import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { api, server } from '@/testing/server';
import { frame, pieces } from '@/testing/streams';
import { answer, chat, composer, finished, freshPage, message, onSession, say, started } from '../testing';

beforeEach(freshPage);

describe('a conversation', () => {
  it('shows the question at once and the answer as it comes', async () => {
    const bodies: unknown[] = [];
    server.use(
      http.post(api('/agents/a1/stream'), async ({ request }) => {
        bodies.push(await request.json());
        return pieces([started, say(1, 'It is '), say(2, '**42**.'), finished]);
      }),
    );
    const { user } = chat();
    await user.type(composer(), 'How much?{Enter}');
    expect(screen.getByRole('article', { name: 'You' })).toHaveTextContent('How much?');
    expect(composer()).toHaveValue('');
    await waitFor(() => expect(answer()).toHaveTextContent('It is 42.'));
    await waitFor(() => expect(answer()).toHaveAttribute('aria-busy', 'false'));
    expect(bodies).toEqual([{ message: 'How much?' }]);
    expect(onSession).toHaveBeenCalledExactlyOnceWith('s1');
    expect(screen.getByText(/Ledger answered: It is/)).toHaveAttribute('role', 'status');
  });

  it('goes on in the session it began', async () => {
    const bodies: unknown[] = [];
    server.use(
      http.get(api('/agents/a1/history'), () => HttpResponse.json({ data: [], next_cursor: null, has_more: false })),
      http.post(api('/agents/a1/stream'), async ({ request }) => {
        bodies.push(await request.json());
        return pieces([started, finished]);
      }),
    );
    const { user } = chat('s1');
    await user.type(composer(), 'And now?{Enter}');
    await waitFor(() => expect(bodies).toEqual([{ message: 'And now?', session_id: 's1' }]));
  });

  it('keeps the text of a question that was refused, and asks again on request', async () => {
    const answers = [
      HttpResponse.json({ code: 'unavailable', detail: 'The database is away.' }, { status: 503 }),
      pieces([started, say(1, 'Here.'), finished]),
    ];
    server.use(http.post(api('/agents/a1/stream'), () => answers.shift() ?? HttpResponse.error()));
    const { user } = chat();
    await user.type(composer(), 'How much?{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('The database is away.');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(answer()).toHaveTextContent('Here.'));
    expect(screen.getAllByRole('article', { name: 'You' })).toHaveLength(1);
  });

  it('stops at once, tells the server, and keeps what was said', async () => {
    const cancelled = vi.fn();
    server.use(
      http.post(api('/agents/a1/stream'), ({ request }) => {
        const body = new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode(started + say(1, 'Half')));
            request.signal.addEventListener('abort', () => controller.close());
          },
        });
        return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
      }),
      http.post(api('/runs/r1/cancel'), () => {
        cancelled();
        return new HttpResponse(null, { status: 404 });
      }),
    );
    const { user } = chat();
    await user.type(composer(), 'Count{Enter}');
    await waitFor(() => expect(answer()).toHaveTextContent('Half'));
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(answer()).toHaveTextContent('You stopped this answer.');
    expect(composer()).toHaveFocus();
    await waitFor(() => expect(cancelled).toHaveBeenCalledOnce());
  });

  it('makes a line on Shift+Enter and sends nothing empty', async () => {
    const { user } = chat();
    await user.type(composer(), '  {Enter}');
    await user.type(composer(), 'one{Shift>}{Enter}{/Shift}two');
    expect(composer()).toHaveValue('  one\ntwo');
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('keeps a draft over a reload', async () => {
    const first = chat();
    await first.user.type(composer(), 'unfinished');
    first.unmount();
    chat();
    expect(composer()).toHaveValue('unfinished');
  });
});

describe('an answer', () => {
  it('says of each tool how it went and how long it took', async () => {
    const call = [
      frame('r1:1', { type: 'TOOL_CALL_START', toolCallId: 'c', toolCallName: 'calculator_evaluate' }),
      frame('r1:2', { type: 'TOOL_CALL_END', toolCallId: 'c' }),
      frame('r1:3', { type: 'TOOL_CALL_RESULT', toolCallId: 'c', content: '42', metadata: { durationMs: 1200 } }),
    ];
    server.use(http.post(api('/agents/a1/stream'), () => pieces([started, ...call, finished])));
    const { user } = chat();
    await user.type(composer(), 'How much?{Enter}');
    expect(await screen.findByText('Calculator evaluate')).toBeVisible();
    await waitFor(() => expect(answer().querySelector('summary')).toHaveTextContent(/Done\s*after 1\.2 s$/));
    expect(answer().querySelector('details')).not.toHaveAttribute('open');
  });

  it('can be copied once it is finished, as it was written', async () => {
    let tell: (text: string) => void = () => undefined;
    server.use(
      http.post(api('/agents/a1/stream'), () => {
        const body = new ReadableStream<string>({
          start(controller) {
            tell = (text) => controller.enqueue(text);
            tell(started + say(1, 'It is **42**.'));
          },
        });
        return new Response(body.pipeThrough(new TextEncoderStream()), { headers: { 'content-type': 'text/event-stream' } });
      }),
    );
    const { user } = chat();
    await user.type(composer(), 'How much?{Enter}');
    await waitFor(() => expect(answer()).toHaveTextContent('It is 42.'));
    expect(within(answer()).queryByRole('button')).toBeNull();
    tell(finished);
    await user.click(await within(answer()).findByRole('button', { name: 'Copy answer' }));
    expect(await navigator.clipboard.readText()).toBe('It is **42**.');
    expect(within(answer()).getByRole('status')).toHaveTextContent('Copied');
  });
});

describe('an earlier conversation', () => {
  it('is shown in the order it happened', async () => {
    const data = [message('m2', 'assistant', 'It was 7.'), message('m1', 'user', 'How much was it?')];
    server.use(http.get(api('/agents/a1/history'), () => HttpResponse.json({ data, next_cursor: null, has_more: false })));
    chat('s1');
    const log = screen.getByRole('log', { name: 'Conversation' });
    expect(await within(log).findAllByRole('article')).toHaveLength(2);
    expect(log.textContent).toMatch(/How much was it\?.*It was 7\./s);
  });

  it('takes up an answer that is still being written', async () => {
    const data = [message('m1', 'user', 'How much?')];
    server.use(
      http.get(api('/agents/a1/history'), () => HttpResponse.json({ data, next_cursor: null, has_more: false })),
      http.get(api('/runs/r1/events'), () => pieces([started, say(1, 'Still here.'), finished])),
    );
    chat('s1');
    await waitFor(() => expect(answer()).toHaveTextContent('Still here.'));
    expect(screen.getAllByRole('article', { name: 'You' })).toHaveLength(1);
  });
});
