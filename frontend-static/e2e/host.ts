import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const repository = join(import.meta.dirname, '..', '..');

/** A laptop host of our own, with a port and data that it keeps when it is started again. */
export class Host {
  #process: ChildProcess | undefined;

  private constructor(
    private readonly port: number,
    private readonly folder: string,
    private readonly settings: Readonly<Record<string, string>>,
  ) {}

  static async start(settings: Readonly<Record<string, string>>): Promise<Host> {
    const host = new Host(await freePort(), await mkdtemp(join(tmpdir(), 'vexel-')), settings);
    await host.start();
    return host;
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  async start(): Promise<void> {
    // Nothing else of ours: a setting of the test run would be one of the host's, or stop it as unknown.
    const { NODE_ENV, PATH, JAVA_HOME } = process.env;
    const env = { NODE_ENV, PATH, JAVA_HOME, ...this.settings, PORT: String(this.port), DATA: join(this.folder, 'store') };
    this.#process = spawn(join(repository, 'scripts', 'host'), { env, stdio: ['ignore', 'pipe', 'inherit'] });
    await ready(this.#process);
  }

  /** Ends the process without a word: nothing is finished, nothing is flushed. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async close(): Promise<void> {
    await this.#end('SIGTERM');
    await rm(this.folder, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const host = this.#process;
    this.#process = undefined;
    if (host === undefined || host.exitCode !== null || host.signalCode !== null) return;
    const gone = once(host, 'exit');
    host.kill(signal);
    await gone;
  }
}

/** Waits for the greeting, and goes on reading so that the process never waits for a reader. */
function ready(host: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    host.once('error', reject);
    host.once('exit', (code) => reject(new Error(`The host ended with ${code} before it was ready.`)));
    if (host.stdout === null) return reject(new Error('The host cannot be heard.'));
    createInterface({ input: host.stdout }).on('line', (line) => {
      if (line.includes('is ready at')) resolve();
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
