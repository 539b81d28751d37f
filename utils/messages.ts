import type { ChatRecord } from './case/chat/types.ts';
import type { ArtefactName, Capture, ChatImageName } from './evidence/types.ts';

/**
 * The one typed protocol between the extension's contexts. What comes from a content script has passed through a page
 * that may be hostile: it is decoded and bounded before use (`utils/capture/decode.ts`).
 */
export interface Protocol {
  /** Popup, shortcut or menu → background: fix the evidence on this tab. */
  'capture:start': { request: CaptureRequest; response: CaptureOutcome };
  /** Popup → background: how far the long picture of this tab is; null when none is being taken. */
  'capture:progress': { request: { tabId: number }; response: CaptureProgress | null };
  /** Popup → background: waits for the capture that is under way on this tab; null when none is. */
  'capture:join': { request: { tabId: number }; response: CaptureOutcome | null };
  /** Popup → background: ends the long picture, keeping what was taken or dropping the capture. */
  'capture:stop': { request: { tabId: number; how: 'keep' | 'drop' }; response: null };
  /** Capture script → background: a piece of one part. After the last piece the answer is the background's own hash. */
  'capture:part': { request: CapturePart; response: { hash: string | null } };
  /** Capture script → background: bytes the page may not read, from hosts that the user granted; in the same order. */
  'capture:resources': {
    request: { captureId: string; urls: string[]; asText?: boolean };
    response: FetchedResources;
  };
  /** Capture script → background: what is wanted for the page itself is held there, and not sent; in the same order. */
  'capture:hold': {
    request: { captureId: string; from: 'archive' | 'hosts'; urls: string[] };
    response: Pick<FetchedResources, 'files'>;
  };
  /** Capture script → background, answered as soon as it is known. */
  'capture:archive': { request: { captureId: string; is: ArchiveQuestion }; response: { yes: boolean } };
  /** Popup → background: read the whole conversation on this tab, from the first message to the last. */
  'chat:start': { request: ChatRequest; response: CaptureOutcome };
  /** Popup → background: how far it is, or how it ended while no popup was open; null when neither. */
  'chat:status': { request: { tabId: number }; response: ChatStatus | null };
  /** Popup → background: no further; what was read until now is kept. */
  'chat:stop': { request: { tabId: number }; response: null };
  /** Chat script → background, before each step: whether to go on. The answer comes when the view has been pictured. */
  'chat:step': { request: ChatStep & { captureId: string }; response: { go: boolean } };
  /** Chat script → background: what was read so far, to be made safe; `isOver`: that is all. */
  'chat:keep': { request: { captureId: string; record: ChatRecord; isOver: boolean }; response: null };
  /** Chat script → background: the user pointed at the list in this frame, or thought better of it. */
  'chat:aimed': { request: { token: string; found: boolean }; response: null };
  /** Recorder → background, as its window closes: what was kept of this recording is to become a record. */
  'recorder:left': { request: { id: string }; response: null };
  /** Page watcher → background: a granted shop's page was opened or changed its address without loading. */
  'watch:page': { request: { url: string; title: string }; response: null };
  /** Picker → background: the words pointed at, or `null` when the user gave up. */
  'pick:words': { request: { words: string | null }; response: { isKept: boolean } };
  /** Options → background: ask for the pending time stamp now. The answer comes when that has been tried. */
  'stamp:now': { request: null; response: null };
  /** Capture script → background, at start: does a Blob survive the way, by itself or by its address? */
  echo: { request: { blob: unknown }; response: { size: number } };
}

export type MessageType = keyof Protocol;

/** What scripts in pages may send; everything else is answered to the extension's own pages alone. */
export const FROM_PAGES: ReadonlySet<MessageType> = new Set<MessageType>([
  'capture:part',
  'capture:resources',
  'capture:hold',
  'capture:archive',
  'chat:step',
  'chat:keep',
  'chat:aimed',
  'watch:page',
  'pick:words',
  'echo',
]);

export type Request<T extends MessageType> = Protocol[T]['request'];
export type Response<T extends MessageType> = Protocol[T]['response'];

/** What is to be captured; `long`: with the whole page from top to bottom, as tiles of true pixels. */
export interface CaptureRequest {
  tabId: number;
  long?: boolean;
}

/** How far the long picture of a capture is. Lengths are CSS pixels; nothing is taken while it gets ready. */
export interface LongProgress {
  taken: number;
  whole: number;
  tiles: number;
  /** Another tab is in front: it waits. */
  isPaused: boolean;
}

export interface CaptureProgress {
  long: LongProgress;
}

export interface ChatRequest {
  tabId: number;
  /** With a picture of every screen of it: two a second. */
  pictures: boolean;
  /** No marketplace's chat: the user points at the list. */
  aim?: true;
}

/** A step of reading a conversation back: where to, and how many messages have been read on the way there. */
export interface ChatStep {
  heading: 'up' | 'down';
  messages: number;
  /** This view is to be pictured before the list moves on. */
  picture: boolean;
  /** The tab is not in front: the list waits. */
  isPaused?: true;
}

export interface ChatProgress {
  state: 'aiming' | 'up' | 'down' | 'saving';
  messages: number;
  pictures: number;
  isPaused: boolean;
}

export type ChatStatus = { progress: ChatProgress } | { outcome: CaptureOutcome };

/** Of the browser's own archive: whether it shows that the page has no shadow trees; whether it is safe. */
export type ArchiveQuestion = 'shadowless' | 'kept';

/** The parts that the scripts in the page make. `early.html` is the original before its resources have come. */
export type PagePartName =
  | Extract<ArtefactName, 'page.html' | 'text.txt' | 'facts.json' | 'long.png'>
  | ChatImageName
  | 'early.html';

export interface CapturePart {
  captureId: string;
  /** Which frame: the indices of `window.frames` from the top; the top page itself is `[]`. */
  path: number[];
  name: PagePartName;
  /** Address of the page when it was read. */
  url: string;
  /** SHA-256 and length in bytes of the whole part. */
  hash: string;
  size: number;
  /** This piece among all of the part's pieces, counted from 0. */
  index: number;
  count: number;
  /** A Blob; where the browser's messages carry JSON only, the address of one, or base64. */
  bytes: unknown;
}

/** All files in one piece, since each Blob of a message costs the page a way of its own. */
export interface FetchedResources {
  /** A Blob, or base64 where the page asked for text because messages carry JSON only. */
  bytes: unknown;
  /** Where each file ends in it and what it is said to be; `null` where the host is not granted or did not answer. */
  files: ({ size: number; type: string } | null)[];
}

export type CaptureOutcome =
  | { ok: true; capture: Capture }
  /** `error` is a key of the interface's messages. Nothing of this capture was saved; what was saved before stays. */
  | { ok: false; error: string; detail?: string };
