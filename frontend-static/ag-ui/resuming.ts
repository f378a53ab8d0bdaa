import { HttpAgent, runHttpRequest, transformHttpEventStream } from '@ag-ui/client';
import { api } from './host';

/** Connects to a run that was started elsewhere, from its first event. */
export class RunFollower extends HttpAgent {
  constructor(
    private readonly runId: string,
    private readonly token: string,
  ) {
    super({ url: api });
  }

  protected override connect(): ReturnType<HttpAgent['run']> {
    return transformHttpEventStream(runHttpRequest(() => follow(this.runId, this.token)));
  }
}

function follow(run: string, token: string, lastEventId = ''): Promise<Response> {
  const headers = { Authorization: `Bearer ${token}`, ...(lastEventId && { 'Last-Event-ID': lastEventId }) };
  return fetch(`${api}/runs/${run}/events`, { headers });
}

/** A fetch whose connection breaks after some events and goes on after the last of them. */
export function breaking(token: string, afterEvents: number): (url: string, init: RequestInit) => Promise<Response> {
  return async (url, init) => {
    const response = await fetch(url, init);
    return new Response(streamed(inTwoParts(response, token, afterEvents)), response);
  };
}

function streamed(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

async function* inTwoParts(response: Response, token: string, afterEvents: number): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let last = '';
  let count = 0;
  for await (const frame of frames(response)) {
    yield encoder.encode(frame);
    last = /^id: (.+)$/m.exec(frame)?.[1] ?? last;
    count += 1;
    if (count === afterEvents) break;
  }
  const rest = await follow(last.split(':')[0] ?? '', token, last);
  for await (const frame of frames(rest)) yield encoder.encode(frame);
}

async function* frames({ body }: Response): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of body ?? []) {
    text += decoder.decode(bytes as Uint8Array, { stream: true });
    const whole = text.split('\n\n');
    text = whole.pop() ?? '';
    for (const frame of whole) yield `${frame}\n\n`;
  }
}
