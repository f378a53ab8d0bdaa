'use client';
import { useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { history } from '@/lib/api/chat';
import type { MessagePage } from '@/lib/api/types';
import { useAppDispatch, useAppSelector } from '@/store/store';
import { selectDrafts, selectRuns, selectTitles } from './chat-slice';
import { keepDraft, storedDraft } from './drafts';
import { ask, attach, forget, stop } from './runs';
import { isLive } from './stream/run';
import { textOf, turnsOf, unanswered } from './turns';

type History = InfiniteData<MessagePage, string | null>;
const noHistory: History = { pages: [{ data: [], next_cursor: null, has_more: false }], pageParams: [null] };
const historyKey = (agentId: string, sessionId: string | undefined) => ['history', agentId, sessionId ?? null] as const;

/** One conversation with an agent: what was said, what is being said, and what the reader can do about it. */
export function useChat(agentId: string, sessionInUrl: string | undefined, showInUrl: (sessionId: string) => void) {
  const dispatch = useAppDispatch();
  const queries = useQueryClient();
  // A new conversation gets its session with the first event; the URL follows a moment later.
  const [adopted, setAdopted] = useState<string>();
  const [seen, setSeen] = useState(sessionInUrl);
  if (seen !== sessionInUrl) {
    setSeen(sessionInUrl);
    setAdopted(undefined);
  }
  const sessionId = sessionInUrl ?? adopted;

  const allRuns = useAppSelector(selectRuns);
  const runs = useMemo(
    () => allRuns.filter((run) => run.agentId === agentId && (run.sessionId === sessionId || (sessionInUrl === undefined && run.sessionId === undefined))),
    [allRuns, agentId, sessionId, sessionInUrl],
  );
  const active = runs.findLast(isLive);

  const stored = useInfiniteQuery({
    queryKey: historyKey(agentId, sessionId),
    queryFn: ({ pageParam, signal }) => history(agentId, sessionId ?? '', pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    enabled: sessionInUrl !== undefined,
    staleTime: Infinity,
  });
  const messages = useMemo(() => stored.data?.pages.flatMap((page) => page.data) ?? [], [stored.data]);
  const turns = useMemo(() => turnsOf(messages, runs), [messages, runs]);

  useEffect(() => {
    const open = unanswered(messages);
    if (open?.run_id === undefined) return;
    const question = { agentId, sessionId: open.session_id, question: textOf(open.parts) };
    void dispatch(attach({ ...question, runId: open.run_id, askedAt: open.created_at }));
  }, [messages, agentId, dispatch]);

  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  const place = `${agentId}/${sessionId ?? 'new'}`;
  const send = useCallback(
    (text: string) => {
      const question = text.trim();
      if (question === '') return;
      dispatch(keepDraft(place, ''));
      void dispatch(
        ask({ agentId, sessionId, question }, (session) => {
          if (sessionId !== undefined) return;
          queries.setQueryData(historyKey(agentId, session), noHistory);
          if (!here.current) return;
          flushSync(() => setAdopted(session));
          showInUrl(session);
        }),
      );
    },
    [agentId, dispatch, place, queries, sessionId, showInUrl],
  );
  const retry = useCallback(
    (id: string) => {
      const run = runs.find((candidate) => candidate.id === id);
      if (run === undefined) return;
      if (run.runId === undefined) dispatch(forget(id));
      send(run.question);
    },
    [dispatch, runs, send],
  );

  return {
    turns,
    send,
    retry,
    stop: active === undefined ? undefined : () => dispatch(stop(active)),
    busy: active !== undefined,
    title: useAppSelector(selectTitles)[sessionId ?? ''],
    draft: useAppSelector(selectDrafts)[place] ?? storedDraft(place),
    setDraft: useCallback((text: string) => dispatch(keepDraft(place, text)), [dispatch, place]),
    history: stored,
  };
}
