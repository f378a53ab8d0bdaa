import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** An answer that is said piece by piece, when the test says so: "in the middle" lasts as long as it has to. */
export class Answer {
  readonly #ready: Promise<ServerResponse>;
  #begin: (response: ServerResponse) => void = () => undefined;

  constructor() {
    this.#ready = new Promise((resolve) => {
      this.#begin = resolve;
    });
  }

  /** The question has come. */
  async asked(): Promise<void> {
    await this.#ready;
  }

  async say(words: string): Promise<void> {
    await this.#send({ choices: [{ index: 0, delta: { role: 'assistant', content: words } }] });
  }

  async end(): Promise<void> {
    await this.#send({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] });
    await this.#send({ choices: [], usage: { prompt_tokens: 10, completion_tokens: 10, total_tokens: 20 } });
    (await this.#ready).end('data: [DONE]\n\n');
  }

  /** Nobody listens any more. */
  async abandoned(): Promise<void> {
    const response = await this.#ready;
    if (!response.destroyed) await once(response, 'close');
  }

  begin(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    this.#begin(response);
  }

  async #send(chunk: object): Promise<void> {
    const response = await this.#ready;
    response.write(`data: ${JSON.stringify({ id: 'answer', object: 'chat.completion.chunk', created: 1, model: 'gpt-4o', ...chunk })}\n\n`);
  }
}

/** A model provider over HTTP, as Vexel knows them, that says what a test wants to hear. */
export class Model {
  readonly #answers: Answer[] = [];
  readonly #server: Server = createServer((request, response) => void this.#serve(request, response));

  static async start(): Promise<Model> {
    const model = new Model();
    model.#server.listen(0, '127.0.0.1');
    await once(model.#server, 'listening');
    return model;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`;
  }

  /** The answer to the next question. */
  next(): Answer {
    const answer = new Answer();
    this.#answers.push(answer);
    return answer;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    await text(request);
    const answer = this.#answers.shift();
    if (answer === undefined) response.writeHead(400).end('Nobody expected a question.');
    else answer.begin(response);
  }
}
