import type { ChatSummary } from '../case/chat/types.ts';
import type { Extraction, PageKind, Site } from '../marketplaces/types.ts';
import type { RecordingLog, RecordingSummary } from './recording/log.ts';

/** Lower-case hex SHA-256 of the bytes: the name under which an artefact is stored once. */
export type Hash = string;

/** File names of a capture's artefacts (design: Words). */
export const ARTEFACT_NAMES = [
  'viewport.png',
  'page.html',
  'page.mhtml',
  'text.txt',
  'facts.json',
  'long.png',
  'long.json',
  'chat.json',
  'recording.webm',
  'recording.json',
] as const;

/** Pictures of one kind that belong together, numbered from 0 in three digits: `long/000.png`. Their index is `<kind>.json`. */
export const NUMBERED_KINDS = ['long', 'chat', 'chat-image', 'recording'] as const;
export type NumberedName = `${Exclude<(typeof NUMBERED_KINDS)[number], 'chat-image'>}/${string}.png` | ChatImageName;
/** A picture that somebody sent in a conversation, as its host has it; `chat.json` says which message it belongs to. */
export type ChatImageName = `chat-image/${string}`;
export type ArtefactName = (typeof ARTEFACT_NAMES)[number] | NumberedName;

/** A file and the hash of its bytes. */
export interface Artefact {
  hash: Hash;
  bytes: Blob;
  /** Length in bytes. */
  size: number;
  type: string;
}

/** The row of an artefact: its bytes, or how to put them together from parts that other artefacts may share. */
export type StoredArtefact = Artefact | (Omit<Artefact, 'bytes'> & { recipe: Recipe });

/** How a file is put together (utils/evidence/parts). */
export interface Recipe {
  /** The file without its resources: parts that follow one another. */
  text: Hash[];
  /** What belongs into it: before byte `at` of the text, the part in base64, as one run or in the lines of a MIME body. */
  resources: { at: number; part: Hash; as: 'base64' | 'mime' }[];
}

/** Bytes that are stored once, however many artefacts are made of them. */
export interface Part {
  /** SHA-256 of what the part stands for. */
  hash: Hash;
  /** That, or what DEFLATE makes of it. */
  bytes: Uint8Array<ArrayBuffer>;
  deflated?: true;
}

/** One part of a capture on its way into the store. */
export interface NewArtefact {
  name: ArtefactName;
  bytes: Blob;
  type: string;
  /** SHA-256 of `bytes` where the caller has just computed it over the same bytes in this context. */
  hash?: string;
  redrawn?: true;
}

/** Bytes that stand in base64 inside a file; their hash where somebody has it already. */
export interface EmbeddedBytes {
  bytes: Uint8Array<ArrayBuffer>;
  hash?: Promise<Hash>;
}

/** A file in the order of its pieces: as they are, or to be written in base64. */
export type FilePiece = Uint8Array<ArrayBuffer> | EmbeddedBytes;

/** An artefact ready to be stored, and the parts it is made of. */
export type PreparedArtefact = StoredArtefact & { parts?: Part[] };

/** One part of a capture that was hashed and taken apart while others were still on their way. */
export interface ReadyArtefact {
  name: ArtefactName;
  ready: PreparedArtefact;
}

/** One part of a capture whose bytes are in the store already, piece by piece, one after the other. */
export interface KeptArtefact {
  name: ArtefactName;
  type: string;
  pieces: Hash[];
}

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

/**
 * What an entry stands for: a record that was saved, something deleted, a signing key that was introduced, a backup that
 * was merged, a pack that was handed over.
 */
export type EntryType = 'capture' | 'file' | 'derivative' | 'tombstone' | 'key' | 'merge' | 'pack';

/** The clocks as they stood when an entry was written. A device clock can be set; these show when it was. */
export interface EntryClock {
  /** The device clock, ISO 8601. */
  device: string;
  /** When this context of the extension began, in milliseconds since 1970, and how long it had run: never set back. */
  origin: number;
  ticks: number;
  /** Device clock minus server clock in milliseconds, where a server's `Date` header was seen. */
  serverOffsetMs?: number;
}

/** One link of the append-only chain. `hash` = SHA-256 over the canonical JSON of everything but `hash` and `signature`. */
export interface LedgerEntry {
  seq: number;
  /** Instant that the record gives itself. */
  at: string;
  type: EntryType;
  /** Id of the record; of the key for `key`. */
  subject: string;
  /** SHA-256 of the canonical JSON of the record the entry stands for; of the public key for `key`. */
  digest: Hash;
  prev: Hash;
  hash: Hash;
  /** Absent, like `key` and `signature`, in entries of versions before 0.2. */
  clock?: EntryClock;
  /** Id of the key that signed. */
  key?: Hash;
  /** ECDSA P-256 with SHA-256 over what `hash` covers: DER in base64. */
  signature?: string;
  /** Of `key` entries: the public key (SubjectPublicKeyInfo) in base64. */
  spki?: string;
}

/** A capture before it is saved. */
export type CaptureDraft = Omit<Capture, 'artefacts' | 'orderKey' | 'listingKey'>;

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

/** Where a capture is filed beside the orders that its page tells about. */
export interface Under {
  orderKey?: string;
  caseId?: string;
}

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
export type { UsageRow } from './usage.ts';
export type { UploadReport } from './webdav/upload.ts';
