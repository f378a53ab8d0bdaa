import { Problem } from '@/lib/api/problem';
import { isTerminal, runEventOf, type RunEvent } from './events';
import { framesOf } from './frames';

export interface RunSource {
  /** Starts the run. Called again when its answer was lost, it must give the run that it started. */
  begin(): Promise<Response>;
  resume(runId: string, lastEventId: string | undefined): Promise<Response>;
  /** Waits before the given attempt to reconnect; rejects when nobody waits any more. */
  pause(attempt: number, retryAfterSeconds: number | undefined): Promise<void>;
}

export type RunSignal = { readonly kind: 'event'; readonly event: RunEvent } | { readonly kind: 'reconnecting' };

const maxResumptions = 8;
/** A question that nobody has heard is soon given back to the person who asked it. */
const maxBeginnings = 3;

/** Every event of a new run, or of one that is known, up to the last, across as many connections as that takes. */
export async function* followRun(source: RunSource, known?: string): AsyncGenerator<RunSignal, void> {
  let runId = known;
  let lastEventId: string | undefined;
  let attempt = 0;

  for (;;) {
    let problem: Problem | undefined;
    try {
      for await (const frame of framesOf(await connected(source, runId, lastEventId))) {
        attempt = 0;
        lastEventId = frame.id ?? lastEventId;
        const event = runEventOf(frame.data);
        if (event === undefined) continue;
        if (event.type === 'RUN_STARTED') runId = event.runId;
        yield { kind: 'event', event };
        if (isTerminal(event)) return;
      }
    } catch (error) {
      problem = dropped(error);
    }
    const refused = runId === undefined && problem !== undefined && problem.status !== 0;
    if (refused || ++attempt >= (runId === undefined ? maxBeginnings : maxResumptions + 1)) throw problem ?? lost();
    yield { kind: 'reconnecting' };
    await source.pause(attempt, problem?.retryAfterSeconds);
  }
}

async function connected(source: RunSource, runId: string | undefined, lastEventId: string | undefined): Promise<Response> {
  const response = await (runId === undefined ? source.begin() : source.resume(runId, lastEventId));
  if (response.status === 204) throw new Problem({ code: 'run-not-found', status: 404, detail: 'There is nothing left of this answer to follow.' });
  return response;
}

/** A connection that broke or a server that is away can be tried again; everything else is thrown. */
function dropped(error: unknown): Problem {
  if (error instanceof DOMException && error.name === 'AbortError') throw error;
  if (!(error instanceof Problem)) return Problem.offline();
  if (error.status === 0 || error.status === 429 || error.status >= 500) return error;
  throw error;
}

function lost(): Problem {
  return new Problem({ code: 'stream-lost', status: 0, detail: 'The connection was lost before the answer began.' });
}
