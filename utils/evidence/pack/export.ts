import { database, type JuliDatabase } from '../database.ts';
import type { Hash } from '../types.ts';
import { compose, type PackRequest } from './compose.ts';
import { PackWriter } from './pack-writer.ts';
import type { Manifest } from './types.ts';
import type { Words } from './words.ts';

export type { PackRequest } from './compose.ts';

/** What an export needs from outside the database. */
export interface PackWorld {
  words: Words;
  /** Text of the verifier's script, which index.html carries. */
  script: string;
  /** Version of the extension. */
  extension: string;
}

export interface PackOptions {
  db?: JuliDatabase;
  signal?: AbortSignal;
  /** Bytes of evidence that have been read, of all that will be. */
  onProgress?: (done: number, total: number) => void;
}

export interface PackResult {
  manifest: Manifest;
  /** SHA-256 of manifest.json, which the ledger's last line signs. */
  digest: Hash;
  /** SHA-256 of the public key that signed it: the fingerprint to compare with paper. */
  key: Hash;
  bytes: number;
}

/**
 * Writes the pack of a case to a stream: every file is read, hashed against what the ledger says, and written in turn, so
 * that memory holds one file at a time, or a piece of a long one. A file that the store has lost or altered is left out and
 * declared as damaged. The manifest is entered into the ledger when everything else has been written, so that an export that
 * was cancelled or failed leaves nothing behind.
 * @throws {EvidenceError} `pack_error_*`; the signal's reason. The output is then aborted.
 */
export async function exportPack(
  request: PackRequest,
  output: WritableStream<Uint8Array>,
  world: PackWorld,
  options: PackOptions = {},
): Promise<PackResult> {
  const { db = database(), ...rest } = options;
  try {
    const composed = await compose(request, world.words, db);
    return await new PackWriter(composed, output, world, db, rest).write(request.withAdvice ?? true);
  } catch (error) {
    // The stream may be broken already, by what is thrown here.
    await output.abort(error).catch((again) => console.warn('the output of a pack', again));
    throw error;
  }
}
