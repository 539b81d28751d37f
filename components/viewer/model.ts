import type { LongPicture } from '../../utils/capture/long/picture.ts';
import type { Transcript } from '../../utils/case/chat/merge.ts';
import type { ChatRecord } from '../../utils/case/chat/types.ts';
import type { ListingDifference } from '../../utils/case/compare-captures.ts';
import type { ArtefactName, Capture, LedgerEntry, RecordingLog } from '../../utils/evidence/types.ts';
import type { Extraction } from '../../utils/marketplaces/types.ts';
import type { Paint } from './LongPicture.tsx';

/** The viewer's parts, in the order of their tabs. */
export const TABS = [
  'recording',
  'chat',
  'picture',
  'long',
  'redrawn',
  'page',
  'text',
  'facts',
  'compare',
  'record',
] as const;
export type Tab = (typeof TABS)[number];

/** Which file of the capture a tab shows; the record is no file, and comparing takes those of two. */
export const FILE_OF: Readonly<Record<Exclude<Tab, 'record' | 'compare'>, ArtefactName>> = {
  recording: 'recording.json',
  chat: 'chat.json',
  picture: 'viewport.png',
  long: 'long.json',
  redrawn: 'long.png',
  page: 'page.html',
  text: 'text.txt',
  facts: 'facts.json',
};

/** The bytes of one tab, read and hashed again. */
export type Content =
  | { state: 'loading' }
  /** `error` is a key of the interface's messages. */
  | { state: 'failed'; error: string; detail?: string }
  | { state: 'picture'; url: string }
  | { state: 'long'; picture: LongPicture; paint: Paint }
  | { state: 'text'; text: string }
  | ({ state: 'recording' } & RecordingContent)
  | ({ state: 'chat' } & ChatContent)
  | ({ state: 'compare' } & CompareContent);

/** A recorded way through pages. */
export interface RecordingContent {
  log: RecordingLog;
  /** Address of the film; absent where only stills were taken. */
  film?: string;
  /** Reads a still when it comes into sight; gives its address. */
  still: (name: string) => Promise<string>;
}

/** A conversation as this capture has it, and as all captures of it have it together. */
export interface ChatContent {
  record: ChatRecord;
  alone: Transcript;
  /** Absent where this capture is the only one. */
  merged?: Transcript;
  /** Instants of the captures by their ids. */
  times: Record<string, string>;
  /** Stored pictures by the address a message gives; empty for one that is stored and cannot be shown as it was saved. */
  images: Record<string, string>;
}

/** Two captures of one listing, the older one first. */
export interface CompareContent {
  before: Capture;
  after: Capture;
  difference: ListingDifference;
}

export interface ViewerModel {
  capture: Capture;
  entry?: LedgerEntry;
  tab: Tab;
  content: Content;
  /** What counts now of the page: its record, later readings of its original, what the user gave. */
  facts?: Extraction;
  /** Other captures of the same listing, oldest first: what this one can be held against. */
  others: Capture[];
}
