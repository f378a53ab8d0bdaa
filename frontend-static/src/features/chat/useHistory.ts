import { infiniteQueryOptions, useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useEffect, useMemo } from 'react';
import { history } from '@/lib/api/chat';
import type { MessagePage } from '@/lib/api/types';

type History = InfiniteData<MessagePage, string | null>;
const noHistory: History = { pages: [{ data: [], next_cursor: null, has_more: false }], pageParams: [null] };
const historyKey = (agentId: string, sessionId: string | undefined) => ['history', agentId, sessionId ?? null] as const;

function historyOf(agentId: string, sessionId: string | undefined) {
  return infiniteQueryOptions({
    queryKey: historyKey(agentId, sessionId),
    queryFn: ({ pageParam, signal }) => history(agentId, sessionId ?? '', pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    staleTime: Infinity,
  });
}

/** Fetches what is stored of a conversation before there is anything to show it in. */
export function useHistoryAhead(agentId: string, sessionId: string | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (sessionId !== undefined) void queries.prefetchInfiniteQuery(historyOf(agentId, sessionId));
  }, [agentId, queries, sessionId]);
}

/** What is stored of a conversation, newest first and page by page. */
export function useHistory(agentId: string, sessionId: string | undefined, enabled: boolean) {
  const queries = useQueryClient();
  const stored = useInfiniteQuery({ ...historyOf(agentId, sessionId), enabled });
  const messages = useMemo(() => stored.data?.pages.flatMap((page) => page.data) ?? [], [stored.data]);
  const now = useMemo(() => ({ sessionId, messages }), [sessionId, messages]);
  const shown = useDeferredValue(now);
  return {
    query: stored,
    messages,
    /** The messages as they are rendered: a page that comes is rendered between frames, not within one. */
    shown: shown.sessionId === sessionId ? shown.messages : messages,
    /** Fetches the next older page, once the last one is on the page: until then nobody can have scrolled to its end. */
    older: stored.hasNextPage && !stored.isFetchingNextPage && shown === now ? () => void stored.fetchNextPage() : undefined,
    /** A session that begins in this tab has no history to fetch. */
    beginEmpty: useCallback((session: string) => queries.setQueryData(historyKey(agentId, session), noHistory), [agentId, queries]),
    renew: useCallback(() => void queries.invalidateQueries({ queryKey: ['history', agentId] }), [agentId, queries]),
  };
}
