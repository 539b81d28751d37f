import { bytesOf } from '../backup/file.ts';
import { type Frame, frameSize, readFrames } from '../backup/frames.ts';
import { parseHeader } from '../backup/header.ts';
import { cipherKey, type Derive, type KeyCost, keyOf, newKey } from '../backup/key.ts';
import { open, seal, sealedSize } from '../backup/seal.ts';
import type { WebdavFolder } from './client.ts';

const TOP = 'juli-backup';
/** How the key is made from the passphrase. */
const LOCK = `${TOP}/vault.json`;
/** Stored files, each locked by itself. */
export const OBJECTS = `${TOP}/objects`;
/** The rows of each installation that wrote here. */
export const VAULTS = `${TOP}/vaults`;
export const FOLDERS = [TOP, OBJECTS, VAULTS];

/** The key of a folder that holds a backup; undefined when it holds none. */
export async function keyOfFolder(
  folder: WebdavFolder,
  passphrase: string,
  derive: Derive,
): Promise<CryptoKey | undefined> {
  const header = await folder.getIfAny(LOCK);
  return header && keyOf(passphrase, parseHeader(await header.text()).key, derive);
}

/** Locks a folder for the first time; who comes later uses the same key. */
export async function lockFolder(
  folder: WebdavFolder,
  passphrase: string,
  derive: Derive,
  cost?: KeyCost,
): Promise<CryptoKey> {
  const { key, recipe } = await newKey(passphrase, derive, cost);
  const header = JSON.stringify({ version: 1, key: recipe, cipher: 'AES-256-GCM-STREAM-1MiB' });
  await folder.replace(LOCK, new Blob([header], { type: 'application/json' }));
  return key;
}

const boundTo = (path: string) => new TextEncoder().encode(path);
const cipherOf = (key: CryptoKey, path: string) => cipherKey(key, `juli ${path}`);

/** Frames as one locked file, bound to its place: it cannot stand for another. */
export async function locked(frames: readonly Frame[], key: CryptoKey, path: string): Promise<Blob> {
  const pieces: Blob[] = [];
  for await (const piece of seal(bytesOf(each(frames)), await cipherOf(key, path), boundTo(path)))
    pieces.push(new Blob([piece]));
  return new Blob(pieces);
}

/** How long `locked` will be. */
export function lockedSize(frames: readonly Frame[]): number {
  return sealedSize(frames.reduce((size, frame) => size + frameSize(frame), 0));
}

/** @throws {BackupError} when it is not what was written there. */
export async function* unlocked(file: Blob, key: CryptoKey, path: string): AsyncGenerator<Frame> {
  yield* readFrames(open(file, 0, await cipherOf(key, path), boundTo(path)));
}

async function* each<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}
