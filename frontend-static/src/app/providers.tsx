'use client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { Provider } from 'react-redux';
import { resumeSession } from '@/features/auth/session-actions';
import { isWorthRetrying } from '@/lib/api/problem';
import { createStore } from '@/store/store';

export function Providers({ children }: { readonly children: ReactNode }) {
  const [store] = useState(createStore);
  const [queries] = useState(newQueryClient);

  useEffect(() => {
    void store.dispatch(resumeSession());
  }, [store]);

  return (
    <Provider store={store}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </Provider>
  );
}

function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { staleTime: 30_000, retry: (count, error) => count < 2 && isWorthRetrying(error) } },
  });
}
