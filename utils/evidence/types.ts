/** What the evidence store speaks of: files, captures, the journal of what was begun, the ledger. */
export type { MergeReport } from './backup/merge.ts';
export type { DerivativeKind, DerivativeRow } from './derivatives.ts';
export type { FileClaims, FileFacts } from './file-claims.ts';
export type { FileRow } from './files.ts';
export type { LedgerCheck } from './ledger/start-check.ts';
export type {
  Front,
  Moment,
  RecordingEnd,
  RecordingLog,
  RecordingSummary,
  StillReason,
} from './recording/log.ts';
export type { RootFile } from './trusted-time/root-file.ts';
export type { CertificateName, StampRow } from './trusted-time/stamps.ts';
export * from './types/artefact.ts';
export type * from './types/capture.ts';
export type * from './types/journal.ts';
export type * from './types/ledger.ts';
export type { UsageRow } from './usage.ts';
export type { UploadReport } from './webdav/upload.ts';
