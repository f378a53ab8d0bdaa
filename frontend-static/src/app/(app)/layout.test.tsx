import { act, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { resumeSession, signIn, signOut } from '@/features/auth/session-actions';
import { session } from '@/lib/api/session';
import { roomForSidebar } from '@/lib/room';
import { renderPage } from '@/testing/render';
import { Navigation } from '@/testing/navigation';
import { api, server } from '@/testing/server';
import AppLayout from './layout';

const token = { access_token: 't', refresh_token: null, token_type: 'bearer', expires_in: 900 };
let here = 'robin@example.org';
beforeEach(() => {
  vi.stubGlobal('matchMedia', (query: string) => Object.assign(new EventTarget(), { matches: query === roomForSidebar }));
  window.history.replaceState(null, '', '/agents/');
  localStorage.clear();
  server.use(
    http.post(api('/login/oauth'), async ({ request }) => {
      here = new URLSearchParams(await request.text()).get('username') ?? '';
      return HttpResponse.json(token);
    }),
    http.post(api('/login/revoke'), () => new HttpResponse(null, { status: 204 })),
    http.get(api('/users'), () => HttpResponse.json({ email: here, full_name: '' })),
    http.get(api('/sessions'), () => HttpResponse.json({ data: [], next_cursor: null, has_more: false })),
  );
});
afterEach(() => session.end());

const show = () => renderPage(<Navigation><AppLayout>The page</AppLayout></Navigation>);

describe('the pages behind the sign-in', () => {
  it('are there before it is known who is, and ask for nothing until then', async () => {
    let answer: () => void = () => undefined;
    const known = new Promise<void>((resolve) => { answer = resolve; });
    const asked: string[] = [];
    server.use(
      http.post(api('/login/refresh'), async () => (await known, HttpResponse.json(token))),
      http.get(api('/users'), ({ request }) => (asked.push(request.headers.get('authorization') ?? 'nobody'), HttpResponse.json({ email: here, full_name: '' }))),
    );
    localStorage.setItem('vexel-signed-in', 'yes');
    const { store } = show();
    void store.dispatch(resumeSession());
    expect(await screen.findByText('The page')).toBeVisible();
    expect(asked).toEqual([]);
    answer();
    expect(await screen.findByText('robin@example.org')).toBeVisible();
    expect(asked).toEqual(['Bearer t']);
  });

  it('show nothing to a stranger', async () => {
    const { store } = show();
    expect(await screen.findByText('The page')).toBeVisible();
    await act(() => store.dispatch(resumeSession()));
    expect(screen.queryByText('The page')).toBeNull();
    expect(window.location.href).toMatch(/\/login\/\?next=%2Fagents%2F$/);
  });

  it('show nothing of a person to the next', async () => {
    const { store } = show();
    await act(() => store.dispatch(resumeSession()));
    await act(() => store.dispatch(signIn({ email: 'robin@example.org', password: 'correct horse' })));
    expect(await screen.findByText('robin@example.org')).toBeVisible();
    await act(() => store.dispatch(signOut()));
    expect(screen.queryByText('The page')).toBeNull();
    expect(window.location.pathname).toBe('/login/');
    await act(() => store.dispatch(signIn({ email: 'kim@example.org', password: 'correct horse' })));
    expect(await screen.findByText('kim@example.org')).toBeVisible();
    expect(screen.queryByText('robin@example.org')).toBeNull();
  });
});
