import { Batch } from './batch.ts';
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
  readonly #hosts = new Map<string, Host>();
  readonly #queue: (() => void)[] = [];
  readonly #elsewhere: Batch<Loaded> | undefined;
  #running = 0;

  constructor(world: World, limits: FetchLimits, signal: AbortSignal) {
    this.#world = world;
    this.#limits = limits;
    this.#signal = signal;
    const late = new Promise<[]>((done) => signal.addEventListener('abort', () => done([])));
    const { fetchElsewhere } = world;
    if (fetchElsewhere) this.#elsewhere = new Batch(BATCH, (urls) => Promise.race([fetchElsewhere(urls), late]));
  }

  /**
   * @param elsewhere what to do about bytes that the page may not read, instead of getting them from the background
   * @throws when they cannot be had; the message says why.
   */
  async get<T = never>(url: string, elsewhere?: (url: string) => Promise<T | undefined>): Promise<Loaded | T> {
    await this.#world.after;
    const host = this.#host(url);
    while (!host.gave && host.asked >= PROBES && host.refused < host.asked)
      await new Promise<void>((go) => host.waiting.push(go));
    try {
      this.#signal.throwIfAborted();
      if (!host.gave && host.refused >= PROBES) throw new Refused(`its host refused ${host.refused} others`);
      host.asked++;
      return await this.#ask(url, host);
    } catch (error) {
      const isRefused = error instanceof Refused;
      const loaded = isRefused ? await (elsewhere ? elsewhere(url) : this.#elsewhere?.get(url)) : undefined;
      if (loaded) return loaded;
      throw error;
    } finally {
      // Hundreds may wait: they are not to look again at every answer.
      if (host.gave || host.refused >= host.asked) for (const go of host.waiting.splice(0)) go();
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
      // One that waited for its turn until it was too late counts as well: others of its host wait for what it learns.
      this.#signal.throwIfAborted();
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
}

/** By its name: in Firefox the error may come from the page's window, whose classes are others. */
const isTypeError = (error: unknown): error is Error => (error as { name?: unknown } | null)?.name === 'TypeError';
