import { BYTE_TABLES } from '../backup/collect.ts';
import { BackupError } from '../backup/error.ts';
import type { Frame } from '../backup/frames.ts';
import type { JuliDatabase } from '../database.ts';
import type { Hash } from '../types.ts';
import type { WebdavFolder } from './client.ts';
import { WebdavError } from './error.ts';
import { keyOfFolder, OBJECTS, unlocked, VAULTS } from './layout.ts';
import { type Namer, namer } from './names.ts';
import type { SyncOptions } from './upload.ts';

/**
 * What the user's folder holds: one run of frames for each installation that wrote there, to be merged one after the
 * other. Files that the vault has already are not fetched.
 * @throws {WebdavError} `empty` when there is no backup. @throws {BackupError} for another passphrase or damaged files.
 */
export async function downloadVaults(
  db: JuliDatabase,
  folder: WebdavFolder,
  passphrase: string,
  options: SyncOptions,
): Promise<AsyncGenerator<Frame>[]> {
  const vaults = (await folder.list(VAULTS))?.filter(({ name }) => !name.endsWith('.new')) ?? [];
  const key = vaults.length > 0 ? await keyOfFolder(folder, passphrase, options.derive) : undefined;
  if (!key) throw new WebdavError('empty', 'There is no backup in this folder.');
  const nameOf = await namer(key);
  return vaults.map(({ name }) => vaultFrames(db, folder, key, nameOf, `${VAULTS}/${name}`, options));
}

async function* vaultFrames(
  db: JuliDatabase,
  folder: WebdavFolder,
  key: CryptoKey,
  nameOf: Namer,
  path: string,
  { onProgress, signal }: SyncOptions,
): AsyncGenerator<Frame> {
  const frames: Frame[] = [];
  for await (const frame of unlocked(await folder.get(path), key, path)) frames.push(frame);
  const of = frames.filter(isObject).length;
  let done = 0;
  for (const frame of frames) {
    signal?.throwIfAborted();
    if (!isObject(frame)) {
      yield frame;
      continue;
    }
    onProgress?.({ done: done++, of });
    const { table, hash } = frame.row;
    if (!(BYTE_TABLES as readonly string[]).includes(table)) throw new BackupError('damaged', `No table ${table}.`);
    if ((await db.table(table).where('hash').equals(hash).count()) > 0) continue;
    const { place, name } = await nameOf(`${table}/${hash}`);
    const object = `${OBJECTS}/${place}/${name}`;
    for await (const inside of unlocked(await folder.get(object), key, object)) if (inside.kind !== 'end') yield inside;
  }
}

function isObject(frame: Frame): frame is Frame & { kind: 'row'; row: { table: string; hash: Hash } } {
  return frame.kind === 'row' && frame.table === 'objects';
}
