import { BlobReader, configure, Reader, ZipWriter } from '@zip.js/zip.js';
import type { Hash } from '../types.ts';
import { dosDate } from './dos-date.ts';
import { type Content, type ReadThrough, readThrough } from './read-through.ts';

// Extension pages may not start workers from blobs; nothing is compressed, so there is nothing to hand to one.
configure({ useWebWorkers: false });

/** Unix, version 2.0, an ordinary file: with MS-DOS as its maker, unzip takes the UTF-8 names for a code page. */
const MADE_BY = (3 << 8) | 20;
const ATTRIBUTES = 0o100644 * 0x10000;
const STORED = 0;

/** Hands out the bytes themselves; the library's own reader copies every piece first. */
class BytesReader extends Reader<Uint8Array<ArrayBuffer>> {
  readonly #bytes: Uint8Array<ArrayBuffer>;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    super(bytes);
    this.#bytes = bytes;
    this.size = bytes.length;
  }

  override readUint8Array(index: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    return Promise.resolve(this.#bytes.subarray(index, index + length));
  }
}

/**
 * Writes a ZIP in the one form that a pack has (docs/adr/0034): files stored without compression, in the order in which
 * they are added, every date the same, no comments, no extra fields, sizes and checksums in front of the bytes. Whoever
 * knows the files knows every byte of the archive, so that nothing can hide between them.
 */
export class Container {
  readonly #zip: ZipWriter<unknown>;
  readonly #date: number;

  /** @param at every file's date, an instant in ISO 8601; written as mainland China's clock shows it. */
  constructor(output: WritableStream<Uint8Array>, at: string) {
    this.#zip = new ZipWriter(output, { keepOrder: true, extendedTimestamp: false, useUnicodeFileNames: true });
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

  /** Writes a file that was read through already. */
  async write(path: string, { crc32, size, content }: ReadThrough, signal?: AbortSignal): Promise<void> {
    await this.#zip.add(path, content instanceof Blob ? new BlobReader(content) : new BytesReader(content), {
      passThrough: true,
      compressionMethod: STORED,
      uncompressedSize: size,
      crc32,
      level: 0,
      rawLastModDate: this.#date,
      versionMadeBy: MADE_BY,
      externalFileAttributes: ATTRIBUTES,
      internalFileAttributes: 0,
      ...(signal ? { signal } : {}),
    });
  }

  async close(): Promise<void> {
    await this.#zip.close();
  }
}

/** Bytes that are not those that were to be written. */
export class ContentAltered extends Error {
  override name = 'ContentAltered';
  constructor(path: string, expected: Hash, found: Hash) {
    super(`${path} should hash to ${expected} and hashes to ${found}.`);
  }
}
