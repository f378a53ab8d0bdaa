import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** The way between a browser and a host, which can be cut. Browsers are told of it as of a proxy. */
export class Network {
  readonly #lines = new Set<Socket>();
  readonly #server: Server;
  #cut = false;

  private constructor(host: URL) {
    this.#server = createServer((near) => {
      const far = connect(Number(host.port), host.hostname);
      this.#keep(near, far);
      this.#keep(far, near);
      if (this.#cut) near.destroy();
    });
  }

  static async to(host: string): Promise<Network> {
    const network = new Network(new URL(host));
    network.#server.listen(0, '127.0.0.1');
    await once(network.#server, 'listening');
    return network;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Breaks every connection, those under way too, until it is mended. */
  cut(): void {
    this.#cut = true;
    for (const line of this.#lines) line.destroy();
  }

  mend(): void {
    this.#cut = false;
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #keep(line: Socket, other: Socket): void {
    this.#lines.add(line);
    line.pipe(other);
    line.on('error', () => line.destroy());
    line.on('close', () => {
      this.#lines.delete(line);
      other.destroy();
    });
  }
}
