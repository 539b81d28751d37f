import type { DamagedFile } from '../pack/types.ts';

/** What can be wrong with a pack. Every problem names its file where it has one. */
export type PackProblemKind =
  | 'container' // bytes of the archive itself that are not as a pack has them
  | 'missing' // a file of the manifest is not there
  | 'added' // a file that the manifest does not know
  | 'renamed' // a file of the manifest under another name
  | 'duplicate' // two files of one name
  | 'reordered' // a file that is not in its place
  | 'altered' // a file whose bytes are not those of the manifest
  | 'manifest' // manifest.json is not one, or contradicts itself
  | 'sums' // SHA256SUMS does not say what the manifest says
  | 'ledger' // a line of the ledger, or its chain
  | 'signature' // the ledger is not signed by the key that it names
  | 'key' // the public key is not that of the ledger, or not the one that was expected
  | 'record' // a record, or a file of it, is not the one in the ledger
  | 'stamp'; // a time stamp is not for this ledger, or not what the manifest says

export interface PackProblem {
  kind: PackProblemKind;
  file?: string;
  detail: string;
}

export interface DeclaredDamage extends DamagedFile {
  exhibit: number;
}

export interface StampReport {
  file: string;
  seq: number;
  authority: string;
  /** The authority's time, ISO 8601. */
  genTime: string;
  ok: boolean;
  /** By how much the device's clock was ahead when the entry was written, where that is more than a few minutes. */
  clockAheadMs?: number;
  /** Digest of the merged ledger whose entry it stamps; absent where that is `ledger.jsonl`. */
  ledger?: string;
  /** Who signed, by the certificate in the token, and whether that leads to a root that was given. */
  signer?: string;
  root?: 'pinned' | 'unpinned';
}

/** The ledger of another installation, for what came by a backup. */
export interface MergedReport {
  file: string;
  entries: number;
  signatures: number;
  keys: string[];
}

export interface PackReport {
  ok: boolean;
  problems: PackProblem[];
  /** Worth knowing, and nothing that was changed since: clocks that were set, files not in this selection, damage. */
  notices: string[];
  /** Files that the exporter's store had lost or altered: declared in the manifest, and therefore no problem of the pack. */
  damaged: DeclaredDamage[];
  exportedAt?: string;
  files: number;
  bytes: number;
  /** Entries of the ledger and signatures that were verified. */
  entries: number;
  signatures: number;
  /** SHA-256 of the public keys that signed, oldest first. */
  keys: string[];
  /** Ledgers of other installations, each verified like the pack's own. */
  ledgers: MergedReport[];
  stamps: StampReport[];
}
