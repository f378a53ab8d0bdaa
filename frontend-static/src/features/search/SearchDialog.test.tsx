import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { preference, prefer } from '@/lib/preferences';
import { Navigation } from '@/testing/navigation';
import { renderPage } from '@/testing/render';
import { api, server } from '@/testing/server';
import { SearchDialog } from './SearchDialog';

const sessions = [{ id: 's1', agent_id: 'a1', title: 'Rent in June' }, { id: 's2', agent_id: 'a1', title: 'A cake' }];
const agents = [{ id: 'a1', name: 'Ledger', description: 'Counts money.' }];
const page = (data: object[]) => HttpResponse.json({ data, next_cursor: null, has_more: false });
const onClose = vi.fn();
let asked: string[];

beforeEach(() => {
  onClose.mockReset();
  Element.prototype.scrollIntoView = () => undefined; // jsdom has no layout
  window.history.replaceState(null, '', '/agents/');
  prefer('theme', 'system');
  asked = [];
  const fitting = (request: Request, of: object[], name: 'title' | 'name') => {
    const q = new URL(request.url).searchParams.get('q');
    asked.push(`${name} ${q}`);
    return page(of.filter((one) => q === null || (one as Record<string, string>)[name]?.toLowerCase().includes(q.toLowerCase())));
  };
  server.use(
    http.get(api('/sessions'), ({ request }) => fitting(request, sessions, 'title')),
    http.get(api('/agents'), ({ request }) => fitting(request, agents, 'name')),
  );
});

const open = () => renderPage(<Navigation><SearchDialog onClose={onClose} /></Navigation>);
const field = () => screen.getByRole('combobox', { name: 'Search conversations, agents and actions' });
const option = (name: string | RegExp) => screen.findByRole('option', { name });
const active = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '');

describe('the search', () => {
  it('begins with what was recent, what can be begun, and what can be done', async () => {
    open();
    expect(field()).toHaveFocus();
    expect(await option('Rent in June')).toHaveAttribute('aria-selected', 'true');
    const group = (name: string) => within(screen.getByRole('group', { name }));
    expect(group('Recent conversations').getAllByRole('option')).toHaveLength(2);
    expect(await option(/^Ledger\s*:\s*Counts money\.$/)).toBeVisible();
    expect(group('Actions').getByRole('option', { name: 'New agent' })).toBeVisible();
  });

  it('asks the API once the typing rests, and says how much was found', async () => {
    const { user } = open();
    await option('Rent in June');
    await user.type(field(), ' Cake ');
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('1 result'));
    expect(screen.getAllByRole('option')).toHaveLength(1);
    expect(asked.filter((question) => question.startsWith('title'))).toEqual(['title null', 'title Cake']);
  });

  it('is walked with the arrows, all the way round, and opens with Enter', async () => {
    const { user } = open();
    await option('Rent in June');
    await option(/Ledger/);
    await user.keyboard('{ArrowUp}');
    expect(active()).toHaveTextContent('Use the dark theme');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(active()).toHaveTextContent('A cake');
    await user.keyboard('{Enter}');
    expect(window.location.pathname + window.location.search).toMatch(/^\/agents\/a1\/chat\/?\?session=s2$/);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('begins a chat with an agent that is clicked', async () => {
    const { user } = open();
    await user.click(await option(/Ledger/));
    expect(window.location.pathname).toBe('/agents/a1/chat/');
    expect(window.location.search).toBe('');
  });

  it('does what is an action rather than a place', async () => {
    const { user } = open();
    await user.type(field(), 'dark');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    await user.keyboard('{Enter}');
    expect(preference('theme')).toBe('dark');
    expect(window.location.pathname).toBe('/agents/');
  });

  it('says when nothing fits', async () => {
    const { user } = open();
    await user.type(field(), 'zebra');
    expect(await screen.findByText('Nothing is called “zebra”.')).toBeVisible();
    expect(field()).toHaveAttribute('aria-expanded', 'false');
    await user.keyboard('{Enter}');
    expect(onClose).not.toHaveBeenCalled();
  });

  it('still offers its actions when the API cannot be asked', async () => {
    server.use(http.get(api('/sessions'), () => HttpResponse.json({ code: 'internal', detail: 'Not today.' }, { status: 500 })));
    open();
    expect(await screen.findByRole('alert')).toHaveTextContent('Not today.');
    expect(await option('Settings')).toBeVisible();
  });

  it('closes with Escape', async () => {
    const { user } = open();
    await option('Rent in June');
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
  });
});
