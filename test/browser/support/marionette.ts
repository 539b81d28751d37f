import { connect, type Socket } from 'node:net';

/**
 * Firefox's own remote protocol (Marionette): over TCP, each message is its length in bytes, a colon and JSON. Commands
 * are `[0, id, name, parameters]`, answers `[1, id, error, result]`. Unlike WebDriver BiDi it reaches the browser's
 * toolbar ("chrome context").
 * https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, { done: (value: unknown) => void; fail: (error: Error) => void }>();
  #buffer = Buffer.alloc(0);
  #id = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (data) => this.#receive(typeof data === 'string' ? Buffer.from(data) : data));
    socket.on('close', () => this.#abandon('Firefox closed the connection.'));
    socket.on('error', (error) => this.#abandon(error.message));
  }

  /** Connects as soon as the browser listens; gives up after `timeout` milliseconds. */
  static async connect(port: number, timeout = 60_000): Promise<Marionette> {
    const end = Date.now() + timeout;
    for (;;) {
      try {
        const socket = await new Promise<Socket>((done, fail) => {
          const attempt = connect(port, '127.0.0.1', () => done(attempt));
          attempt.once('error', fail);
        });
        return new Marionette(socket);
      } catch (error) {
        if (Date.now() > end) throw error;
        await new Promise((wait) => setTimeout(wait, 200));
      }
    }
  }

  /** Sends a command and waits for its answer. Throws with the browser's own message. */
  send<Result = unknown>(name: string, parameters: object = {}): Promise<Result> {
    const id = ++this.#id;
    const text = Buffer.from(JSON.stringify([0, id, name, parameters]));
    this.#socket.write(Buffer.concat([Buffer.from(`${text.length}:`), text]));
    return new Promise((done, fail) => this.#waiting.set(id, { done: (value) => done(value as Result), fail }));
  }

  /** Runs a script; it answers by calling its last argument. */
  async script<Result>(source: string, ...args: unknown[]): Promise<Result> {
    const body = { script: source, args, newSandbox: true, sandbox: 'system' };
    const { value } = await this.send<{ value: Result }>('WebDriver:ExecuteAsyncScript', body);
    return value;
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const colon = this.#buffer.indexOf(':');
      const length = Number(this.#buffer.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || this.#buffer.length < colon + 1 + length) return;
      const message: unknown = JSON.parse(this.#buffer.subarray(colon + 1, colon + 1 + length).toString());
      this.#buffer = this.#buffer.subarray(colon + 1 + length);
      if (Array.isArray(message)) this.#answer(message);
    }
  }

  /** The first message is a greeting, not an array; later ones are answers. */
  #answer([, id, error, result]: unknown[]): void {
    const waiting = this.#waiting.get(Number(id));
    this.#waiting.delete(Number(id));
    if (error) waiting?.fail(new Error(`Firefox: ${JSON.stringify(error)}`));
    else waiting?.done(result);
  }

  #abandon(reason: string): void {
    for (const { fail } of this.#waiting.values()) fail(new Error(reason));
    this.#waiting.clear();
  }
}
