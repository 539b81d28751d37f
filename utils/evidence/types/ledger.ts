import type { Hash } from './artefact.ts';

/**
 * What an entry stands for: a record that was saved, something deleted, a signing key that was introduced, a backup that
 * was merged, a pack that was handed over.
 */
export type EntryType = 'capture' | 'file' | 'derivative' | 'tombstone' | 'key' | 'merge' | 'pack';

/** The clocks as they stood when an entry was written. A device clock can be set; these show when it was. */
export interface EntryClock {
  /** The device clock, ISO 8601. */
  device: string;
  /** When this context of the extension began, in milliseconds since 1970, and how long it had run: never set back. */
  origin: number;
  ticks: number;
  /** Device clock minus server clock in milliseconds, where a server's `Date` header was seen. */
  serverOffsetMs?: number;
}

/** One link of the append-only chain. `hash` = SHA-256 over the canonical JSON of everything but `hash` and `signature`. */
export interface LedgerEntry {
  seq: number;
  /** Instant that the record gives itself. */
  at: string;
  type: EntryType;
  /** Id of the record; of the key for `key`. */
  subject: string;
  /** SHA-256 of the canonical JSON of the record the entry stands for; of the public key for `key`. */
  digest: Hash;
  prev: Hash;
  hash: Hash;
  /** Absent, like `key` and `signature`, in entries of versions before 0.2. */
  clock?: EntryClock;
  /** Id of the key that signed. */
  key?: Hash;
  /** ECDSA P-256 with SHA-256 over what `hash` covers: DER in base64. */
  signature?: string;
  /** Of `key` entries: the public key (SubjectPublicKeyInfo) in base64. */
  spki?: string;
}
