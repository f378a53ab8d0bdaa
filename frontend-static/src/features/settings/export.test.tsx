import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, screen } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Settings } from './Settings';

const page = (queries: QueryClient) => <QueryClientProvider client={queries}><Settings leave={null} /></QueryClientProvider>;

it('takes the exported page over, also when it is known by then who is signed in', async () => {
  const place = document.createElement('div');
  place.innerHTML = renderToString(page(new QueryClient()));
  document.body.append(place);
  const queries = new QueryClient();
  queries.setQueryData(['me'], { id: 'u1', email: 'robin@example.org', full_name: 'Robin' });
  const complaints: unknown[] = [];
  await act(() => hydrateRoot(place, page(queries), { onRecoverableError: (error) => complaints.push(error) }));
  expect(complaints).toEqual([]);
  expect(screen.getByRole('textbox', { name: /Your name/ })).toHaveValue('Robin');
});
