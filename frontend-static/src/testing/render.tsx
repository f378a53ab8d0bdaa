import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { Provider } from 'react-redux';
import { createStore } from '@/store/store';

/** Renders with a fresh store and cache, as the page would. */
export function renderPage(page: ReactNode) {
  const store = createStore();
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const view = render(
    <Provider store={store}>
      <QueryClientProvider client={queries}>{page}</QueryClientProvider>
    </Provider>,
  );
  return { ...view, store, user: userEvent.setup() };
}
