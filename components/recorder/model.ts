import type { Capture, Front, RecordingLog } from '../../utils/evidence/types.ts';

/** Where a recording is. */
export type RecorderState =
  /** `refused`: the browser's question was answered with no, in the browser's own words. */
  | { is: 'ready'; refused?: string }
  /** The browser asks what to share. */
  | { is: 'asking' }
  | {
      is: 'recording';
      mode: RecordingLog['mode'];
      ms: number;
      bytes: number;
      stills: number;
      /** A key of the interface's messages: why the last picture could not be had. */
      missed?: string;
    }
  | { is: 'saving' }
  | { is: 'done'; capture: Capture }
  /** `error` is a key of the interface's messages; `kept`: what came before it becomes a record at the next start. */
  | { is: 'failed'; error: string; detail?: string; isKept: boolean };

export interface RecorderModel {
  state: RecorderState;
  /** This browser films; else it takes stills. */
  canFilm: boolean;
  /** The tab in front of the window that is recorded. */
  front: Front;
  /** Title of the case or order that the recording will be filed under. */
  filedUnder?: string;
  isShortOfRoom: boolean;
  announcement: string;
}

export interface RecorderActions {
  /** The browser asks what to share: it must follow the press at once. */
  film: (surface: 'browser' | 'window') => void;
  stills: () => void;
  /** A still of this very moment. */
  mark: () => void;
  end: () => void;
  drop: () => void;
  again: () => void;
}
