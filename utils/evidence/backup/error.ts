import { EvidenceError } from '../errors.ts';

export type BackupFault =
  /** Some other kind of file. */
  | 'foreign'
  /** Written by a later version of the extension. */
  | 'newer'
  | 'passphrase'
  /** It ends too early. */
  | 'cut'
  /** Bytes were changed, or pieces put in another order. */
  | 'damaged';

const KEYS = {
  foreign: 'backup_error_foreign',
  newer: 'backup_error_newer',
  passphrase: 'backup_error_passphrase',
  cut: 'backup_error_cut',
  damaged: 'backup_error_damaged',
} as const satisfies Record<BackupFault, string>;

/** A backup that cannot be read. Nothing of it was taken over. */
export class BackupError extends EvidenceError {
  override name = 'BackupError';
  readonly fault: BackupFault;

  constructor(fault: BackupFault, detail: string) {
    super(KEYS[fault], detail);
    this.fault = fault;
  }
}
