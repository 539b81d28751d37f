import { fromBase64, toBase64 } from '../../base64.ts';
import { sha256 } from '../../hash.ts';
import type { JuliDatabase } from '../database.ts';
import type { Hash } from '../types.ts';
import { derFromRaw, rawFromDer } from './der.ts';

/**
 * The key that signs the ledger of this installation: ECDSA on P-256. Its private half can be used here and exported
 * nowhere; `spki` is its public half (SubjectPublicKeyInfo, base64), `id` the SHA-256 of those bytes.
 */
export interface KeyRow {
  id: Hash;
  createdAt: string;
  spki: string;
  privateKey: CryptoKey;
}

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const ALGORITHM = { name: 'ECDSA', hash: 'SHA-256' } as const;

export async function makeKey(createdAt: string): Promise<KeyRow> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
  return { id: await sha256(spki), createdAt, spki: toBase64(spki), privateKey };
}

/** The newest key, or none before the first entry is signed. */
export async function signingKey(db: JuliDatabase): Promise<KeyRow | undefined> {
  const keys = await db.keys.toArray();
  return keys.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];
}

/** Base64 of the DER signature over the UTF-8 bytes of `body`. */
export async function sign(body: string, { privateKey }: KeyRow): Promise<string> {
  const raw = await crypto.subtle.sign(ALGORITHM, privateKey, new TextEncoder().encode(body));
  return toBase64(derFromRaw(new Uint8Array(raw)));
}

/** A public key from its base64 SubjectPublicKeyInfo, once it is proven to be the one that `id` names. */
export async function publicKeyOf(spki: string, id: Hash): Promise<CryptoKey | undefined> {
  try {
    const bytes = fromBase64(spki);
    if (toBase64(bytes) !== spki || (await sha256(bytes)) !== id) return undefined;
    return await crypto.subtle.importKey('spki', bytes, CURVE, true, ['verify']);
  } catch {
    return undefined;
  }
}

/** Whether `signature` (base64 DER, in its one canonical form) is the key's signature over `body`. */
export async function isSigned(body: string, signature: string, key: CryptoKey): Promise<boolean> {
  try {
    const der = fromBase64(signature);
    const raw = toBase64(der) === signature ? rawFromDer(der) : undefined;
    return raw !== undefined && (await crypto.subtle.verify(ALGORITHM, key, raw, new TextEncoder().encode(body)));
  } catch {
    return false;
  }
}

/** The public key as openssl reads it (RFC 7468). */
export function pem(spki: string): string {
  const lines = spki.match(/.{1,64}/g) ?? [];
  return `-----BEGIN PUBLIC KEY-----\n${lines.join('\n')}\n-----END PUBLIC KEY-----\n`;
}
