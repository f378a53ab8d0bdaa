import { act, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { useEffect, useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Session } from '@/lib/api/types';
import { hurry } from '@/lib/regret';
import { renderPage } from '@/testing/render';
import { api, server } from '@/testing/server';
import { Conversations } from './Conversations';

const now = new Date().toISOString();
const conversation = (id: string, title: string, more: Partial<Session> = {}) =>
  ({ id, agent_id: 'a1', title, pinned: false, last_message_at: now, version: 3, ...more }) as Session;

let stored: Session[];
let calls: string[];
beforeEach(() => {
  stored = [conversation('s1', 'Rent in June'), conversation('s2', 'A cake', { last_message_at: '2020-05-05T12:00:00Z' })];
  calls = [];
  server.use(
    http.get(api('/sessions'), () => HttpResponse.json({ data: stored, next_cursor: null, has_more: false })),
    http.patch(api('/sessions/:id'), async ({ request, params }) => {
      const changes = (await request.json()) as Partial<Session>;
      calls.push(`PATCH ${String(params.id)} ${request.headers.get('if-match')} ${JSON.stringify(changes)}`);
      stored = stored.map((session) => (session.id === params.id ? { ...session, ...changes, version: session.version + 1 } : session));
      return HttpResponse.json(stored.find((session) => session.id === params.id));
    }),
    http.delete(api('/sessions/:id'), ({ request, params }) => {
      calls.push(`DELETE ${String(params.id)} ${request.headers.get('if-match')}`);
      stored = stored.filter((session) => session.id !== params.id);
      return new HttpResponse(null, { status: 204 });
    }),
  );
});

const onGone = vi.fn<(session: Session) => void>();
const list = (props: { news?: string; open?: string } = {}) => <Conversations news={props.news ?? ''} open={props.open ?? null} onGone={onGone} />;
const link = (name: string) => screen.findByRole('link', { name });
const actions = (title: string) => screen.findByRole('button', { name: `Actions for ${title}` });

async function choose(user: ReturnType<typeof renderPage>['user'], title: string, action: string): Promise<void> {
  await user.click(await actions(title));
  await user.click(screen.getByRole('menuitem', { name: action }));
}

describe('the list of conversations', () => {
  it('shows them under their days and marks the open one', async () => {
    renderPage(list({ open: 's2' }));
    expect(await link('A cake')).toHaveAttribute('aria-current', 'page');
    expect(await link('Rent in June')).not.toHaveAttribute('aria-current');
    expect(within(screen.getByRole('list', { name: 'Today' })).getByRole('link')).toHaveAttribute('href', expect.stringMatching(/agents.a1.chat.?.session=s1$/));
    expect(within(screen.getByRole('list', { name: 'May 2020' })).getByRole('link')).toHaveTextContent('A cake');
  });

  it('says what will be there while there is nothing', async () => {
    stored = [];
    renderPage(list());
    expect(await screen.findByText('Your conversations will be listed here.')).toBeVisible();
  });

  it('shows more when asked', async () => {
    server.use(
      http.get(api('/sessions'), ({ request }) => {
        const second = new URL(request.url).searchParams.get('cursor') === 'c';
        return HttpResponse.json({ data: [stored[second ? 1 : 0]], next_cursor: second ? null : 'c', has_more: !second });
      }),
    );
    const { user } = renderPage(list());
    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    expect(await link('A cake')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('offers another try when it cannot be had', async () => {
    server.use(http.get(api('/sessions'), () => HttpResponse.json({ code: 'internal', detail: 'Not today.' }, { status: 500 }), { once: true }));
    const { user } = renderPage(list());
    expect(await screen.findByRole('alert')).toHaveTextContent('Not today.');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await link('A cake')).toBeVisible();
  });

  it('is fetched again when there is news', async () => {
    const { view } = renderNews();
    await link('A cake');
    stored = [conversation('s1', 'A title by the model'), conversation('s3', 'Just begun')];
    view('an answer ended');
    expect(await link('A title by the model')).toBeVisible();
    expect(await link('Just begun')).toBeVisible();
  });
});

function renderNews() {
  let tell: (news: string) => void = () => undefined;
  function WithNews() {
    const [news, setNews] = useState('');
    useEffect(() => {
      tell = setNews;
    }, []);
    return list({ news });
  }
  renderPage(<WithNews />);
  return { view: (news: string) => act(() => tell(news)) };
}

describe('a conversation in the list', () => {
  it('is renamed in its place, in the version that was seen', async () => {
    const { user } = renderPage(list());
    await choose(user, 'Rent in June', 'Rename');
    const field = screen.getByRole('textbox', { name: 'New title for Rent in June' });
    expect(field).toHaveFocus();
    await user.keyboard('  Rent in July {Enter}');
    expect(await link('Rent in July')).toBeVisible();
    expect(await actions('Rent in July')).toHaveFocus();
    await waitFor(() => expect(calls).toEqual(['PATCH s1 "3" {"title":"Rent in July"}']));
  });

  it('keeps its title when the new one is empty, the same, or given up', async () => {
    const { user } = renderPage(list());
    for (const keys of ['{Backspace}{Enter}', '{Enter}', 'Other{Escape}']) {
      await choose(user, 'Rent in June', 'Rename');
      await user.keyboard(keys);
      expect(await actions('Rent in June')).toHaveFocus();
    }
    expect(calls).toEqual([]);
  });

  it('is pinned above the others and takes the focus along', async () => {
    const { user } = renderPage(list());
    await choose(user, 'A cake', 'Pin');
    const pinned = await screen.findByRole('list', { name: 'Pinned' });
    expect(within(pinned).getByRole('link')).toHaveTextContent('A cake');
    expect(await actions('A cake')).toHaveFocus();
    await choose(user, 'A cake', 'Unpin');
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Pinned' })).toBeNull());
    expect(calls).toEqual(['PATCH s2 "3" {"pinned":true}', 'PATCH s2 "4" {"pinned":false}']);
  });

  it('says why a change was refused and shows what is stored', async () => {
    server.use(http.patch(api('/sessions/:id'), () => HttpResponse.json({ code: 'precondition-failed', detail: 'It was changed elsewhere.' }, { status: 412 })));
    const { user } = renderPage(list());
    await choose(user, 'A cake', 'Rename');
    await user.keyboard('Mine{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('It was changed elsewhere.');
    expect(await link('A cake')).toBeVisible();
  });

  it('is not deleted when that is taken back', async () => {
    const { user } = renderPage(list());
    await choose(user, 'A cake', 'Delete');
    const undo = await screen.findByRole('button', { name: 'Undo deleting A cake' });
    expect(screen.queryByRole('link', { name: 'A cake' })).toBeNull();
    expect(undo).toHaveFocus();
    await user.click(undo);
    expect(await actions('A cake')).toHaveFocus();
    await hurry();
    expect(calls).toEqual([]);
  });

  it('is deleted when the page is left, and its page with it', async () => {
    const { user } = renderPage(list({ open: 's2' }));
    await choose(user, 'A cake', 'Delete');
    expect(onGone).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 's2', agent_id: 'a1' }));
    expect(calls).toEqual([]);
    window.dispatchEvent(new Event('pagehide'));
    await waitFor(() => expect(calls).toEqual(['DELETE s2 "3"']));
    await waitFor(() => expect(screen.queryByText(/A cake/)).toBeNull());
  });

  it('comes back and says why when it cannot be deleted', async () => {
    server.use(http.delete(api('/sessions/:id'), () => HttpResponse.json({ code: 'run-active', detail: 'An answer is being written.' }, { status: 409 })));
    const { user } = renderPage(list());
    await choose(user, 'A cake', 'Delete');
    await hurry();
    expect(await screen.findByRole('alert')).toHaveTextContent('An answer is being written.');
    expect(await link('A cake')).toBeVisible();
  });

  it('has a menu for the keyboard', async () => {
    const { user } = renderPage(list());
    (await actions('A cake')).focus();
    await user.keyboard('{Enter}');
    const item = (name: string) => screen.getByRole('menuitem', { name });
    expect(item('Rename')).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(item('Delete')).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(item('Pin')).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(await actions('A cake')).toHaveFocus();
  });
});
