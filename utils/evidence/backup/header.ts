import { BackupError } from './error.ts';
import type { KeyRecipe } from './key.ts';

/** The first bytes of a backup file, so that it is known for what it is. */
const MAGIC = new TextEncoder().encode('JULIBAK\n');
const VERSION = 1;
const MOST_HEADER = 16 * 1024;

/** What stands unlocked at the head of a backup: nothing about what is in it. */
export interface BackupHeader {
  version: typeof VERSION;
  key: KeyRecipe;
  cipher: 'AES-256-GCM-STREAM-1MiB';
}

export function writeHeader(key: KeyRecipe): Uint8Array<ArrayBuffer> {
  const header: BackupHeader = { version: VERSION, key, cipher: 'AES-256-GCM-STREAM-1MiB' };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const bytes = new Uint8Array(MAGIC.length + 4 + json.length);
  bytes.set(MAGIC);
  new DataView(bytes.buffer).setUint32(MAGIC.length, json.length);
  bytes.set(json, MAGIC.length + 4);
  return bytes;
}

/**
 * The header of a file and its bytes, to which every piece behind it is bound.
 * @throws {BackupError} `foreign`, `newer`, `cut` or `damaged`.
 */
export async function readHeader(file: Blob): Promise<{ header: BackupHeader; bytes: Uint8Array<ArrayBuffer> }> {
  const start = MAGIC.length + 4;
  const head = new Uint8Array(await file.slice(0, start).arrayBuffer());
  if (!MAGIC.every((byte, index) => head[index] === byte)) throw new BackupError('foreign', 'It is no backup of ours.');
  if (head.length < start) throw new BackupError('cut', 'The header is not whole.');
  const length = new DataView(head.buffer).getUint32(MAGIC.length);
  if (length > MOST_HEADER) throw new BackupError('damaged', `A header of ${length} bytes is none of ours.`);
  const bytes = new Uint8Array(await file.slice(0, start + length).arrayBuffer());
  if (bytes.length < start + length) throw new BackupError('cut', 'The header is not whole.');
  return { header: parseHeader(new TextDecoder().decode(bytes.subarray(start))), bytes };
}

export function parseHeader(json: string): BackupHeader {
  let header: Partial<BackupHeader>;
  try {
    header = JSON.parse(json);
  } catch {
    throw new BackupError('damaged', 'The header is no JSON.');
  }
  if (typeof header.version === 'number' && header.version > VERSION)
    throw new BackupError('newer', `The backup has version ${header.version}, this extension knows ${VERSION}.`);
  if (header.version !== VERSION || typeof header.key?.salt !== 'string' || typeof header.key.check !== 'string')
    throw new BackupError('damaged', 'The header lacks something.');
  return header as BackupHeader;
}
