import { sha256 as plainSha256 } from '@noble/hashes/sha2.js';
import { hex, sha256 } from '../../hash.ts';
import type { Hash } from '../types.ts';
import { crc32 } from './crc32.ts';

/** Up to here a file is read into memory once; a longer one is read in pieces, and again when it is written. */
export const IN_MEMORY = 32 * 1024 * 1024;

export type Content = Blob | Uint8Array<ArrayBuffer>;

export interface ReadThrough {
  sha256: Hash;
  crc32: number;
  size: number;
  /**
   * The same bytes, in memory where they are few. Never copied into a new blob: the browser keeps those outside of the
   * script's memory, does not count them, and so collects them late.
   */
  content: Content;
}

/**
 * Reads a file through: its hash and its checksum, in bounded memory.
 * @throws the signal's reason when it is aborted; what the browser throws when it cannot read the file.
 */
export async function readThrough(content: Content, signal?: AbortSignal): Promise<ReadThrough> {
  signal?.throwIfAborted();
  if (!(content instanceof Blob) || content.size <= IN_MEMORY) {
    const bytes = await bytesOf(content);
    // The browser hashes off this thread: the checksum is computed meanwhile.
    const hashing = sha256(bytes);
    return { crc32: crc32(bytes), sha256: await hashing, size: bytes.length, content: bytes };
  }
  const digest = plainSha256.create();
  let sum = 0;
  for await (const piece of pieces(content)) {
    signal?.throwIfAborted();
    digest.update(piece);
    sum = crc32(piece, sum);
  }
  return { sha256: hex(digest.digest()), crc32: sum, size: content.size, content };
}

export async function bytesOf(content: Content): Promise<Uint8Array<ArrayBuffer>> {
  return content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content;
}

/** By slices: Chromium's streams of blobs cannot be iterated, and come in small chunks. */
async function* pieces(blob: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const length = 4 * 1024 * 1024;
  for (let from = 0; from < blob.size; from += length) yield bytesOf(blob.slice(from, from + length));
}
