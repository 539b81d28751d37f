import type { EvidenceClass } from '../../case/types.ts';
import type { Hash } from '../types.ts';

/** What a file of a pack is. */
export type FileRole = 'original' | 'record' | 'derivative' | 'document' | 'page' | 'archive' | 'key' | 'timestamp';

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
  /** What stands in the ledger for it, and where its record lies; `path` is absent where the record is withheld. */
  record: { type: 'capture' | 'file'; id: string; digest: Hash; path?: string };
  /** What was made from its originals: each file with the record that stands in the ledger for it. */
  derivatives: { id: string; digest: Hash; path: string; record: string }[];
}

export interface PackStamp {
  path: string;
  /** The ledger entry whose hash was stamped. */
  seq: number;
  hash: Hash;
  authority: string;
  /** The authority's own time, ISO 8601. */
  genTime: string;
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
  stamps: PackStamp[];
  files: PackFile[];
}

export const MANIFEST = 'manifest.json';
export const LEDGER = 'ledger.jsonl';
export const SUMS = 'SHA256SUMS';
export const PUBLIC_KEY = 'public-key.pem';
/** What stands after the files that the manifest lists, in this order. */
export const TAIL = [MANIFEST, LEDGER, SUMS] as const;

/** What sha256sum reads: every file but this one, in the order of the pack. */
export function sums({ files }: Manifest, manifestHash: Hash, ledgerHash: Hash): string {
  const all = [...files, { path: MANIFEST, sha256: manifestHash }, { path: LEDGER, sha256: ledgerHash }];
  return all.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}
