import type { MergeReport, UploadReport, UsageRow } from '../../utils/evidence/types.ts';

/** What is stored, as the browser and the store tell. */
export interface StoredModel {
  usage?: number;
  quota?: number;
  persisted: boolean;
  isShort: boolean;
  rows: UsageRow[];
}

/** Something that takes its time: a backup on its way out or in. */
export type Task =
  | { state: 'idle' }
  | { state: 'running'; what: TaskName; done?: number; of?: number }
  | { state: 'saved'; bytes: number }
  | { state: 'uploaded'; report: UploadReport }
  | { state: 'merged'; reports: MergeReport[] }
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
  removeAll: () => void;
  save: (passphrase: string) => void;
  restore: (file: File, passphrase: string, revive: boolean) => void;
  /** Must be called straight from a click: the browser asks for the server. */
  upload: (server: ServerFields, passphrase: string) => void;
  download: (server: ServerFields, passphrase: string, revive: boolean) => void;
  stop: () => void;
}
