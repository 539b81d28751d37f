import { deviceZone, now } from '../../clock.ts';
import {
  beginJournal,
  type Capture,
  type CaptureDraft,
  dropJournal,
  dropRecording,
  endRecording,
  type Front,
  type KeptRecording,
  keepPiece,
  type Moment,
  type NumberedName,
  type RecordingEnd,
  type RecordingLog,
  type StillReason,
  type Under,
} from '../../evidence/index.ts';
import { sha256 } from '../../hash.ts';
import { recognise } from '../../marketplaces/index.ts';

/** Longest recording, and its most bytes: a court looks at minutes, and a computer must be able to play it. */
export const MOST_MS = 60 * 60_000;
export const MOST_BYTES = 1_500_000_000;
export const MOST_STILLS = 400;

/** What a recording is begun with. */
export interface RecordingStart {
  mode: RecordingLog['mode'];
  /** The tab from which it was begun, as far as it may be seen. */
  front: Front & { windowId: number };
  /** What its record is called in lists. */
  title: string;
  under: Under;
  version: string;
  serverOffset?: { ms: number; captureId: string } | undefined;
}

/** Where a recording is kept: passed in, so that tests can play a disk that fills up. */
export interface RecordingStore {
  begin: typeof beginJournal;
  keep: typeof keepPiece;
  end: typeof endRecording;
  drop: typeof dropRecording;
  forget: typeof dropJournal;
}

const realStore: RecordingStore = {
  begin: beginJournal,
  keep: keepPiece,
  end: endRecording,
  drop: dropRecording,
  forget: dropJournal,
};

/**
 * A way through pages as it is being recorded. What comes is kept at once, one after the other, each with the log that names
 * it: the record at the end, or after a crash, is made of what is in the store already.
 */
export class Recording {
  readonly id = crypto.randomUUID();
  readonly #store: RecordingStore;
  readonly #record: CaptureDraft;
  readonly #under: Under;
  readonly #startedAt = performance.now();
  #log: RecordingLog;
  #front: Front;
  #bytes = 0;
  #writing: Promise<void> = Promise.resolve();
  #failed: unknown;

  constructor(start: RecordingStart, store: RecordingStore = realStore) {
    const { front, title, under, version, serverOffset, mode } = start;
    const { windowId: _, ...seen } = front;
    const at = now().toString();
    const zone = deviceZone();
    this.#store = store;
    this.#under = under;
    this.#front = seen;
    this.#record = {
      id: this.id,
      at,
      site: recognise(front.url ?? '').site,
      page: 'other',
      failures: [],
      meta: {
        url: front.url ?? '',
        title,
        frames: [],
        userAgent: navigator.userAgent,
        languages: [...navigator.languages],
        extensionVersion: version,
        extractorVersion: '',
        deviceTime: at,
        deviceZone: zone,
        serverTimeMissing: 'capture_meta_no_server_time',
      },
    };
    const first = { at, ms: 0 };
    this.#log = {
      version: 1,
      mode,
      start: first,
      last: first,
      // What it is unless somebody says otherwise.
      ended: 'cut',
      zone,
      ...(serverOffset ? { serverOffset } : {}),
      visits: [{ ...first, ...seen }],
      pieces: [],
      stills: [],
      gaps: [],
    };
  }

  get log(): RecordingLog {
    return this.#log;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get ms(): number {
    return Math.round(performance.now() - this.#startedAt);
  }

  /** Enters the journal, before the first picture. */
  begin(tabId: number): Promise<void> {
    const { at, meta } = this.#record;
    return this.#store.begin({ id: this.id, at, tabId, url: meta.url, title: meta.title });
  }

  /** What is shared, and the type of the film. */
  describe(surface: NonNullable<RecordingLog['surface']>, type: string): void {
    this.#log = { ...this.#log, surface, type };
  }

  /** Another tab, or another page of it, came to the front. Kept with the next piece. */
  see(front: Front): void {
    this.#front = front;
    const { visits } = this.#log;
    // The browser tells address and title of a page one after the other.
    const before = visits.at(-1);
    const isSame = before?.tabId === front.tabId && before.url === front.url;
    const visit = { ...(isSame ? { at: before.at, ms: before.ms } : this.#moment()), ...front };
    this.#log = { ...this.#log, visits: [...(isSame ? visits.slice(0, -1) : visits), visit] };
  }

  /** A picture could not be had. */
  miss(reason: string): void {
    this.#log = { ...this.#log, gaps: [...this.#log.gaps, { ...this.#moment(), reason }] };
  }

  /** Keeps the next piece of the film. Rejects when it could not be kept; what was kept before stays. */
  addPiece(bytes: Blob): Promise<void> {
    const moment = this.#moment();
    return this.#keep(bytes, (hash) => ({
      pieces: [...this.#log.pieces, { ...moment, hash, size: bytes.size }],
      last: moment,
    }));
  }

  /** Keeps a still. */
  addStill(bytes: Blob, why: StillReason): Promise<void> {
    const moment = this.#moment();
    const { url, title } = this.#front;
    return this.#keep(bytes, (hash) => {
      const { stills } = this.#log;
      const name: NumberedName = `recording/${String(stills.length).padStart(3, '0')}.png`;
      const page = { ...(url ? { url } : {}), ...(title ? { title } : {}) };
      return { stills: [...stills, { ...moment, name, hash, size: bytes.size, why, ...page }], last: moment };
    });
  }

  /** Makes the record, of what could be kept. */
  async end(ended: RecordingEnd): Promise<Capture> {
    // Who brought a piece that could not be kept has heard so.
    await this.#writing.catch(() => undefined);
    this.#log = { ...this.#log, ended };
    return this.#store.end(this.#kept());
  }

  /** Throws it away. */
  async drop(): Promise<void> {
    await this.#writing.catch(() => undefined);
    await this.#store.drop(this.id, this.#log);
  }

  /** Nothing was ever recorded: there is nothing to tell of. */
  forget(): Promise<void> {
    return this.#store.forget(this.id);
  }

  get isEmpty(): boolean {
    return this.#log.pieces.length + this.#log.stills.length === 0;
  }

  #moment(): Moment {
    return { at: now().toString(), ms: this.ms };
  }

  #kept(): KeptRecording {
    return { record: this.#record, parts: [], log: this.#log, under: this.#under };
  }

  /** In turn. After one piece was lost the film has a hole that no player passes: nothing more is taken. */
  #keep(bytes: Blob, change: (hash: string) => Partial<RecordingLog>): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      if (this.#failed !== undefined) throw this.#failed;
      const before = this.#log;
      try {
        const content = new Uint8Array(await bytes.arrayBuffer());
        const hash = await sha256(content);
        this.#log = { ...this.#log, ...change(hash) };
        await this.#store.keep(this.id, { hash, bytes: content }, this.#kept());
        this.#bytes += content.length;
      } catch (error) {
        const { pieces, stills, last } = before;
        this.#log = { ...this.#log, pieces, stills, last };
        this.#failed = error;
        throw error;
      }
    });
    // Each caller hears of its own piece; the chain itself must not stay rejected unheard.
    const kept = this.#writing;
    kept.catch(() => undefined);
    return kept;
  }
}
