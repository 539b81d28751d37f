import type { Hash, KeptArtefact, NewArtefact, NumberedName } from '../types.ts';

/** How a recording came to its end. `cut`: the browser or the computer stopped in the middle, or the window was closed. */
const RECORDING_ENDS = ['user', 'sharing', 'limit', 'room', 'failed', 'cut'] as const;
export type RecordingEnd = (typeof RECORDING_ENDS)[number];

/** Why a still was taken. */
const STILL_REASONS = ['start', 'page', 'press', 'interval', 'end'] as const;
export type StillReason = (typeof STILL_REASONS)[number];

/**
 * A moment of a recording, told by two clocks: the device's, which anybody can set, and milliseconds since the start on a
 * clock that cannot be set back. Where they drift apart, somebody set the first.
 */
export interface Moment {
  at: string;
  ms: number;
}

/** The tab in front, as far as the browser lets the extension see it: without access there is neither address nor title. */
export interface Front {
  tabId: number;
  url?: string;
  title?: string;
}

/** `recording.json`: how a way through pages was recorded, beside the film or the stills themselves. */
export interface RecordingLog {
  version: 1;
  mode: 'film' | 'stills';
  start: Moment;
  /** The last moment that was kept. */
  last: Moment;
  ended: RecordingEnd;
  /** Zone the device is set to. */
  zone: string;
  /** Device clock minus server clock in milliseconds, as an earlier capture saw it, and its id. */
  serverOffset?: { ms: number; captureId: string };
  /** What was shared, as the browser says: one tab, a window, or a screen. Device pixels. */
  surface?: { kind: string; width: number; height: number };
  /** Type of the film, as the browser states it. */
  type?: string;
  /** Each tab that came in front of the window, and each page it went on to. */
  visits: (Moment & Front)[];
  /** The film in the order in which it was written: one after the other, they are `recording.webm`. */
  pieces: (Moment & { hash: Hash; size: number })[];
  stills: (Moment & { name: NumberedName; hash: Hash; size: number; why: StillReason; url?: string; title?: string })[];
  /** Pictures that could not be had, and why (a key of the interface's messages). */
  gaps: (Moment & { reason: string })[];
}

/** What a record says of its recording. */
export interface RecordingSummary {
  mode: RecordingLog['mode'];
  ms: number;
  stills: number;
  ended: RecordingEnd;
}

export const summaryOf = ({ mode, last, stills, ended }: RecordingLog): RecordingSummary => ({
  mode,
  ms: last.ms,
  stills: stills.length,
  ended,
});

/** The files of a recording. What was kept piece by piece is named by its pieces. */
export function filesOf(log: RecordingLog): (NewArtefact | KeptArtefact)[] {
  const film = log.pieces.map(({ hash }) => hash);
  const json = 'application/json';
  return [
    ...(film.length > 0 ? [{ name: 'recording.webm' as const, type: 'video/webm', pieces: film }] : []),
    ...log.stills.map(({ name, hash }) => ({ name, type: 'image/png', pieces: [hash] })),
    { name: 'recording.json', type: json, bytes: new Blob([`${JSON.stringify(log, null, 1)}\n`], { type: json }) },
  ];
}
