import type { LedgerCheck, MergeReport, UploadReport, UsageRow } from '../../utils/evidence/types.ts';

/** What is stored, as the browser and the store tell. */
export interface StoredModel {
  usage?: number;
  quota?: number;
  persisted: boolean;
  /** It was asked to keep the data for good, and did not agree. */
  isRefused?: true;
  isShort: boolean;
  rows: UsageRow[];
  /** The last check of the ledger, at the start or asked for. */
  check?: LedgerCheck;
}

/** Something that takes its time: a backup on its way out or in. */
export type Task =
  | { state: 'idle' }
  | { state: 'running'; what: TaskName; done?: number; of?: number }
  | { state: 'saved'; bytes: number }
  | { state: 'uploaded'; report: UploadReport }
  /** `settings`: how many were taken over because they had not been set here. */
  | { state: 'merged'; reports: MergeReport[]; settings: number }
  /** `problems` name the kind of fault and the record or file concerned. */
  | { state: 'checked'; entries: number; files: number; problems: string[] }
  /** `error` is a message key. */
  | { state: 'failed'; error: string; detail?: string };

export type TaskName = 'check' | 'save' | 'restore' | 'upload' | 'download';

export interface ServerFields {
  url: string;
  user: string;
  password: string;
}

export interface StorageActions {
  persist: () => void;
  /** Verifies the whole ledger and every stored file. */
  check: () => void;
  removeExhibits: (ids: readonly string[]) => void;
  removeAll: () => void;
  save: (passphrase: string) => void;
  restore: (file: File, passphrase: string, revive: boolean) => void;
  /** Must be called straight from a click: the browser asks for the server. */
  upload: (server: ServerFields, passphrase: string) => void;
  download: (server: ServerFields, passphrase: string, revive: boolean) => void;
  stop: () => void;
}
