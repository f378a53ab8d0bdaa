'use client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { newestMessage } from '@/lib/api/chat';
import { useAppDispatch, useAppSelector } from '@/store/store';
import { selectRuns, selectTitles } from './chat-slice';
import { keepDraft, moveDraft } from './drafts';
import { ask, askAgain, attach, stop, type Watcher } from './runs';
import { isLive, isLost } from './stream/run';
import { lastQuestion, textOf, turnsOf, unanswered, type AssistantTurn } from './turns';
import { useComeback } from './useComeback';
import { useHistory } from './useHistory';
import { useUnsent } from './useUnsent';

/** One conversation with an agent: what was said, what is being said, and what the reader can do about it. */
export function useChat(agentId: string, sessionInUrl: string | undefined, showInUrl: (sessionId: string) => void) {
  const dispatch = useAppDispatch();
  // A new conversation gets its session with the first event; the URL follows a moment later.
  const [adopted, setAdopted] = useState<string>();
  const [seen, setSeen] = useState(sessionInUrl);
  if (seen !== sessionInUrl) {
    setSeen(sessionInUrl);
    setAdopted(undefined);
  }
  const sessionId = sessionInUrl ?? adopted;
  const place = placeOf(agentId, sessionId);

  const allRuns = useAppSelector(selectRuns);
  const runs = useMemo(
    () => allRuns.filter((run) => run.agentId === agentId && (run.sessionId === sessionId || (sessionInUrl === undefined && run.sessionId === undefined))),
    [allRuns, agentId, sessionId, sessionInUrl],
  );
  const active = runs.findLast(isLive);
  const { query, messages, shown, older, beginEmpty, renew } = useHistory(agentId, sessionId, sessionInUrl !== undefined);
  const turns = useMemo(() => turnsOf(shown, runs), [shown, runs]);

  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  const watcher = useMemo<Watcher>(
    () => ({
      onSession: (session) => {
        if (sessionId !== undefined) return;
        beginEmpty(session);
        dispatch(moveDraft(place, placeOf(agentId, session)));
        if (!here.current) return;
        flushSync(() => setAdopted(session));
        showInUrl(session);
      },
      onStale: renew,
    }),
    [agentId, beginEmpty, dispatch, place, renew, sessionId, showInUrl],
  );

  useEffect(() => {
    const open = unanswered(messages);
    if (open === undefined) return;
    const question = { agentId, sessionId: open.session_id, question: textOf(open.parts) };
    void dispatch(attach({ ...question, runId: open.run_id, askedAt: open.created_at }, watcher));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is stored decides, not who watches
  }, [messages, agentId, dispatch]);

  useComeback((signal) => {
    const lost = runs.findLast(isLost);
    if (active !== undefined || sessionId === undefined) return;
    if (lost?.runId !== undefined) return void dispatch(attach({ ...lost, runId: lost.runId }, watcher));
    newestMessage(agentId, sessionId, signal).then(
      (newest) => {
        const known = messages.some(({ id }) => id === newest?.id) || runs.some(({ runId }) => runId === newest?.run_id);
        if (newest !== undefined && !known) renew();
      },
      () => undefined,
    );
  });

  const send = useCallback(
    (text: string) => {
      const question = text.trim();
      if (question !== '') void dispatch(ask({ agentId, sessionId, question }, watcher));
    },
    [agentId, dispatch, sessionId, watcher],
  );
  const unsent = useUnsent(place, active !== undefined, turns.at(-1), send);

  function retry(turn: AssistantTurn): void {
    const run = runs.find((candidate) => candidate.id === turn.liveRun);
    if (run === undefined) return send(lastQuestion(turns) ?? '');
    void dispatch(isLost(run) && run.runId !== undefined ? attach({ ...run, runId: run.runId }, watcher) : askAgain(run, watcher));
  }

  return {
    sessionId,
    turns,
    send: unsent.send,
    unsent,
    retry,
    stop: active === undefined ? undefined : () => dispatch(stop(active)),
    busy: active !== undefined,
    title: useAppSelector(selectTitles)[sessionId ?? ''],
    setDraft: useCallback((text: string) => dispatch(keepDraft(place, text)), [dispatch, place]),
    history: query,
    older,
  };
}

function placeOf(agentId: string, sessionId: string | undefined): string {
  return `${agentId}/${sessionId ?? 'new'}`;
}
