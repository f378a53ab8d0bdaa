import { Problem } from '@/lib/api/problem';
import { isTerminal, runEventOf, type RunEvent } from './events';
import { framesOf } from './frames';

export interface RunSource {
  /** Starts the run, or joins it. It is called once: asking twice would run the model twice. */
  begin(): Promise<Response>;
  resume(runId: string, lastEventId: string | undefined): Promise<Response>;
  /** Waits before the given attempt to reconnect; rejects when nobody waits any more. */
  pause(attempt: number, retryAfterSeconds: number | undefined): Promise<void>;
}

export type RunSignal = { readonly kind: 'event'; readonly event: RunEvent } | { readonly kind: 'reconnecting' };

const maxAttempts = 8;

/** Every event of a run up to the last, across as many connections as that takes. */
export async function* followRun(source: RunSource): AsyncGenerator<RunSignal, void> {
  let runId: string | undefined;
  let lastEventId: string | undefined;
  let attempt = 0;
  let connect = () => source.begin();

  for (;;) {
    let problem: Problem | undefined;
    try {
      for await (const frame of framesOf(await connect())) {
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
    const id = runId;
    if (id === undefined || ++attempt > maxAttempts) throw problem ?? lost();
    yield { kind: 'reconnecting' };
    await source.pause(attempt, problem?.retryAfterSeconds);
    connect = () => source.resume(id, lastEventId);
  }
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
