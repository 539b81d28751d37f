import { ownBytes } from './blob-bytes.ts';

/** Bytes and what they are said to be. */
export interface Loaded {
  bytes: Uint8Array<ArrayBuffer>;
  /** As in `Content-Type`. */
  type: string;
}

export interface World {
  fetch: typeof fetch;
  /** Nothing is asked for before this: reading the page comes first. Never rejects. */
  after?: Promise<void>;
  /** The page's own encoding: style sheets that name none are written in it (CSS Syntax, 3.2). */
  charset?: string;
  /** Several at once through the background, which may ask the hosts that the user granted; in the same order. */
  fetchElsewhere?: (urls: string[]) => Promise<(Loaded | undefined)[]>;
}

export interface FetchLimits {
  each: number;
  concurrency: number;
  /** One request, in milliseconds. */
  timeout: number;
}

/** A host that refused this many and gave none is not asked for more pictures: it does not let pages read them. */
const PROBES = 4;
const BATCH = 100;

interface Host {
  asked: number;
  refused: number;
  gave: boolean;
  waiting: (() => void)[];
}

class Refused extends Error {
  override name = 'Refused';
}

/** Gets bytes from the page's cache; what the page may not read, in batches from the background. */
export class Fetcher {
  readonly #world: World;
  readonly #limits: FetchLimits;
  readonly #signal: AbortSignal;
  readonly #late: Promise<undefined>;
  readonly #hosts = new Map<string, Host>();
  readonly #queue: (() => void)[] = [];
  #running = 0;
  #batch: { url: string; done: (loaded: Loaded | undefined) => void }[] = [];

  constructor(world: World, limits: FetchLimits, signal: AbortSignal) {
    this.#world = world;
    this.#limits = limits;
    this.#signal = signal;
    this.#late = new Promise((done) => signal.addEventListener('abort', () => done(undefined)));
  }

  /** @throws when the bytes cannot be had; the message says why. */
  async get(url: string): Promise<Loaded> {
    await this.#world.after;
    const host = this.#host(url);
    while (!host.gave && host.asked >= PROBES && host.refused < host.asked)
      await new Promise<void>((go) => host.waiting.push(go));
    try {
      if (!host.gave && host.refused >= PROBES) throw new Refused(`its host refused ${host.refused} others`);
      host.asked++;
      return await this.#ask(url, host);
    } catch (error) {
      const loaded = error instanceof Refused ? await this.#elsewhere(url) : undefined;
      if (loaded) return loaded;
      throw error;
    } finally {
      for (const go of host.waiting.splice(0)) go();
    }
  }

  #host(url: string): Host {
    const name = URL.parse(url)?.host ?? '';
    const known = this.#hosts.get(name) ?? { asked: 0, refused: 0, gave: false, waiting: [] };
    this.#hosts.set(name, known);
    return known;
  }

  async #ask(url: string, host: Host): Promise<Loaded> {
    if (this.#running >= this.#limits.concurrency) await new Promise<void>((go) => this.#queue.push(go));
    this.#running++;
    try {
      this.#signal.throwIfAborted();
      const response = await this.#fetch(url, host);
      host.gave = true;
      for (const go of host.waiting.splice(0)) go();
      if (!response.ok) throw new Error(`status ${response.status}`);
      const length = Number(response.headers.get('content-length') ?? 0);
      if (length > this.#limits.each) throw new Error(`${length} bytes are more than ${this.#limits.each}`);
      const bytes = await ownBytes(await response.arrayBuffer());
      return { bytes, type: response.headers.get('content-type') ?? '' };
    } finally {
      this.#running--;
      this.#queue.shift()?.();
    }
  }

  async #fetch(url: string, host: Host): Promise<Response> {
    try {
      return await this.#world.fetch(url, {
        cache: 'force-cache',
        credentials: 'same-origin',
        signal: AbortSignal.any([this.#signal, AbortSignal.timeout(this.#limits.timeout)]),
      });
    } catch (error) {
      host.refused++;
      // A TypeError is a refusal by CORS or by the network (Fetch, 4.1); the background may be allowed to.
      if (isTypeError(error)) throw new Refused(error.message, { cause: error });
      throw error;
    }
  }

  /** Wishes are collected while there are requests of the page's own under way. */
  #elsewhere(url: string): Promise<Loaded | undefined> {
    if (!this.#world.fetchElsewhere) return Promise.resolve(undefined);
    return new Promise((done) => {
      this.#batch.push({ url, done });
      if (this.#batch.length >= BATCH) void this.#flush();
      else if (this.#batch.length === 1) setTimeout(() => void this.#flush(), 5);
    });
  }

  async #flush(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    if (batch.length === 0) return;
    try {
      const urls = batch.map(({ url }) => url);
      const loaded = await Promise.race([this.#world.fetchElsewhere?.(urls), this.#late]);
      for (const [index, { done }] of batch.entries()) done(loaded?.[index]);
    } catch (error) {
      console.warn('the background could not fetch', error);
      for (const { done } of batch) done(undefined);
    }
  }
}

/** By its name: in Firefox the error may come from the page's window, whose classes are others. */
const isTypeError = (error: unknown): error is Error => (error as { name?: unknown } | null)?.name === 'TypeError';
