import type { Capture, CaptureMeta, PartFailure } from './evidence/types.ts';
import type { Extraction } from './marketplaces/types.ts';

/**
 * The one typed protocol between the extension's contexts. What comes from a content script has passed through a page
 * that may be hostile: decode and bound it before use (`utils/capture/decode.ts`).
 */
export interface Protocol {
  /** Popup, shortcut or menu → background: fix the evidence on this tab. */
  'capture:start': { request: { tabId: number }; response: CaptureOutcome };
  /** Capture script → background: one finished part. The background hashes it again and answers with its own hash. */
  'capture:part': { request: CapturePart; response: { hash: string } };
  /** Page watcher → background: a granted shop's page was opened or changed its address without loading. */
  'watch:page': { request: { url: string; title: string }; response: null };
  /** Background → itself by the content script at start: does a Blob survive the way? */
  echo: { request: { blob: unknown }; response: { size: number } };
}

export type MessageType = keyof Protocol;

export interface CapturePart {
  captureId: string;
  name: 'page.html' | 'text.txt' | 'facts.json';
  hash: string;
  size: number;
  bytes: unknown;
}

/** What the capture script reports when all of its parts are on their way. */
export interface PageReport {
  meta: Omit<CaptureMeta, 'extensionVersion' | 'serverTime'>;
  facts?: Extraction;
  failures: PartFailure[];
}

export type CaptureOutcome =
  | { ok: true; capture: Capture }
  /** `error` is a key of the interface's messages; `capture` is what had already been saved, when anything was. */
  | { ok: false; error: string; detail?: string; capture?: Capture };
