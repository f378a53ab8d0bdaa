import { act, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { signIn, signOut } from '@/features/auth/session-actions';
import { renderPage } from '@/testing/render';
import { Navigation } from '@/testing/navigation';
import { api, server } from '@/testing/server';
import AppLayout from './layout';

let here: string;
beforeEach(() => {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }));
  window.history.replaceState(null, '', '/agents/');
  server.use(
    http.post(api('/login/oauth'), async ({ request }) => {
      here = new URLSearchParams(await request.text()).get('username') ?? '';
      return HttpResponse.json({ access_token: 't', refresh_token: null, token_type: 'bearer', expires_in: 900 });
    }),
    http.post(api('/login/revoke'), () => new HttpResponse(null, { status: 204 })),
    http.get(api('/users'), () => HttpResponse.json({ email: here, full_name: '' })),
    http.get(api('/sessions'), () => HttpResponse.json({ data: [], next_cursor: null, has_more: false })),
  );
});

describe('the pages behind the sign-in', () => {
  it('show nothing until somebody is signed in, and nothing of that person to the next', async () => {
    const { store } = renderPage(<Navigation><AppLayout>The page</AppLayout></Navigation>);
    expect(screen.getByRole('status')).toHaveTextContent('Loading your session');
    await act(() => store.dispatch(signIn({ email: 'robin@example.org', password: 'correct horse' })));
    expect(await screen.findByText('The page')).toBeVisible();
    expect((await screen.findAllByText('robin@example.org')).length).toBeGreaterThan(0);
    await act(() => store.dispatch(signOut()));
    expect(screen.queryByText('The page')).toBeNull();
    expect(window.location.pathname).toBe('/login/');
    await act(() => store.dispatch(signIn({ email: 'kim@example.org', password: 'correct horse' })));
    expect((await screen.findAllByText('kim@example.org')).length).toBeGreaterThan(0);
    expect(screen.queryByText('robin@example.org')).toBeNull();
  });
});
