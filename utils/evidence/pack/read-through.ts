import { sha256 as plainSha256 } from '@noble/hashes/sha2.js';
import { hex, sha256 } from '../../hash.ts';
import type { Hash } from '../types.ts';
import { crc32 } from './crc32.ts';

/** Up to here a file is read into memory once; a longer one is read in pieces, and again when it is written. */
export const IN_MEMORY = 32 * 1024 * 1024;

export interface ReadThrough {
  sha256: Hash;
  crc32: number;
  /** The same bytes, in memory where they are few. */
  blob: Blob;
}

/**
 * Reads a file through: its hash and its checksum, in bounded memory.
 * @throws the signal's reason when it is aborted.
 */
export async function readThrough(blob: Blob, signal?: AbortSignal): Promise<ReadThrough> {
  signal?.throwIfAborted();
  if (blob.size <= IN_MEMORY) {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return { sha256: await sha256(bytes), crc32: crc32(bytes), blob: new Blob([bytes], { type: blob.type }) };
  }
  const digest = plainSha256.create();
  let sum = 0;
  for await (const piece of pieces(blob)) {
    signal?.throwIfAborted();
    digest.update(piece);
    sum = crc32(piece, sum);
  }
  return { sha256: hex(digest.digest()), crc32: sum, blob };
}

/** By slices: Chromium's streams of blobs cannot be iterated, and come in small chunks. */
async function* pieces(blob: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const length = 4 * 1024 * 1024;
  for (let from = 0; from < blob.size; from += length)
    yield new Uint8Array(await blob.slice(from, from + length).arrayBuffer());
}
