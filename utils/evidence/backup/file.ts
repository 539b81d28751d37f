import type { JuliDatabase } from '../database.ts';
import { type CollectOptions, vaultFrames } from './collect.ts';
import { type Frame, readFrames, writeFrame } from './frames.ts';
import { readHeader, writeHeader } from './header.ts';
import { cipherKey, type Derive, type KeyCost, keyOf, newKey } from './key.ts';
import { open, seal } from './seal.ts';

const PURPOSE = 'juli backup file';

export interface BackupOptions extends CollectOptions {
  derive: Derive;
}

/** A whole vault as the bytes of one locked file, piece by piece. */
export async function* writeBackup(
  db: JuliDatabase,
  passphrase: string,
  { derive, ...options }: BackupOptions,
  cost?: KeyCost,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { key, recipe } = await newKey(passphrase, derive, cost);
  const header = writeHeader(recipe);
  yield header;
  yield* seal(bytesOf(vaultFrames(db, options)), await cipherKey(key, PURPOSE), header);
}

/**
 * What is in a locked file.
 * @throws {BackupError} as soon as it is known to be cut, damaged, newer, no backup, or locked with another passphrase.
 */
export async function* readBackup(file: Blob, passphrase: string, derive: Derive): AsyncGenerator<Frame> {
  const { header, bytes } = await readHeader(file);
  const key = await keyOf(passphrase, header.key, derive);
  yield* readFrames(open(file, bytes.length, await cipherKey(key, PURPOSE), bytes));
}

/** Frames as bytes. */
export async function* bytesOf(frames: AsyncIterable<Frame>): AsyncGenerator<Uint8Array> {
  for await (const frame of frames) yield* writeFrame(frame);
}
