import type { RecordingLog } from '../recording/log.ts';
import type { NewArtefact } from './artefact.ts';
import type { CaptureDraft, Under } from './capture.ts';

/** What was begun: written before anything else, so that a killed worker finishes or marks it at the next start. */
export interface JournalRow {
  id: string;
  at: string;
  tabId: number;
  url: string;
  title: string;
  state: 'begun' | 'done' | 'failed';
  reason?: string;
  /** What is safe already while the rest is on its way; gone once there is a record. */
  early?: EarlyCapture;
}

/** A file of a capture under way that is safe already, in a row of its own: `<capture>/<name>`. */
export interface JournalFile {
  id: string;
  state: 'file';
  file: NewArtefact;
}

/** A capture as it stands before its resources have come, or a recording as far as it is. */
export interface EarlyCapture {
  record: CaptureDraft;
  parts: NewArtefact[];
  /** Of a recording: it names every piece that was kept, and becomes one of the files. */
  log?: RecordingLog;
  /** Where its user was when it was begun: the order, or a case without one. */
  under?: Under;
}
