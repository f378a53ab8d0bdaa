import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Session } from '@/lib/api/types';
import { renderPage } from '@/testing/render';
import { api, server } from '@/testing/server';
import { useRename, useSession, useSessions } from './useSessions';

let stored: Session;
beforeEach(() => {
  stored = { id: 's1', agent_id: 'a1', title: 'Rent', pinned: false, last_message_at: new Date().toISOString(), version: 3 } as Session;
  server.use(
    http.get(api('/sessions'), () => HttpResponse.json({ data: [stored], next_cursor: null, has_more: false })),
    http.get(api('/sessions/:id'), () => HttpResponse.json(stored)),
  );
});

function List() {
  const { data } = useSessions('');
  return <p>List: {data?.pages[0]?.data[0]?.title}</p>;
}

function Newsy() {
  const [news, setNews] = useState('');
  const { data } = useSessions(news);
  return <button onClick={() => setNews('answered')}>{data?.pages[0]?.data[0]?.title}</button>;
}

function Header() {
  const { data } = useSession('s1');
  return <p>Header: {data?.title}</p>;
}

function Rename() {
  const { rename, error } = useRename('s1');
  return <button onClick={() => rename(' Rent in July ')}>Rename{error && ' failed'}</button>;
}

describe('the list of conversations', () => {
  it('is looked at again a second after news, since a title by the model comes after its answer', async () => {
    let looks = 0;
    server.use(
      http.get(api('/sessions'), () => {
        const title = ++looks < 3 ? 'How much is' : 'Rent in June';
        return HttpResponse.json({ data: [{ ...stored, title }], next_cursor: null, has_more: false });
      }),
    );
    const { user } = renderPage(<Newsy />);
    await user.click(await screen.findByRole('button', { name: 'How much is' }));
    expect(await screen.findByText('Rent in June', {}, { timeout: 3000 })).toBeVisible();
  });
});

describe('a conversation that is shown in two places', () => {
  it('has one title, however long the API takes to accept a new one', async () => {
    let accept: () => void = () => undefined;
    const accepted = new Promise<void>((resolve) => {
      accept = resolve;
    });
    server.use(
      http.patch(api('/sessions/:id'), async ({ request }) => {
        await accepted;
        stored = { ...stored, ...((await request.json()) as object), version: 4 };
        return HttpResponse.json(stored);
      }),
    );
    const { user } = renderPage(<><List /><Header /><Rename /></>);
    expect(await screen.findByText('List: Rent')).toBeVisible();
    expect(await screen.findByText('Header: Rent')).toBeVisible();
    await user.click(screen.getByRole('button'));
    expect(await screen.findByText('List: Rent in July')).toBeVisible();
    expect(screen.getByText('Header: Rent in July')).toBeVisible();
    accept();
    await waitFor(() => expect(stored.version).toBe(4));
    expect(screen.getByText('Header: Rent in July')).toBeVisible();
  });

  it('has the stored title in both again when a new one is refused', async () => {
    server.use(http.patch(api('/sessions/:id'), () => HttpResponse.json({ code: 'precondition-failed', detail: 'Changed elsewhere.' }, { status: 412 })));
    const { user } = renderPage(<><List /><Header /><Rename /></>);
    await screen.findByText('List: Rent');
    await user.click(screen.getByRole('button'));
    expect(await screen.findByText('Rename failed')).toBeVisible();
    expect(await screen.findByText('List: Rent')).toBeVisible();
    expect(await screen.findByText('Header: Rent')).toBeVisible();
  });

  it('is renamed in the version last seen, also where there is no list', async () => {
    let version: string | null = null;
    server.use(
      http.patch(api('/sessions/:id'), ({ request }) => {
        version = request.headers.get('if-match');
        return HttpResponse.json({ ...stored, title: 'Rent in July', version: 4 });
      }),
    );
    const { user } = renderPage(<><Header /><Rename /></>);
    await screen.findByText('Header: Rent');
    await user.click(screen.getByRole('button'));
    expect(await screen.findByText('Header: Rent in July')).toBeVisible();
    await waitFor(() => expect(version).toBe('"3"'));
  });
});
