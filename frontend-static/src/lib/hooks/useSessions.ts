'use client';
import {
  useInfiniteQuery,
  useIsMutating,
  useMutation,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type QueryClient,
} from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { deleteSession, getSession, listSessions, updateSession } from '@/lib/api/sessions';
import type { Session, SessionChanges, SessionPage } from '@/lib/api/types';
import { afterRegret, takeBack } from '@/lib/regret';

const queryKey = ['sessions'] as const;
const listKey = [...queryKey, 'list'] as const;
const oneKey = (id: string) => [...queryKey, 'one', id] as const;

type List = InfiniteData<SessionPage, string | null>;

/**
 * When the list is looked at after news: once what the reader sees first is there, and again for a title by the model,
 * which is written after its answer, mostly within a second.
 */
const looks = [150, 1000, 4000];

/** My conversations, fetched again after news. */
export function useSessions(news: string, enabled = true) {
  const queries = useQueryClient();
  const known = useRef(news);
  useEffect(() => {
    if (known.current === news) return;
    known.current = news;
    const timers = looks.map((delay) => setTimeout(() => void queries.invalidateQueries({ queryKey }), delay));
    return () => timers.forEach(clearTimeout);
  }, [news, queries]);

  return useInfiniteQuery({
    queryKey: listKey,
    enabled,
    queryFn: ({ pageParam, signal }) => listSessions({ cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
}

/** One conversation, as it is listed or else as it is fetched; nothing while there is no id yet. */
export function useSession(id: string | undefined) {
  const queries = useQueryClient();
  return useQuery<Session>({
    queryKey: oneKey(id ?? ''),
    queryFn: ({ signal }) => getSession(id ?? '', signal),
    enabled: id !== undefined,
    placeholderData: () => listed(queries, id ?? ''),
  });
}

/** Changes one conversation wherever it is shown. A title is shown at once; a pin moves it when it is accepted. */
export function useChangeSession(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (changes: SessionChanges) => updateSession(seen(queries, id) ?? (await getSession(id)), changes),
    onMutate: async ({ title }) => {
      await queries.cancelQueries({ queryKey });
      if (title) show(queries, id, (session) => ({ ...session, title }));
    },
    onSuccess: (changed) => show(queries, id, () => changed),
    onError: () => queries.invalidateQueries({ queryKey }),
  });
}

/** Gives one conversation a title of the reader's own; an empty one changes nothing, nor does the same. */
export function useRename(id: string) {
  const queries = useQueryClient();
  const { mutate, error, isPending, reset } = useChangeSession(id);
  function rename(text: string): void {
    const title = text.trim();
    if (title !== '' && title !== seen(queries, id)?.title) mutate({ title });
  }
  return { rename, error, isPending, reset };
}

/** Deletes one conversation, after a while in which that can be taken back. */
export function useDeleteSession(session: Session) {
  const queries = useQueryClient();
  const mutationKey = [...queryKey, 'delete', session.id];
  const { mutate, error, reset } = useMutation({
    mutationKey,
    mutationFn: () => afterRegret(session.id, () => deleteSession(seen(queries, session.id) ?? session)),
    onSuccess: (gone) => gone && show(queries, session.id, () => undefined),
    onSettled: () => queries.invalidateQueries({ queryKey: listKey }),
  });
  return { begin: () => mutate(), undo: () => takeBack(session.id), pending: useIsMutating({ mutationKey }) > 0, error, reset };
}

function listed(queries: QueryClient, id: string): Session | undefined {
  return queries
    .getQueryData<List>(listKey)
    ?.pages.flatMap((page) => page.data)
    .find((session) => session.id === id);
}

/** The newest version of a conversation that a page has seen. */
function seen(queries: QueryClient, id: string): Session | undefined {
  const found = [listed(queries, id), queries.getQueryData<Session>(oneKey(id))].filter((session) => session !== undefined);
  return found.sort((one, other) => other.version - one.version)[0];
}

/** Changes a conversation in all places of the cache at once. */
function show(queries: QueryClient, id: string, change: (session: Session) => Session | undefined): void {
  const before = seen(queries, id);
  const after = before && change(before);
  if (after !== undefined) queries.setQueryData<Session>(oneKey(id), after);
  queries.setQueryData<List>(listKey, (list) => list && changedIn(list, id, change));
}

function changedIn(list: List, id: string, change: (session: Session) => Session | undefined): List {
  const pages = list.pages.map((page) => ({
    ...page,
    data: page.data.flatMap((session) => (session.id === id ? (change(session) ?? []) : [session])),
  }));
  return { ...list, pages };
}
