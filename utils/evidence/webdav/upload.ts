import {
  BYTE_TABLES,
  byteFrame,
  type CollectOptions,
  collectRows,
  ROW_TABLES,
  SETTINGS_TABLE,
} from '../backup/collect.ts';
import type { Frame } from '../backup/frames.ts';
import type { Derive, KeyCost } from '../backup/key.ts';
import type { JuliDatabase } from '../database.ts';
import { signingKey } from '../ledger/keys.ts';
import type { Hash } from '../types.ts';
import type { WebdavFolder } from './client.ts';
import { FOLDERS, keyOfFolder, locked, lockedSize, lockFolder, OBJECTS, VAULTS } from './layout.ts';
import { namer } from './names.ts';

export interface SyncOptions extends CollectOptions {
  derive: Derive;
  cost?: KeyCost;
}

/** How many stored files were sent now, and how many were there from before. */
export interface UploadReport {
  sent: number;
  there: number;
}

/**
 * Brings the user's folder up to date with the vault. Only what is not there yet is sent, each file locked by itself under
 * a name that tells nothing. The rows follow last, when everything that they name is there; until then the folder holds
 * the backup from before. What was sent stays sent: after a failure the next run goes on where this one ended.
 * @throws {WebdavError} when the server fails for longer than it is waited for.
 * @throws {BackupError} `passphrase` when the folder is locked with another one.
 */
export async function uploadVault(
  db: JuliDatabase,
  folder: WebdavFolder,
  passphrase: string,
  { derive, onProgress, signal, cost, settings = [] }: SyncOptions,
): Promise<UploadReport> {
  for (const path of FOLDERS) await folder.makeFolder(path);
  const key = (await keyOfFolder(folder, passphrase, derive)) ?? (await lockFolder(folder, passphrase, derive, cost));
  const nameOf = await namer(key);
  const remote = new Remote(folder);
  const rows = await collectRows(db);
  const state: Frame[] = ROW_TABLES.flatMap((table) => rows[table].map((row): Frame => ({ kind: 'row', table, row })));
  state.push(...settings.map((row): Frame => ({ kind: 'row', table: SETTINGS_TABLE, row })));
  const keys = await Promise.all(BYTE_TABLES.map((table) => db.table(table).toCollection().primaryKeys()));
  const report = { sent: 0, there: 0 };
  const of = keys.flat().length;
  let done = 0;
  for (const [index, table] of BYTE_TABLES.entries())
    for (const hash of keys[index] as Hash[]) {
      signal?.throwIfAborted();
      onProgress?.({ done: done++, of });
      const frame = await byteFrame(table, await db.table(table).get(hash));
      // What is put together from parts has no bytes of its own: its row goes with the others.
      if (frame?.kind === 'row') state.push(frame);
      if (frame?.kind !== 'bytes') continue;
      state.push({ kind: 'row', table: 'objects', row: { table, hash } });
      const { place, name } = await nameOf(`${table}/${hash}`);
      const path = `${OBJECTS}/${place}/${name}`;
      const frames: Frame[] = [frame, { kind: 'end', frames: 1 }];
      if ((await remote.sizeOf(`${OBJECTS}/${place}`, name)) === lockedSize(frames)) report.there++;
      else {
        await folder.put(path, await locked(frames, key, path));
        report.sent++;
      }
    }
  const { place, name } = await nameOf(`vault/${(await signingKey(db))?.id ?? ''}`);
  const path = `${VAULTS}/${place}${name}`;
  await folder.replace(path, await locked([...state, { kind: 'end', frames: state.length }], key, path));
  onProgress?.({ done: of, of });
  return report;
}

/** What the server holds, asked once for each folder. */
class Remote {
  readonly #folder: WebdavFolder;
  readonly #sizes = new Map<string, Map<string, number>>();

  constructor(folder: WebdavFolder) {
    this.#folder = folder;
  }

  /** Bytes of a file there; undefined when there is none. A folder that is not there is made. */
  async sizeOf(path: string, name: string): Promise<number | undefined> {
    let sizes = this.#sizes.get(path);
    if (!sizes) {
      const files = await this.#folder.list(path);
      if (!files) await this.#folder.makeFolder(path);
      sizes = new Map(files?.map((file) => [file.name, file.size]));
      this.#sizes.set(path, sizes);
    }
    return sizes.get(name);
  }
}
