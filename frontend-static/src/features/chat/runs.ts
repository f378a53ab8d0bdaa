import { cancelRun, runEvents, streamChat } from '@/lib/api/chat';
import { Problem } from '@/lib/api/problem';
import type { AppThunk } from '@/store/store';
import { asked, failed, forgotten, received, reconnecting, selectRuns, stopped } from './chat-slice';
import { isTerminal, type RunEvent } from './stream/events';
import { FrameBatches } from './stream/frame-batches';
import { followRun, type RunSource } from './stream/follow-run';
import type { LiveRun, RunFailure } from './stream/run';

type OnSession = (sessionId: string) => void;

/** Connections of this tab. They belong to the run, not to a page: leaving the chat does not cut an answer. */
const connections = new Map<string, AbortController>();

interface Question {
  readonly agentId: string;
  readonly sessionId: string | undefined;
  readonly question: string;
}

/** Asks the agent and follows its answer to the end. */
export function ask(question: Question, onSession: OnSession): AppThunk<Promise<void>> {
  return (dispatch) => {
    const run = newRun(question);
    dispatch(asked(run));
    return dispatch(
      follow(run.id, onSession, (signal) => ({
        begin: () => streamChat(run.agentId, { message: run.question, ...sessionOf(run) }, signal),
      })),
    );
  };
}

/** Follows a run that was started earlier, in this tab or in another. */
export function attach(question: Question & { readonly runId: string; readonly askedAt: string }): AppThunk<Promise<void>> {
  return (dispatch, getState) => {
    if (selectRuns(getState()).some((run) => run.runId === question.runId)) return Promise.resolve();
    const run: LiveRun = { ...newRun(question), runId: question.runId, askedAt: question.askedAt };
    dispatch(asked(run));
    return dispatch(
      follow(run.id, () => undefined, (signal) => ({ begin: () => runEvents(question.runId, undefined, signal) })),
    );
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

/** Takes a failed question back, so that it can be asked anew. */
export function forget(id: string): AppThunk {
  return (dispatch) => {
    connections.get(id)?.abort();
    dispatch(forgotten({ id }));
  };
}

type Begin = (signal: AbortSignal) => Pick<RunSource, 'begin'>;

function follow(id: string, onSession: OnSession, begin: Begin): AppThunk<Promise<void>> {
  return async (dispatch, getState) => {
    const now = () => selectRuns(getState()).find((run) => run.id === id);
    const connection = new AbortController();
    connections.set(id, connection);
    const batches = new FrameBatches<RunEvent>((events) => dispatch(received({ id, events })));
    try {
      const source = { ...begin(connection.signal), ...resuming(connection.signal) };
      for await (const signal of followRun(source)) {
        if (connection.signal.aborted) return;
        if (signal.kind === 'reconnecting') {
          batches.flush();
          dispatch(reconnecting({ id }));
          continue;
        }
        if (signal.event.type === 'RUN_STARTED') onSession(signal.event.threadId);
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
      dispatch(failed({ id, failure: failureOf(Problem.of(error), now()) }));
    } finally {
      connections.delete(id);
    }
  };
}

function failureOf(problem: Problem, run: LiveRun | undefined): RunFailure {
  if (run?.runId === undefined) return { code: problem.code, message: problem.detail };
  return { code: 'stream-lost', message: 'The connection was lost. The answer goes on without it: reload the page to see it.' };
}

function resuming(signal: AbortSignal): Omit<RunSource, 'begin'> {
  return {
    resume: (runId, lastEventId) => runEvents(runId, lastEventId, signal),
    pause: (attempt, retryAfterSeconds) => pause(retryAfterSeconds === undefined ? backOff(attempt) : retryAfterSeconds * 1000, signal),
  };
}

function backOff(attempt: number): number {
  return Math.min(250 * 2 ** (attempt - 1), 8000) * (0.75 + Math.random() / 2);
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('Nobody waits any more.', 'AbortError'));
    });
  });
}

function newRun({ agentId, sessionId, question }: Question): LiveRun {
  const at = new Date().toISOString();
  return {
    id: crypto.randomUUID(),
    agentId,
    sessionId,
    runId: undefined,
    question,
    askedAt: at,
    status: 'sending',
    blocks: [],
    failure: undefined,
  };
}

function sessionOf(run: LiveRun): { session_id?: string } {
  return run.sessionId === undefined ? {} : { session_id: run.sessionId };
}
