import type { Hash } from '../types.ts';
import { dosDate } from './dos-date.ts';
import { type Content, piecesOf, type ReadThrough, readThrough } from './read-through.ts';
import { directory, localHeader, type ZipEntry } from './zip-records.ts';

/**
 * Writes a ZIP in the one form that a pack has (docs/adr/0034): files stored without compression, in the order in which
 * they are added, every date the same, no comments, no extra fields, sizes and checksums in front of the bytes. Whoever
 * knows the files knows every byte of the archive, so that nothing can hide between them.
 */
export class Container {
  readonly #output: WritableStream<Uint8Array>;
  readonly #date: number;
  readonly #entries: ZipEntry[] = [];
  #at = 0;

  /** @param at every file's date, an instant in ISO 8601; written as mainland China's clock shows it. */
  constructor(output: WritableStream<Uint8Array>, at: string) {
    this.#output = output;
    this.#date = dosDate(at);
  }

  /**
   * Adds a file.
   * @param expected its SHA-256, where it is known: bytes that do not match are not written.
   * @throws {ContentAltered} when it does not match.
   */
  async add(
    path: string,
    content: Content,
    expected?: Hash,
    signal?: AbortSignal,
  ): Promise<{ sha256: Hash; size: number }> {
    const read = await readThrough(content, signal);
    const { sha256, size } = read;
    if (expected !== undefined && sha256 !== expected) throw new ContentAltered(path, expected, sha256);
    await this.write(path, read, signal);
    return { sha256, size };
  }

  /** Writes a file that was read through already. One at a time: the output takes no second writer. */
  async write(path: string, { crc32, size, content }: ReadThrough, signal?: AbortSignal): Promise<void> {
    const entry = { name: new TextEncoder().encode(path), size, crc32, offset: this.#at };
    const writer = this.#output.getWriter();
    const put = async (bytes: Uint8Array) => {
      await writer.write(bytes);
      this.#at += bytes.length;
    };
    try {
      await put(localHeader(entry, this.#date));
      const from = this.#at;
      for await (const piece of piecesOf(content)) {
        signal?.throwIfAborted();
        await put(piece);
      }
      if (this.#at - from !== size) throw new Error(`${path} has ${size} bytes, and ${this.#at - from} were read.`);
      this.#entries.push(entry);
    } finally {
      writer.releaseLock();
    }
  }

  async close(): Promise<void> {
    const writer = this.#output.getWriter();
    await writer.write(directory(this.#entries, this.#at, this.#date));
    await writer.close();
  }
}

/** Bytes that are not those that were to be written. */
export class ContentAltered extends Error {
  override name = 'ContentAltered';
  constructor(path: string, expected: Hash, found: Hash) {
    super(`${path} should hash to ${expected} and hashes to ${found}.`);
  }
}
