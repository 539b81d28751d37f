import { sha256Sync } from '../../hash.ts';
import { canonicalise } from '../canonical.ts';
import type { Hash, LedgerEntry } from '../types.ts';

/** `prev` of the first entry. */
export const GENESIS: Hash = '0'.repeat(64);

/** SHA-256 over the canonical JSON of a record: what its ledger entry stands for. */
export function digestOf(record: object): Hash {
  return sha256Sync(canonicalise(record));
}

/**
 * What an entry's hash and signature cover: every member but those two, as canonical JSON. ECDSA with SHA-256 over these
 * bytes signs exactly `hash`; `jq -cS 'del(.hash, .signature)'` prints the same bytes.
 */
export function entryBody(entry: Omit<LedgerEntry, 'hash' | 'signature'>): string {
  const { hash: _hash, signature: _signature, ...body } = entry as LedgerEntry;
  return canonicalise(body);
}

/** SHA-256 over {@link entryBody}, lower-case hex. */
export function entryHash(entry: Omit<LedgerEntry, 'hash' | 'signature'>): Hash {
  return sha256Sync(entryBody(entry));
}
