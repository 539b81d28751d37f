import type { JuliDatabase } from '../database.ts';
import type { Frame } from './frames.ts';

/** Tables whose rows go into a backup as they are, in the order in which they are written. */
export const ROW_TABLES = [
  'ledger',
  'stamps',
  'captures',
  'files',
  'derivatives',
  'orders',
  'cases',
  'events',
] as const;
/** Tables whose rows are bytes. The journal stays: it is about this browser. Keys cannot leave it. */
export const BYTE_TABLES = ['parts', 'artefacts'] as const;

/** Under this name settings travel; a version that does not know them leaves them. */
export const SETTINGS_TABLE = 'settings';

export type RowTable = (typeof ROW_TABLES)[number];

/** Every row of a vault at one moment. */
export type VaultRows = Record<RowTable, unknown[]>;

/** Everything but the bytes, read in one transaction: what is written meanwhile belongs to the next backup. */
export async function collectRows(db: JuliDatabase): Promise<VaultRows> {
  return db.transaction('r', db.tables, async () => {
    const tables = await Promise.all(ROW_TABLES.map(async (name) => [name, await db.table(name).toArray()] as const));
    return Object.fromEntries(tables) as VaultRows;
  });
}

export interface Progress {
  /** How many of how many stored files. */
  done: number;
  of: number;
}

export interface CollectOptions {
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
  /** What the user has set: it lies outside of the database, and goes with it. */
  settings?: readonly object[];
}

/** The whole vault as frames. */
export async function* vaultFrames(
  db: JuliDatabase,
  { onProgress, signal, settings = [] }: CollectOptions = {},
): AsyncGenerator<Frame> {
  let frames = 0;
  for (const row of settings) {
    frames++;
    yield { kind: 'row', table: SETTINGS_TABLE, row };
  }
  const rows = await collectRows(db);
  for (const table of ROW_TABLES)
    for (const row of rows[table]) {
      frames++;
      yield { kind: 'row', table, row };
    }
  const keys = await Promise.all(BYTE_TABLES.map((table) => db.table(table).toCollection().primaryKeys()));
  const of = keys.flat().length;
  let done = 0;
  for (const [index, table] of BYTE_TABLES.entries())
    for (const key of keys[index] ?? []) {
      signal?.throwIfAborted();
      const frame = await byteFrame(table, await db.table(table).get(key));
      onProgress?.({ done: ++done, of });
      // Deleted since the rows were read: it is no loss, they name it no more than the user wants it.
      if (!frame) continue;
      frames++;
      yield frame;
    }
  yield { kind: 'end', frames };
}

/** A row of bytes as a frame; one that is put together from parts has none of its own. */
export async function byteFrame(table: string, row: unknown): Promise<Frame | undefined> {
  if (row === undefined) return undefined;
  const { bytes, ...said } = row as { bytes?: Blob | Uint8Array<ArrayBuffer> };
  if (bytes === undefined) return { kind: 'row', table, row };
  const blob = bytes instanceof Blob ? bytes : new Blob([bytes]);
  return { kind: 'bytes', table, row: said, size: blob.size, bytes: blob };
}
