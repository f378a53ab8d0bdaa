'use client';
import { useInfiniteQuery, useIsMutating, useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useEffect } from 'react';
import { deleteSession, listSessions, updateSession } from '@/lib/api/sessions';
import { afterRegret, takeBack } from '@/lib/regret';
import type { Session, SessionChanges, SessionPage } from '@/lib/api/types';

const queryKey = ['sessions'] as const;

/** A title by the model is written after its answer; this is when it is looked for. */
const titleDelay = 4000;

/** My conversations, fetched again whenever there is news, and once more when a title may have come of it. */
export function useSessions(news: string) {
  const queries = useQueryClient();
  useEffect(() => {
    void queries.invalidateQueries({ queryKey });
    const later = setTimeout(() => void queries.invalidateQueries({ queryKey }), titleDelay);
    return () => clearTimeout(later);
  }, [news, queries]);

  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => listSessions(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
}

/** Changes one conversation. A title is shown at once; a pin moves its conversation when it is accepted. */
export function useChangeSession(session: Session) {
  const queries = useQueryClient();
  const show = useShow();
  return useMutation({
    mutationFn: (changes: SessionChanges) => updateSession(session, changes),
    onMutate: async (changes) => {
      await queries.cancelQueries({ queryKey });
      show(session.id, (seen) => ({ ...seen, title: changes.title ?? seen.title }));
    },
    onSuccess: (changed) => show(changed.id, () => changed),
    onError: () => queries.invalidateQueries({ queryKey }),
  });
}

/** Deletes one conversation, after a while in which that can be taken back. */
export function useDeleteSession(session: Session) {
  const queries = useQueryClient();
  const show = useShow();
  const mutationKey = [...queryKey, 'delete', session.id];
  const { mutate, error, reset } = useMutation({
    mutationKey,
    mutationFn: () => afterRegret(session.id, () => deleteSession(session)),
    onSuccess: (gone) => gone && show(session.id, () => undefined),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
  return { begin: () => mutate(), undo: () => takeBack(session.id), pending: useIsMutating({ mutationKey }) > 0, error, reset };
}

function useShow() {
  const queries = useQueryClient();
  return (id: string, change: (session: Session) => Session | undefined) =>
    queries.setQueryData<InfiniteData<SessionPage, string | null>>(queryKey, (list) => list && changed(list, id, change));
}

function changed<L extends InfiniteData<SessionPage>>(list: L, id: string, change: (session: Session) => Session | undefined): L {
  const pages = list.pages.map((page) => ({
    ...page,
    data: page.data.flatMap((session) => (session.id === id ? (change(session) ?? []) : [session])),
  }));
  return { ...list, pages };
}
