import type { ChatSummary } from '../../case/chat/types.ts';
import type { Extraction, PageKind, Site } from '../../marketplaces/types.ts';
import type { RecordingSummary } from '../recording/log.ts';
import type { ArtefactName, Hash } from './artefact.ts';

export interface ArtefactRef {
  name: ArtefactName;
  hash: Hash;
  size: number;
  type: string;
  /** Drawn anew from styles: not what the screen showed. */
  redrawn?: true;
}

/** A part that could not be had, and why: kept with the capture and shown, never swallowed. */
export interface PartFailure {
  part: ArtefactName | 'resources' | 'frames';
  /** A key of the interface's messages, so that the reason can be read in both languages. */
  reason: string;
  /** Technical detail for the record. */
  detail?: string;
}

/** How and where a capture was taken. Instants are ISO 8601 with Z. */
export interface CaptureMeta {
  url: string;
  title: string;
  /** Every frame inside the page; `captured` says whether its content is part of `page.html`. */
  frames: { url: string; captured: boolean }[];
  /** CSS pixels. Absent, like `document`, where the browser let nobody look into the page. */
  viewport?: { width: number; height: number; devicePixelRatio: number; scrollX: number; scrollY: number };
  document?: { width: number; height: number; nodes: number; contentType: string; characterSet: string };
  /** The page changed while it was being read, twice in a row: `page.html` may mix two states. */
  changedDuringCapture?: true;
  /** What was left out of `page.html` on purpose, and how often: scripts, event handlers, trackers … */
  dropped?: Record<string, number>;
  userAgent: string;
  languages: string[];
  extensionVersion: string;
  extractorVersion: string;
  deviceTime: string;
  deviceZone: string;
  /** The server's `Date` header and the device clock's offset from it, where it could be seen. */
  serverTime?: { date: string; offsetMs: number };
  /** Message key: why `serverTime` is absent. */
  serverTimeMissing?: string;
}

/** An immutable record of one press of the button. */
export interface Capture {
  id: string;
  /** Instant of the press. */
  at: string;
  site: Site;
  page: PageKind;
  /** `site:orderId` when the page names its order. */
  orderKey?: string;
  /** `site:itemId` of a product page: what its captures are compared by. */
  listingKey?: string;
  artefacts: ArtefactRef[];
  failures: PartFailure[];
  facts?: Extraction;
  /** The conversation that was read back, as `chat.json` has it. */
  chat?: ChatSummary;
  /** It records a way through pages, as `recording.json` tells. */
  recording?: RecordingSummary;
  meta: CaptureMeta;
  /** True when the journal found this capture begun and not ended. */
  incomplete?: true;
}

/** A capture before it is saved. */
export type CaptureDraft = Omit<Capture, 'artefacts' | 'orderKey' | 'listingKey'>;

/** Where a capture is filed beside the orders that its page tells about. */
export interface Under {
  orderKey?: string;
  caseId?: string;
}
