import { fromBase64 } from '../base64.ts';
import type { ChatImageName } from '../evidence/types.ts';
import { sha256 } from '../hash.ts';
import type { CapturePart, PagePartName } from '../messages.ts';
import type { Sender } from '../messaging.ts';
import type { Archive } from './archive.ts';
import { blobAt, isBlobUrl } from './blob-url.ts';
import { framePath, record, text } from './decode.ts';
import { Held } from './held.ts';
import { PartError } from './reasons.ts';

/** Bounds on what a page may make the background hold: bytes of one capture, pieces of one part, frames. */
const MAX_BYTES = 192 * 1024 * 1024;
const MAX_PIECES = 512;
const MAX_PARTS = 128;

const NAMES: readonly PagePartName[] = ['early.html', 'page.html', 'text.txt', 'facts.json', 'long.png'];

/** What is known of a page before its resources have come. */
const EARLY = ['early.html', 'text.txt', 'facts.json'] as const;

/** A part that arrived whole, and the hash of what arrived. */
export class Arrived {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly hash: string;
  /** Address of the page it was read from. */
  readonly url: string;
  #blob: Blob | undefined;

  constructor(bytes: Uint8Array<ArrayBuffer>, hash: string, url: string) {
    this.bytes = bytes;
    this.hash = hash;
    this.url = url;
  }

  /** Made when it is asked for: each Blob costs the worker a question to the browser, and an answer to wait for. */
  get blob(): Blob {
    this.#blob ??= new Blob([this.bytes]);
    return this.#blob;
  }
}

interface Arriving {
  pieces: (Blob | undefined)[];
  hash: string;
  size: number;
}

/** Parts of one capture as they come in from the page's frames, checked piece by piece and hashed again when whole. */
export class Inbox {
  readonly captureId: string;
  readonly tabId: number;
  /** The browser's own archive of the page, where there will be one. Never rejects. */
  archive: Promise<Archive | undefined> = Promise.resolve(undefined);
  /** Whether it shows that the page has no shadow trees, and whether it is safe. Neither rejects. */
  shadowless: Promise<boolean> = Promise.resolve(false);
  kept: Promise<boolean> = Promise.resolve(false);
  /** Files for the page that need not go through it. */
  readonly held = new Held();
  /** Resolves when the page has handed over its text, its facts and `early.html`. */
  readonly early: Promise<void>;
  /** Resolves when it has handed over its facts. */
  readonly facts: Promise<void>;
  /** Resolves when it has handed over its text: it was read to its end. */
  readonly text: Promise<void>;
  #isEarly: () => void = () => undefined;
  #hasFacts: () => void = () => undefined;
  #hasText: () => void = () => undefined;
  readonly #arriving = new Map<string, Arriving>();
  readonly #whole = new Map<string, Arrived>();
  #bytes = 0;

  constructor(captureId: string, tabId: number) {
    this.captureId = captureId;
    this.tabId = tabId;
    this.early = new Promise((done) => {
      this.#isEarly = done;
    });
    this.facts = new Promise((done) => {
      this.#hasFacts = done;
    });
    this.text = new Promise((done) => {
      this.#hasText = done;
    });
  }

  /** One piece. The answer to the last one is the hash of what arrived; before that, `null`. */
  async receive(request: unknown, sender: Sender = {}): Promise<{ hash: string | null }> {
    const part = decodePart(request);
    const key = partKey(part.path, part.name);
    const bytes = await decodeBytes(part.bytes, sender);
    this.#bytes += bytes.size;
    if (this.#bytes > MAX_BYTES) throw new PartError('capture_part_too_large', `${key}: more than ${MAX_BYTES} bytes`);
    const arriving = this.#arriving.get(key) ?? {
      pieces: Array(part.count).fill(undefined),
      hash: part.hash,
      size: part.size,
    };
    if (arriving.pieces.length !== part.count || arriving.hash !== part.hash || arriving.pieces[part.index])
      throw new PartError('capture_part_transfer', `${key}: piece ${part.index} does not belong to what came before`);
    if (this.#arriving.size >= MAX_PARTS) throw new PartError('capture_part_too_large', `more than ${MAX_PARTS} parts`);
    arriving.pieces[part.index] = bytes;
    this.#arriving.set(key, arriving);
    const pieces = arriving.pieces.filter((piece) => piece !== undefined);
    if (pieces.length < part.count) return { hash: null };
    // Read into memory of our own: the Blob that came may live in the page's process and die with it.
    const [only] = pieces;
    const whole = await (only && pieces.length === 1 ? only : new Blob(pieces)).arrayBuffer();
    const hash = await sha256(whole);
    if (hash !== part.hash || whole.byteLength !== part.size)
      throw new PartError(
        'capture_part_transfer',
        `${key}: ${part.size} bytes ${part.hash} were sent, ${whole.byteLength} bytes ${hash} came`,
      );
    const arrived = new Arrived(new Uint8Array(whole), hash, part.url);
    this.#whole.set(key, arrived);
    if (this.take([], 'facts.json')) this.#hasFacts();
    if (this.take([], 'text.txt')) this.#hasText();
    if (EARLY.every((name) => this.take([], name))) this.#isEarly();
    return { hash };
  }

  /** A part that arrived whole, or `undefined`. */
  take(path: readonly number[], name: PagePartName): Arrived | undefined {
    return this.#whole.get(partKey(path, name));
  }
}

const partKey = (path: readonly number[], name: PagePartName) => `${path.join('.')}/${name}`;

function decodePart(request: unknown): CapturePart {
  const { captureId, path, name, url, hash, size, index, count, bytes } = record(request);
  const frame = framePath(path);
  const known = NAMES.find((one) => one === name) ?? chatImage(name);
  const places = [size, index, count].map((value) => (Number.isSafeInteger(value) ? Number(value) : -1));
  const [bytesLong = -1, place = -1, of = -1] = places;
  const sound = bytesLong >= 0 && place >= 0 && of > place && of <= MAX_PIECES && /^[0-9a-f]{64}$/.test(text(hash, 64));
  if (!frame || !known || !sound) throw new PartError('capture_part_transfer', 'a piece came in the wrong shape');
  return {
    captureId: text(captureId, 64),
    path: frame,
    name: known,
    url: text(url, 8192),
    hash: text(hash, 64),
    size: bytesLong,
    index: place,
    count: of,
    bytes,
  };
}

/** `chat-image/000.jpg`: the name is the page's, so nothing but this form gets through. */
function chatImage(name: unknown): ChatImageName | undefined {
  return typeof name === 'string' && /^chat-image\/\d{3}\.(?:png|jpg|gif|webp|avif|bmp)$/.test(name)
    ? (name as ChatImageName)
    : undefined;
}

/** Where messages carry JSON only, a Blob arrives as `{}` without an error: that must be an error here. */
async function decodeBytes(bytes: unknown, sender: Sender): Promise<Blob> {
  if (bytes instanceof Blob) return bytes;
  if (isBlobUrl(bytes)) return blobAt(bytes, sender);
  if (typeof bytes === 'string') return new Blob([fromBase64(bytes)]);
  throw new PartError('capture_part_transfer', `bytes arrived as ${typeof bytes}, neither a Blob nor base64`);
}
