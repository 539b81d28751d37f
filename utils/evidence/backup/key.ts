import { argon2idAsync } from '@noble/hashes/argon2.js';
import { fromBase64, toBase64 } from '../../base64.ts';
import { hex } from '../../hash.ts';
import { BackupError } from './error.ts';

/** How a key is made from a passphrase: Argon2id (RFC 9106) with what it costs, kept beside what it locks. */
export interface KeyRecipe {
  name: 'argon2id';
  memoryKiB: number;
  passes: number;
  lanes: number;
  /** Base64. */
  salt: string;
  /** Tells a wrong passphrase from damaged bytes: hex of a part of the derived bytes that encrypts nothing. */
  check: string;
}

export type KeyCost = Pick<KeyRecipe, 'memoryKiB' | 'passes' | 'lanes'>;

/** RFC 9106, section 4, the second recommended option: for where 2 GiB of memory are not at hand. */
const COST: KeyCost = { memoryKiB: 64 * 1024, passes: 3, lanes: 4 };
/** A file from elsewhere must not keep the machine busy for hours. */
const MOST = { memoryKiB: 1024 * 1024, passes: 16, lanes: 16 };

/** The work itself: 48 bytes. In the extension it is done by a worker, so that the page stays alive. */
export type Derive = (passphrase: string, recipe: Omit<KeyRecipe, 'check'>) => Promise<Uint8Array<ArrayBuffer>>;

const LENGTH = 48;

export const deriveHere: Derive = async (passphrase, { memoryKiB, passes, lanes, salt }) =>
  Uint8Array.from(
    // The same words typed on another keyboard are the same words.
    await argon2idAsync(new TextEncoder().encode(passphrase.normalize('NFKC')), fromBase64(salt), {
      m: memoryKiB,
      t: passes,
      p: lanes,
      dkLen: LENGTH,
    }),
  );

/** A new key and the recipe that makes it again from the passphrase. */
export async function newKey(passphrase: string, derive: Derive, cost = COST) {
  const recipe = { name: 'argon2id' as const, ...cost, salt: toBase64(crypto.getRandomValues(new Uint8Array(16))) };
  const bytes = await derive(passphrase, recipe);
  return { key: await keyFrom(bytes), recipe: { ...recipe, check: checkOf(bytes) } satisfies KeyRecipe };
}

/**
 * The key of a recipe.
 * @throws {BackupError} `passphrase` when it is another one, `damaged` for a recipe that no version of ours writes.
 */
export async function keyOf(passphrase: string, recipe: KeyRecipe, derive: Derive): Promise<CryptoKey> {
  const isCount = (value: unknown, most: number) =>
    typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= most;
  const { memoryKiB, passes, lanes } = recipe;
  if (recipe.name !== 'argon2id') throw new BackupError('newer', `The key is made by ${String(recipe.name)}.`);
  if (!isCount(memoryKiB, MOST.memoryKiB) || !isCount(passes, MOST.passes) || !isCount(lanes, MOST.lanes))
    throw new BackupError('damaged', `The key asks for ${memoryKiB} KiB, ${passes} passes, ${lanes} lanes.`);
  const bytes = await derive(passphrase, recipe);
  if (checkOf(bytes) !== recipe.check) throw new BackupError('passphrase', 'The passphrase is not that of the backup.');
  return keyFrom(bytes);
}

const checkOf = (bytes: Uint8Array) => hex(bytes.subarray(32, LENGTH));

const keyFrom = (bytes: Uint8Array<ArrayBuffer>) =>
  crypto.subtle.importKey('raw', bytes.slice(0, 32), 'HKDF', false, ['deriveBits', 'deriveKey']);

/** A key for one purpose, so that nothing is ever locked twice with the same key and counter. */
export function cipherKey(key: CryptoKey, purpose: string): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(hkdf(purpose), key, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** A key for names: whoever sees them learns nothing of what they name. */
export function nameKey(key: CryptoKey): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(hkdf('juli names'), key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

const hkdf = (purpose: string) => ({
  name: 'HKDF',
  hash: 'SHA-256',
  salt: new Uint8Array(),
  info: new TextEncoder().encode(purpose),
});
