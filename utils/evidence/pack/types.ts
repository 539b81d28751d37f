import type { EvidenceClass } from '../../case/types.ts';
import type { Hash } from '../types.ts';

/** What a file of a pack is. */
export type FileRole =
  | 'original'
  | 'record'
  | 'derivative'
  | 'document'
  | 'page'
  | 'archive'
  | 'ledger'
  | 'key'
  | 'timestamp';

/** One file of a pack, as its manifest names it. */
export interface PackFile {
  path: string;
  size: number;
  sha256: Hash;
  role: FileRole;
  type: string;
  /** Number of the exhibit it belongs to. */
  exhibit?: number;
}

/** One numbered piece of evidence, in the words of the courts' list. */
export interface Exhibit {
  number: number;
  class: EvidenceClass;
  name: string;
  /** Where it comes from, and by whose hand. */
  source: string;
  /** When it came about, in Beijing time. */
  formedAt: string;
  proves: string;
  /** Form of the original. */
  form: string;
  /** Folder or file it lies in. */
  place: string;
  /**
   * What stands in the ledger for it, and where its record lies; `path` is absent where the record is withheld. `ledger` is
   * the digest of the merged ledger (one of `ledgers`) that it was entered in; absent where that is `ledger.jsonl`.
   */
  record: { type: 'capture' | 'file'; id: string; digest: Hash; path?: string; ledger?: Hash };
  /** What was made from its originals: each file with the record that stands in the ledger for it. */
  derivatives: { id: string; digest: Hash; path: string; record: string; ledger?: Hash }[];
  /** Files of it that could not be put into the pack, because the store has lost or altered them. */
  damaged?: DamagedFile[];
}

/** A file that the ledger vouches for and the store no longer has as it was. */
export interface DamagedFile {
  /** Where it would lie. */
  path: string;
  /** What it should hash to, and its length in bytes. */
  sha256: Hash;
  size: number;
  /** `altered`: its bytes hash to `found`, and were left out. `unreadable`: the browser says so. */
  fault: 'missing' | 'altered' | 'unreadable';
  found?: Hash;
}

/** The ledger of another installation whose records came here by a backup (docs/adr/0036), whole. */
export interface PackLedger {
  path: string;
  /** SHA-256 of that file: the digest of the `merge` entry `seq` of ledger.jsonl. */
  digest: Hash;
  seq: number;
  /** Its newest public key: fingerprint and file. */
  key: Hash;
  keyPath: string;
}

export interface PackStamp {
  path: string;
  /** The ledger entry whose hash was stamped. */
  seq: number;
  hash: Hash;
  authority: string;
  /** The authority's own time, ISO 8601. */
  genTime: string;
  /** Digest of the merged ledger whose entry it stamps; absent where that is `ledger.jsonl`. */
  ledger?: Hash;
}

/** manifest.json: everything in the pack but itself, the ledger that signs it, and SHA256SUMS, which follows from all. */
export interface Manifest {
  format: 'juli-pack';
  version: 1;
  exportedAt: string;
  extension: string;
  case: { id: string; title: string; problem: string; orderId?: string };
  recipient?: string;
  /** How many exhibits the case has, and how many of them are here. */
  selection: { chosen: number; of: number };
  versions: 'originals' | 'redacted';
  exhibits: Exhibit[];
  /** Names of exhibits of the case whose records the store has lost. */
  lost?: string[];
  ledgers?: PackLedger[];
  stamps: PackStamp[];
  files: PackFile[];
}

export const MANIFEST = 'manifest.json';
export const LEDGER = 'ledger.jsonl';
export const SUMS = 'SHA256SUMS';
export const PUBLIC_KEY = 'public-key.pem';

/** The newest key of a ledger is `public-key.pem`; those before it carry their fingerprint. */
export function keyPath(id: Hash, index: number): string {
  return index === 0 ? PUBLIC_KEY : `public-key.${id.slice(0, 8)}.pem`;
}

/** Where the ledger of another installation lies, with its key and tokens beside it. */
export const ledgerPath = (digest: Hash): string => `其他存证链/${digest.slice(0, 8)}/ledger.json`;

/** What stands after the files that the manifest lists, in this order. */
export const TAIL = [MANIFEST, LEDGER, SUMS] as const;

/** What sha256sum reads: every file but this one, in the order of the pack. */
export function sums({ files }: Manifest, manifestHash: Hash, ledgerHash: Hash): string {
  const all = [...files, { path: MANIFEST, sha256: manifestHash }, { path: LEDGER, sha256: ledgerHash }];
  return all.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}
