import { fromBase64, toBase64 } from '../../base64.ts';
import { BackupError } from './error.ts';

/**
 * What a backup is made of: rows of tables, and bytes with what is said about them. A frame is the length of its JSON
 * (4 bytes), the JSON, and for bytes those behind it.
 */
export type Frame =
  | { kind: 'row'; table: string; row: unknown }
  | { kind: 'bytes'; table: string; row: unknown; size: number; bytes: Blob }
  /** The last one: how many frames stand before it. */
  | { kind: 'end'; frames: number };

const MOST_JSON = 256 * 1024 * 1024;

/** Binary members of a row as base64 in `{"$bytes": …}`; keys that cannot leave the browser are left out. */
function toPlain(value: unknown): unknown {
  if (value instanceof Uint8Array) return { $bytes: toBase64(Uint8Array.from(value)) };
  if (value instanceof ArrayBuffer) return { $buffer: toBase64(new Uint8Array(value)) };
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value !== 'object' || value === null) return value;
  if (typeof CryptoKey !== 'undefined' && value instanceof CryptoKey) return undefined;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, toPlain(member)]));
}

function fromPlain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromPlain);
  if (typeof value !== 'object' || value === null) return value;
  const { $bytes, $buffer } = value as { $bytes?: unknown; $buffer?: unknown };
  if (typeof $bytes === 'string') return fromBase64($bytes);
  if (typeof $buffer === 'string') return fromBase64($buffer).buffer;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, fromPlain(member)]));
}

function headOf(frame: Frame): Uint8Array {
  const { bytes: _, ...said } = frame as Frame & { bytes?: Blob };
  return new TextEncoder().encode(JSON.stringify(toPlain(said)));
}

/** Bytes of a frame as it is written. */
export function frameSize(frame: Frame): number {
  return 4 + headOf(frame).length + (frame.kind === 'bytes' ? frame.size : 0);
}

export async function* writeFrame(frame: Frame): AsyncGenerator<Uint8Array> {
  const json = headOf(frame);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, json.length);
  yield length;
  yield json;
  if (frame.kind !== 'bytes') return;
  const reader = frame.bytes.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

/**
 * The frames of a stream of bytes. A frame's bytes come as a Blob, so that a film need not be in memory.
 * @throws {BackupError} `damaged` when the stream is not made of frames or ends without the last one.
 */
export async function* readFrames(stream: AsyncIterable<Uint8Array<ArrayBuffer>>): AsyncGenerator<Frame> {
  const source = new Source(stream);
  for (let count = 0; ; count++) {
    const length = new DataView((await source.take(4)).buffer).getUint32(0);
    if (length > MOST_JSON) throw new BackupError('damaged', `A frame of ${length} bytes is none of ours.`);
    const said = fromPlain(parse(await source.take(length))) as Frame;
    if (said.kind === 'end') {
      if (said.frames !== count) throw new BackupError('damaged', `${said.frames} frames were written, ${count} read.`);
      // The stream must be read to its own end: only then is its last piece proven.
      await source.expectEnd();
      yield said;
      return;
    }
    yield said.kind === 'bytes' ? { ...said, bytes: await source.blob(said.size) } : said;
  }
}

function parse(json: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json));
  } catch {
    throw new BackupError('damaged', 'A frame is no JSON.');
  }
}

/** Bytes of a stream in the amounts that are asked for. */
class Source {
  readonly #stream: AsyncIterator<Uint8Array<ArrayBuffer>>;
  #rest: Uint8Array<ArrayBuffer> = new Uint8Array();

  constructor(stream: AsyncIterable<Uint8Array<ArrayBuffer>>) {
    this.#stream = stream[Symbol.asyncIterator]();
  }

  /** Up to `most` bytes, at least one. */
  async #some(most: number): Promise<Uint8Array<ArrayBuffer>> {
    while (this.#rest.length === 0) {
      const { done, value } = await this.#stream.next();
      if (done) throw new BackupError('damaged', 'It ends inside a frame.');
      this.#rest = value;
    }
    const some = this.#rest.subarray(0, most);
    this.#rest = this.#rest.subarray(some.length);
    return some;
  }

  async take(length: number): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; ) {
      const some = await this.#some(length - at);
      bytes.set(some, at);
      at += some.length;
    }
    return bytes;
  }

  async blob(size: number): Promise<Blob> {
    const parts: Blob[] = [];
    for (let left = size; left > 0; ) {
      const some = await this.#some(left);
      // A Blob of its own: the browser may move it to disk.
      parts.push(new Blob([some]));
      left -= some.length;
    }
    return new Blob(parts);
  }

  async expectEnd(): Promise<void> {
    const { done } = this.#rest.length > 0 ? { done: false } : await this.#stream.next();
    if (!done) throw new BackupError('damaged', 'Something follows the last frame.');
  }
}
