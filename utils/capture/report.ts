import type { CaptureMeta, PartFailure } from '../evidence/types.ts';
import { counts, failures, framePath, list, number, record, text } from './decode.ts';

/** A frame of the page that its parent may not read: another origin. */
export interface ForeignFrame {
  /** Indices of `window.frames` from the top; absent where the frame has no index (inside a shadow tree). */
  path?: number[];
  url: string;
  /** Where its content belongs in the parent's `page.html`: an offset in bytes, inside `depth` nested attributes. */
  at?: { offset: number; depth: number };
}

/** Where in its markup, in bytes, a frame's page has a resource, and what that is said to be. */
export type HoleReport = { at: number; type: string } & (
  | { /** The background holds it under this address. */ url: string }
  | { /** It stands behind the markup: from, to. */ range: readonly [number, number] }
);

/** What the capture script of one frame reports when all of its parts have arrived. */
export interface PageReport {
  url: string;
  title: string;
  viewport: NonNullable<CaptureMeta['viewport']>;
  document: NonNullable<CaptureMeta['document']>;
  userAgent: string;
  languages: string[];
  extractorVersion: string;
  serverDate?: { date: string; offsetMs: number };
  changed: boolean;
  dropped: Record<string, number>;
  /** Frames of the same origin, whose content is inside `page.html`. */
  inlinedFrames: string[];
  foreignFrames: ForeignFrame[];
  /** How many bytes of `page.html` are markup, and what belongs into it; absent when nothing does. */
  embedded?: { markup: number; holes: HoleReport[] };
  failures: PartFailure[];
}

/** @returns `undefined` when there is no report at all (the page went away). */
export function decodeReport(value: unknown): PageReport | undefined {
  const raw = record(value);
  if (typeof raw.url !== 'string') return undefined;
  const viewport = record(raw.viewport);
  const document = record(raw.document);
  const serverDate = record(raw.serverDate);
  return {
    url: text(raw.url, 8192),
    title: text(raw.title, 1000),
    viewport: {
      width: number(viewport.width),
      height: number(viewport.height),
      devicePixelRatio: number(viewport.devicePixelRatio),
      scrollX: number(viewport.scrollX),
      scrollY: number(viewport.scrollY),
    },
    document: {
      width: number(document.width),
      height: number(document.height),
      nodes: number(document.nodes),
      contentType: text(document.contentType, 100),
      characterSet: text(document.characterSet, 100),
    },
    userAgent: text(raw.userAgent, 1000),
    languages: list(raw.languages, 50).map((language) => text(language, 50)),
    extractorVersion: text(raw.extractorVersion, 50),
    ...(typeof serverDate.date === 'string'
      ? { serverDate: { date: text(serverDate.date, 100), offsetMs: number(serverDate.offsetMs) } }
      : {}),
    changed: raw.changed === true,
    dropped: counts(raw.dropped),
    inlinedFrames: list(raw.inlinedFrames, 500).map((url) => text(url, 8192)),
    foreignFrames: list(raw.foreignFrames, 500).map(foreignFrame),
    ...(raw.embedded === undefined ? {} : { embedded: embedded(raw.embedded) }),
    failures: failures(raw.failures),
  };
}

function foreignFrame(value: unknown): ForeignFrame {
  const raw = record(value);
  const path = framePath(raw.path);
  const { offset, depth } = record(raw.at);
  const placed = Number.isSafeInteger(offset) && Number.isSafeInteger(depth);
  return {
    url: text(raw.url, 8192),
    ...(path ? { path } : {}),
    ...(placed ? { at: { offset: Math.max(0, number(offset)), depth: Math.min(32, Math.max(0, number(depth))) } } : {}),
  };
}

function embedded(value: unknown): NonNullable<PageReport['embedded']> {
  const { markup, holes } = record(value);
  return { markup: number(markup), holes: list(holes).flatMap(hole) };
}

const MEDIA_TYPE = /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/;

function hole(value: unknown): HoleReport[] {
  const { at, type, url, range } = record(value);
  if (typeof at !== 'number' || typeof type !== 'string' || !MEDIA_TYPE.test(type)) return [];
  if (typeof url === 'string') return [{ at, type, url: text(url, 8192) }];
  const [from, to] = list(range, 2);
  return [{ at, type, range: [number(from), number(to)] }];
}
