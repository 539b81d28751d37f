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

export interface StampReport {
  file: string;
  seq: number;
  authority: string;
  /** The authority's time, ISO 8601. */
  genTime: string;
  ok: boolean;
}

export interface PackReport {
  ok: boolean;
  problems: PackProblem[];
  /** Worth knowing, and nothing wrong: clocks that were set, keys that changed, files not in this selection. */
  notices: string[];
  exportedAt?: string;
  files: number;
  bytes: number;
  /** Entries of the ledger and signatures that were verified. */
  entries: number;
  signatures: number;
  /** SHA-256 of the public keys that signed, oldest first. */
  keys: string[];
  stamps: StampReport[];
}
