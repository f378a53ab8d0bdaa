import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { api, server } from '@/testing/server';
import { call, open } from './client';
import { refreshLogin } from './refresh-login';
import { session } from './session';

const token = (value: string) => ({ access_token: value, refresh_token: null, token_type: 'bearer', expires_in: 900 });
const unauthenticated = () => HttpResponse.json({ code: 'token-expired', detail: 'expired' }, { status: 401 });
const bearer = (request: Request) => request.headers.get('authorization');
const ended = vi.fn();

beforeEach(() => {
  ended.mockReset();
  session.connect(refreshLogin, ended);
  session.begin(token('old'));
});
afterEach(() => session.end());

describe('a call', () => {
  it('sends the token and reads the answer', async () => {
    server.use(http.get(api('/users'), ({ request }) => HttpResponse.json({ as: bearer(request) })));
    expect(await call('/users')).toEqual({ as: 'Bearer old' });
  });

  it('sends JSON and leaves out what is not asked for', async () => {
    server.use(
      http.post(api('/agents'), async ({ request }) => HttpResponse.json({ body: await request.json(), search: new URL(request.url).search })),
    );
    const answer = await call('/agents', { method: 'POST', json: { name: 'A' }, query: { limit: 5, cursor: null, q: undefined } });
    expect(answer).toEqual({ body: { name: 'A' }, search: '?limit=5' });
  });

  it('has no answer to read where there is none', async () => {
    server.use(http.delete(api('/agents/1'), () => new HttpResponse(null, { status: 204 })));
    expect(await call('/agents/1', { method: 'DELETE' })).toBeUndefined();
  });

  it('throws what the API refuses as a problem', async () => {
    server.use(http.get(api('/agents/1'), () => HttpResponse.json({ code: 'agent-not-found', detail: 'no' }, { status: 404 })));
    await expect(call('/agents/1')).rejects.toMatchObject({ code: 'agent-not-found', status: 404 });
  });

  it('says that Vexel cannot be reached when it cannot', async () => {
    server.use(http.get(api('/users'), () => HttpResponse.error()));
    await expect(call('/users')).rejects.toMatchObject({ code: 'offline', status: 0 });
  });

  it('lets an abort through as an abort', async () => {
    server.use(http.get(api('/users'), () => new Promise<never>(() => undefined)));
    const stop = new AbortController();
    const answer = open('/users', { signal: stop.signal });
    stop.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('an expired token', () => {
  it('is renewed once for all calls that stumble over it, and they go through', async () => {
    let renewals = 0;
    server.use(
      http.get(api('/users'), ({ request }) => (bearer(request) === 'Bearer new' ? HttpResponse.json({ ok: true }) : unauthenticated())),
      http.post(api('/login/refresh'), ({ request }) => {
        renewals++;
        return request.headers.get('x-vexel-client') === 'web' ? HttpResponse.json(token('new')) : unauthenticated();
      }),
    );
    expect(await Promise.all([call('/users'), call('/users'), call('/users')])).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    expect(renewals).toBe(1);
    expect(ended).not.toHaveBeenCalled();
  });

  it('ends the session when there is nothing to renew it with', async () => {
    server.use(http.get(api('/users'), unauthenticated), http.post(api('/login/refresh'), unauthenticated));
    await expect(call('/users')).rejects.toMatchObject({ status: 401 });
    expect(ended).toHaveBeenCalledOnce();
  });

  it('does not end the session when the server is only away', async () => {
    server.use(
      http.get(api('/users'), unauthenticated),
      http.post(api('/login/refresh'), () => HttpResponse.json({ code: 'unavailable', detail: 'away' }, { status: 503 })),
    );
    await expect(call('/users')).rejects.toMatchObject({ status: 503 });
    expect(ended).not.toHaveBeenCalled();
  });

  it('is tried again when another tab renewed at the same moment', async () => {
    const answers = [HttpResponse.json({ code: 'refresh-raced', detail: '' }, { status: 409 }), HttpResponse.json(token('new'))];
    server.use(http.post(api('/login/refresh'), () => answers.shift() ?? unauthenticated()));
    expect(await session.renew('old')).toBe('new');
  });
});
