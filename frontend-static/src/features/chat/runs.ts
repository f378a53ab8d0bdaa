import { cancelRun, runEvents, streamChat } from '@/lib/api/chat';
import { Problem } from '@/lib/api/problem';
import type { AppThunk } from '@/store/store';
import { asked, failed, forgotten, received, reconnecting, selectRuns, stopped } from './chat-slice';
import { isTerminal, type RunEvent } from './stream/events';
import { FrameBatches } from './stream/frame-batches';
import { followRun, type RunSource } from './stream/follow-run';
import { patience } from './stream/patience';
import { isLost, lostRun, type LiveRun, type RunFailure } from './stream/run';

/** What the page of a conversation wants to know of its runs. */
export interface Watcher {
  /** The session that a new conversation got. */
  readonly onSession: (sessionId: string) => void;
  /** The conversation went on without this tab: what it has stored is newer than what is known here. */
  readonly onStale: () => void;
}

/** Connections of this tab. They belong to the run, not to a page: leaving the chat does not cut an answer. */
const connections = new Map<string, AbortController>();

interface Question {
  readonly agentId: string;
  readonly sessionId: string | undefined;
  readonly question: string;
}

/** Asks the agent and follows its answer to the end. */
export function ask(question: Question, watcher: Watcher): AppThunk<Promise<void>> {
  return (dispatch) => dispatch(begin(newRun(question), watcher));
}

/** Asks anew. What may have reached the server unheard is sent with its first key, so that it is never answered twice. */
export function askAgain(run: LiveRun, watcher: Watcher): AppThunk<Promise<void>> {
  return (dispatch) => {
    if (run.runId !== undefined) return dispatch(ask(run, watcher));
    dispatch(forgotten({ id: run.id }));
    return dispatch(begin({ ...newRun(run), id: run.id }, watcher));
  };
}

/** Follows a run that was started earlier, in this tab or in another. */
export function attach(question: Question & { readonly runId: string; readonly askedAt: string }, watcher: Watcher): AppThunk<Promise<void>> {
  return (dispatch, getState) => {
    const known = selectRuns(getState()).find((run) => run.runId === question.runId);
    if (known !== undefined && !isLost(known)) return Promise.resolve();
    if (known !== undefined) dispatch(forgotten({ id: known.id }));
    const run: LiveRun = { ...newRun(question), runId: question.runId, askedAt: question.askedAt };
    dispatch(asked(run));
    return dispatch(follow(run, watcher));
  };
}

/** Stops the answer here at once, and on the server as soon as the name of the run is known. */
export function stop(run: LiveRun): AppThunk {
  return (dispatch) => {
    dispatch(stopped({ id: run.id }));
    if (run.runId === undefined) return;
    connections.get(run.id)?.abort();
    void cancelRun(run.runId).catch(() => undefined);
  };
}

function begin(run: LiveRun, watcher: Watcher): AppThunk<Promise<void>> {
  return (dispatch) => {
    dispatch(asked(run));
    return dispatch(follow(run, watcher));
  };
}

function follow(begun: LiveRun, watcher: Watcher): AppThunk<Promise<void>> {
  return async (dispatch, getState) => {
    const { id } = begun;
    const now = () => selectRuns(getState()).find((run) => run.id === id);
    const connection = new AbortController();
    connections.set(id, connection);
    const batches = new FrameBatches<RunEvent>((events) => dispatch(received({ id, events })));
    try {
      for await (const signal of followRun(sourceOf(begun, connection.signal), begun.runId)) {
        if (connection.signal.aborted) return;
        if (signal.kind === 'reconnecting') {
          batches.flush();
          dispatch(reconnecting({ id }));
          continue;
        }
        if (signal.event.type === 'RUN_STARTED') watcher.onSession(signal.event.threadId);
        const stoppedEarly = now()?.status === 'cancelled';
        batches.add(signal.event);
        if (signal.event.type === 'RUN_STARTED' || isTerminal(signal.event)) batches.flush();
        const run = now();
        if (stoppedEarly && run !== undefined) {
          dispatch(stop(run));
          return;
        }
      }
    } catch (error) {
      if (connection.signal.aborted) return;
      batches.flush();
      dispatch(gaveUp(id, Problem.of(error), watcher));
    } finally {
      connections.delete(id);
    }
  };
}

/** A run that could not be followed to its end. */
function gaveUp(id: string, problem: Problem, watcher: Watcher): AppThunk {
  return (dispatch, getState) => {
    const run = selectRuns(getState()).find((candidate) => candidate.id === id);
    if (run?.status === 'cancelled') return;
    const known = run?.runId !== undefined;
    if (known && problem.status === 404) dispatch(forgotten({ id }));
    else dispatch(failed({ id, failure: failureOf(problem, known) }));
    if (problem.status === 404 || problem.code === 'run-active') watcher.onStale();
  };
}

function failureOf(problem: Problem, known: boolean): RunFailure {
  if (!known) return { code: problem.code, message: problem.detail };
  return { code: lostRun, message: 'The connection was lost. The answer goes on without it, and is shown here once Vexel can be reached again.' };
}

function sourceOf(run: LiveRun, signal: AbortSignal): RunSource {
  const session = run.sessionId === undefined ? {} : { session_id: run.sessionId };
  return {
    begin: () => streamChat(run.agentId, { message: run.question, ...session }, run.id, signal),
    resume: (runId, lastEventId) => runEvents(runId, lastEventId, signal),
    pause: (attempt, retryAfterSeconds) => patience(attempt, retryAfterSeconds, signal),
  };
}

function newRun({ agentId, sessionId, question }: Question): LiveRun {
  return {
    id: crypto.randomUUID(),
    agentId,
    sessionId,
    runId: undefined,
    question,
    askedAt: new Date().toISOString(),
    status: 'sending',
    blocks: [],
    failure: undefined,
  };
}
