import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it, vi } from 'vitest';
import { api, server } from '@/testing/server';
import { chat, freshPage, message } from '../testing';

const last = 5;

beforeEach(freshPage);

it('fetches older messages page by page, each when the one before is shown', async () => {
  const early: string[] = [];
  vi.stubGlobal('IntersectionObserver', AlwaysInSight);
  server.use(
    http.get(api('/agents/a1/history'), ({ request }) => {
      const place = Number(new URL(request.url).searchParams.get('cursor') ?? 0);
      if (place > 0 && screen.queryByText(`Question ${place - 1}`) === null) early.push(`page ${place}`);
      return HttpResponse.json(page(place));
    }),
  );
  chat('s1');
  for (let place = 0; place <= last; place++) expect(await screen.findByText(`Question ${place}`)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Show earlier messages' })).toBeNull();
  expect(early).toEqual([]);
});

function page(place: number): object {
  const more = place < last;
  const data = [message(`a${place}`, 'assistant', 'Answer', `r${place}`), message(`q${place}`, 'user', `Question ${place}`, `r${place}`)];
  return { data, next_cursor: more ? String(place + 1) : null, has_more: more };
}

/** A window so high that the end of what is loaded is always in sight. */
class AlwaysInSight {
  constructor(private readonly look: (entries: readonly { readonly isIntersecting: boolean }[]) => void) {}
  observe(): void {
    this.look([{ isIntersecting: true }]);
  }
  disconnect(): void {}
}
