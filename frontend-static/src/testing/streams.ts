/** A response that arrives in exactly these pieces and then ends, or breaks off. */
export function pieces(parts: readonly (string | Uint8Array)[], ending: 'end' | 'break' = 'end'): Response {
  const encoder = new TextEncoder();
  const waiting = parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part));
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = waiting.shift();
      if (next !== undefined) controller.enqueue(next);
      else if (ending === 'end') controller.close();
      else controller.error(new TypeError('network error'));
    },
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}

export function frame(id: string, event: object): string {
  return `id: ${id}\ndata: ${JSON.stringify(event)}\n\n`;
}
