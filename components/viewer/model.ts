import type { LongPicture } from '../../utils/capture/long/picture.ts';
import type { ArtefactName, Capture, LedgerEntry } from '../../utils/evidence/types.ts';
import type { Paint } from './LongPicture.tsx';

/** The viewer's parts, in the order of their tabs. */
export const TABS = ['picture', 'long', 'redrawn', 'page', 'text', 'facts', 'record'] as const;
export type Tab = (typeof TABS)[number];

/** Which file of the capture a tab shows; the record is no file. */
export const FILE_OF: Readonly<Record<Exclude<Tab, 'record'>, ArtefactName>> = {
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
  | { state: 'text'; text: string };

export interface ViewerModel {
  capture: Capture;
  entry?: LedgerEntry;
  tab: Tab;
  content: Content;
}
