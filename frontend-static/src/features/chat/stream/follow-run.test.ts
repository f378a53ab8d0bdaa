import { describe, expect, it } from 'vitest';
import { Problem } from '@/lib/api/problem';
import { frame, pieces } from '@/testing/streams';
import { followRun, type RunSource } from './follow-run';

const started = frame('r:0', { type: 'RUN_STARTED', threadId: 's', runId: 'r' });
const say = (seq: number, delta: string) => frame(`r:${seq}`, { type: 'TEXT_MESSAGE_CONTENT', messageId: 'm', delta });
const finished = (seq: number) => frame(`r:${seq}`, { type: 'RUN_FINISHED' });
const away = new Problem({ code: 'unavailable', status: 503, detail: 'away', retryAfterSeconds: 3 });

type Connection = Response | Problem;

/** A server that answers each connection with the next of these, and remembers what it was asked. */
function sourceOf(...connections: Connection[]) {
  const asked: string[] = [];
  const next = (what: string): Promise<Response> => {
    asked.push(what);
    const connection = connections.shift();
    if (connection === undefined) return Promise.reject(Problem.offline());
    return connection instanceof Problem ? Promise.reject(connection) : Promise.resolve(connection);
  };
  const source: RunSource = {
    begin: () => next('begin'),
    resume: (run, last) => next(`resume ${run} after ${last}`),
    pause: (attempt, seconds) => {
      asked.push(`pause ${attempt}${seconds === undefined ? '' : ` for ${seconds}s`}`);
      return Promise.resolve();
    },
  };
  return { source, asked };
}

async function read(source: RunSource, known?: string): Promise<string> {
  let text = '';
  for await (const signal of followRun(source, known)) {
    if (signal.kind === 'reconnecting') text += '|';
    else if (signal.event.type === 'TEXT_MESSAGE_CONTENT') text += signal.event.delta;
  }
  return text;
}

describe('following a run', () => {
  it('reads events however the network cuts them, even inside a character', async () => {
    const bytes = new TextEncoder().encode(started + ': heartbeat\n\n' + say(1, 'Größe 漢字 🙂') + finished(2));
    const single = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect(await read(sourceOf(pieces(single)).source)).toBe('Größe 漢字 🙂');
  });

  it('resumes after the last event it saw when the connection breaks', async () => {
    const { source, asked } = sourceOf(pieces([started, say(1, 'one ')], 'break'), pieces([say(2, 'two'), finished(3)]));
    expect(await read(source)).toBe('one |two');
    expect(asked).toEqual(['begin', 'pause 1', 'resume r after r:1']);
  });

  it('takes an end without a last event for a broken connection', async () => {
    const { source, asked } = sourceOf(pieces([started, say(1, 'one')]), pieces([finished(2)]));
    expect(await read(source)).toBe('one|');
    expect(asked).toContain('resume r after r:1');
  });

  it('waits as long as a busy server asks for, and counts attempts anew once events flow', async () => {
    const { source, asked } = sourceOf(
      pieces([started], 'break'),
      away,
      pieces([say(1, 'a')], 'break'),
      pieces([say(2, 'b'), finished(3)]),
    );
    expect(await read(source)).toBe('||a|b');
    expect(asked.filter((what) => what.startsWith('pause'))).toEqual(['pause 1', 'pause 2 for 3s', 'pause 1']);
  });

  it('asks again for a run whose name was lost on the way', async () => {
    const { source, asked } = sourceOf(Problem.offline(), pieces([], 'break'), pieces([started, say(1, 'once'), finished(2)]));
    expect(await read(source)).toBe('||once');
    expect(asked).toEqual(['begin', 'pause 1', 'begin', 'pause 2', 'begin']);
  });

  it('gives a question that nobody hears back after three attempts', async () => {
    const { source, asked } = sourceOf();
    await expect(read(source)).rejects.toMatchObject({ code: 'offline' });
    expect(asked).toEqual(['begin', 'pause 1', 'begin', 'pause 2', 'begin']);
  });

  it('does not press a server that refuses to begin', async () => {
    const { source, asked } = sourceOf(away);
    await expect(read(source)).rejects.toBe(away);
    expect(asked).toEqual(['begin']);
  });

  it('joins a run that it is told the name of', async () => {
    const { source, asked } = sourceOf(away, pieces([started, say(1, 'late'), finished(2)]));
    expect(await read(source, 'r')).toBe('|late');
    expect(asked).toEqual(['resume r after undefined', 'pause 1 for 3s', 'resume r after undefined']);
  });

  it('does not wait for a run that nothing is left of', async () => {
    const { source } = sourceOf(pieces([started], 'break'), new Response(null, { status: 204 }));
    await expect(read(source)).rejects.toMatchObject({ status: 404 });
  });

  it('does not retry what was refused', async () => {
    const gone = new Problem({ code: 'run-not-found', status: 404, detail: 'gone' });
    await expect(read(sourceOf(pieces([started], 'break'), gone).source)).rejects.toBe(gone);
  });

  it('gives up in the end', async () => {
    const { source, asked } = sourceOf(pieces([started], 'break'));
    await expect(read(source)).rejects.toMatchObject({ code: 'offline' });
    expect(asked.filter((what) => what.startsWith('resume'))).toHaveLength(8);
  });

  it('stops reading at the event that ends the run', async () => {
    expect(await read(sourceOf(pieces([started, finished(1), say(2, 'ghost')])).source)).toBe('');
  });
});
