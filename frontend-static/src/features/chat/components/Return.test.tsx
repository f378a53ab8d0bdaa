import { act, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { frame, pieces } from '@/testing/streams';
import { api, server } from '@/testing/server';
import { answer, answering, chat, composer, finished, freshPage, message, say, started, stored } from '../testing';

beforeEach(freshPage);
const back = (event: 'online' | 'focus' = 'focus') => act(() => void window.dispatchEvent(new Event(event)));

describe('coming back', () => {
  it('shows what was said in another tab or on another device', async () => {
    stored(message('m2', 'assistant', 'Seven.'), message('m1', 'user', 'How much?'));
    chat('s1');
    expect(await screen.findAllByRole('article')).toHaveLength(2);
    stored(message('m4', 'assistant', 'Eight.', 'r2'), message('m3', 'user', 'And now?', 'r2'), message('m2', 'assistant', 'Seven.'), message('m1', 'user', 'How much?'));
    back();
    await waitFor(() => expect(screen.getByRole('log')).toHaveTextContent(/Seven\..*And now\?.*Eight\./s));
  });

  it('follows a run that goes on elsewhere, and asks nothing itself', async () => {
    const { asked } = answering();
    stored();
    chat('s1');
    stored(message('m1', 'user', 'How much?'));
    server.use(http.get(api('/runs/r1/events'), () => pieces([started, say(1, 'Seven.'), finished])));
    back('online');
    await waitFor(() => expect(answer()).toHaveTextContent('Seven.'));
    expect(asked).toEqual([]);
  });

  it('fetches the conversation where nothing is left of a run to follow', async () => {
    const question = message('m1', 'user', 'How much?');
    stored(question);
    server.use(
      http.get(api('/runs/r1/events'), () => {
        stored(message('m2', 'assistant', 'Seven.'), question);
        return HttpResponse.json({ code: 'run-not-found', detail: 'There is no such run.' }, { status: 404 });
      }),
    );
    chat('s1');
    await waitFor(() => expect(answer()).toHaveTextContent('Seven.'));
    expect(screen.getAllByRole('article', { name: 'You' })).toHaveLength(1);
  });
});

describe('a question', () => {
  it('whose answer was lost on the way is asked with the same key', async () => {
    const keys: (string | null)[] = [];
    server.use(
      http.post(api('/agents/a1/stream'), ({ request }) => {
        keys.push(request.headers.get('idempotency-key'));
        return keys.length === 1 ? HttpResponse.error() : pieces([started, say(1, 'Seven.'), finished]);
      }),
    );
    const { user } = chat();
    await user.type(composer(), 'How much?{Enter}');
    await waitFor(() => expect(answer()).toHaveTextContent('Seven.'));
    expect(keys).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/), keys[0]]);
  });

  it('whose answer failed is asked anew, with a new key', async () => {
    const keys: (string | null)[] = [];
    const failure = frame('r1:2', { type: 'RUN_ERROR', code: 'provider-error', message: 'The model is away.' });
    server.use(
      http.post(api('/agents/a1/stream'), ({ request }) => {
        keys.push(request.headers.get('idempotency-key'));
        return keys.length === 1 ? pieces([started, say(1, 'Half'), failure]) : pieces([started.replaceAll('r1', 'r2'), say(1, 'Whole.'), finished]);
      }),
    );
    const { user } = chat();
    await user.type(composer(), 'How much?{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('The model is away.');
    expect(answer()).toHaveTextContent('Half');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.getAllByRole('article', { name: 'Ledger' }).at(-1)).toHaveTextContent('Whole.'));
    expect(new Set(keys).size).toBe(2);
  });

  it.each([
    ['partial', 'This answer was interrupted.'],
    ['cancelled', 'You stopped this answer.'],
    ['failed', 'This answer failed before it was finished.'],
  ] as const)('whose stored answer is %s keeps what was said and can be asked again', async (status, said) => {
    const { asked } = answering();
    stored(message('m2', 'assistant', 'Half an', 'r1', status), message('m1', 'user', 'How much?'));
    const { user } = chat('s1');
    await waitFor(() => expect(answer()).toHaveTextContent('Half an'));
    expect(answer()).toHaveTextContent(said);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(asked.map(({ body }) => body)).toEqual([{ message: 'How much?', session_id: 's1' }]));
  });
});
