'use client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { AppShell } from '@/components/layout/AppShell';
import { PageSkeleton } from '@/components/layout/Page';
import { Account } from '@/features/auth/Account';
import { ConversationSkeletons } from '@/features/sessions/ConversationSkeletons';
import { isWorthRetrying } from '@/lib/api/problem';
import { pages } from './pages';
import { Pages } from './pages-context';

const RecentConversations = lazy(() => import('./RecentConversations').then((module) => ({ default: module.RecentConversations })));
const SearchDialog = lazy(() => import('@/features/search/SearchDialog').then((module) => ({ default: module.SearchDialog })));

/** The exported page has no address, and without a place to wait it would have no shell either. */
const recent = (
  <Suspense fallback={<ConversationSkeletons />}>
    <RecentConversations />
  </Suspense>
);

/** The frame of the pages, and what they have fetched: both last as long as somebody is signed in. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const [queries] = useState(newQueryClient);
  const [searching, setSearching] = useState(false);
  const [search] = useState(() => () => setSearching(true));
  return (
    <QueryClientProvider client={queries}>
      <AppShell recent={recent} account={<Account />} onSearch={search}>
        <Suspense fallback={<PageSkeleton />}>
          <Pages value={pages}>{children}</Pages>
        </Suspense>
      </AppShell>
      <Suspense>{searching && <SearchDialog onClose={() => setSearching(false)} />}</Suspense>
    </QueryClientProvider>
  );
}

function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { staleTime: 30_000, retry: (count, error) => count < 2 && isWorthRetrying(error) } },
  });
}
