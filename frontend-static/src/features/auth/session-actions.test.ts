import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { session } from '@/lib/api/session';
import { createStore } from '@/store/store';
import { api, server } from '@/testing/server';
import { resumeSession, signIn, signOut } from './session-actions';

const token = { access_token: 't', refresh_token: null, token_type: 'bearer', expires_in: 900 };
const credentials = { email: 'robin@example.org', password: 'correct horse' };
const store = () => createStore();
const signsIn = http.post(api('/login/oauth'), () => HttpResponse.json(token));

beforeEach(() => {
  localStorage.clear();
  session.end();
});

describe('opening the site', () => {
  it('asks nothing of a stranger', async () => {
    const { dispatch, getState } = store();
    await dispatch(resumeSession());
    expect(getState().auth).toEqual({ status: 'signed-out', ended: undefined });
  });

  it('takes up the session of somebody who was here', async () => {
    server.use(signsIn, http.post(api('/login/refresh'), () => HttpResponse.json(token)));
    await store().dispatch(signIn(credentials));
    session.end();
    const { dispatch, getState } = store();
    await dispatch(resumeSession());
    expect(getState().auth.status).toBe('signed-in');
  });

  it('says that a session ended, once', async () => {
    server.use(signsIn, http.post(api('/login/refresh'), () => HttpResponse.json({ code: 'unauthenticated' }, { status: 401 })));
    await store().dispatch(signIn(credentials));
    session.end();
    const [first, second] = [store(), store()];
    await first.dispatch(resumeSession());
    await second.dispatch(resumeSession());
    expect(first.getState().auth.ended).toBe('expired');
    expect(second.getState().auth.ended).toBeUndefined();
  });

  it('does not take a server that is away for a session that ended', async () => {
    server.use(signsIn, http.post(api('/login/refresh'), () => HttpResponse.error()));
    await store().dispatch(signIn(credentials));
    session.end();
    const { dispatch, getState } = store();
    await dispatch(resumeSession());
    expect(getState().auth.status).toBe('unreachable');
  });
});

describe('signing out', () => {
  it('leaves nothing of the person behind, even if the server cannot be told', async () => {
    server.use(signsIn, http.post(api('/login/revoke'), () => HttpResponse.error()));
    const { dispatch, getState } = store();
    await dispatch(signIn(credentials));
    sessionStorage.setItem('vexel-drafts', '{"a":"secret"}');
    await dispatch(signOut());
    expect(getState().auth).toEqual({ status: 'signed-out', ended: 'left' });
    expect(sessionStorage).toHaveLength(0);
    expect(localStorage).toHaveLength(0);
    expect(await session.token()).toBeUndefined();
  });
});
