import { toBase64 } from '../base64.ts';
import type { Slices } from './slices.ts';

/** Bounds in bytes, counts and milliseconds. */
export interface Limits {
  total: number;
  each: number;
  count: number;
  concurrency: number;
  /** One request. */
  timeout: number;
  /** All of them, from the first wish on. */
  deadline: number;
}

export const LIMITS: Limits = {
  total: 40 * 1024 * 1024,
  each: 10 * 1024 * 1024,
  count: 3000,
  concurrency: 16,
  timeout: 8000,
  deadline: 15_000,
};

export type Kind = 'image' | 'font' | 'style';

/** Something the page shows that comes from elsewhere. */
export interface Resource {
  readonly url: string;
  /** The whole `data:` URL. */
  data?: string;
  /** For a style sheet. */
  text?: string;
  /** Why it could not be had. */
  reason?: string;
  /** Settles when there is data, text or a reason. Never rejects. */
  done: Promise<void>;
}

/** Bytes and what they are said to be. */
export interface Loaded {
  bytes: Uint8Array<ArrayBuffer>;
  /** As in `Content-Type`. */
  type: string;
}

export interface World {
  fetch: typeof fetch;
  /** The page's own encoding: style sheets that name none are written in it (CSS Syntax, 3.2). */
  charset?: string;
  /** Through the background, where the host is granted; resolves to `undefined` otherwise. */
  fetchElsewhere?: (url: string) => Promise<Loaded | undefined>;
}

const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+/;
const REFUSED_TYPES: Record<Kind, RegExp> = {
  image: /^(text\/(?!xml)|application\/(json|javascript|pdf|xhtml))/i,
  font: /^(text\/html|image\/|application\/(json|javascript))/i,
  style: /^(text\/html|image\/|application\/(json|pdf))/i,
};

/** Bytes encoded at once: a multiple of 3, so that base64 pieces join without padding. */
const ENCODE_STEP = 3 * 256 * 1024;

/** Fetches what the page shows, each address once, from the browser's cache where it is still there. */
export class Resources {
  readonly #world: World;
  readonly #slices: Slices;
  readonly #limits: Limits;
  readonly #known = new Map<string, Resource>();
  readonly #queue: (() => void)[] = [];
  readonly #abort = new AbortController();
  #running = 0;
  #shown: Set<string> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  bytes = 0;

  constructor(world: World, slices: Slices, limits: Limits = LIMITS) {
    this.#world = world;
    this.#slices = slices;
    this.#limits = limits;
  }

  /** What the browser itself says it loaded; `undefined` where its list is not complete. */
  setShown(urls: Set<string> | undefined): void {
    this.#shown = urls;
  }

  wasShown(url: string): boolean {
    return this.#shown === undefined || this.#shown.has(url.split('#', 1)[0] ?? url) || url.startsWith('blob:');
  }

  want(url: string, kind: Kind): Resource {
    const address = url.split('#', 1)[0] ?? url;
    const known = this.#known.get(address);
    if (known) return known;
    const resource: Resource = { url: address, done: Promise.resolve() };
    this.#known.set(address, resource);
    resource.done = this.#load(resource, kind);
    return resource;
  }

  /** Bytes made from the page itself (a canvas): counted and encoded like the rest. */
  made(name: string, bytes: Promise<Blob | null>): Resource {
    const resource: Resource = { url: name, done: Promise.resolve() };
    this.#known.set(`${name}#${this.#known.size}`, resource);
    resource.done = bytes
      .then(async (blob) => {
        if (!blob || blob.size === 0) throw new Error('the browser gave no picture');
        const loaded = { bytes: new Uint8Array(await blob.arrayBuffer()), type: blob.type };
        return this.#keep(resource, loaded, 'image');
      })
      .catch((error) => this.#miss(resource, error));
    return resource;
  }

  /** Waits for everything wanted, also what is wanted meanwhile; what is late is given up. */
  async settle(): Promise<void> {
    for (let before = -1; before !== this.#known.size; ) {
      before = this.#known.size;
      await Promise.all([...this.#known.values()].map((resource) => resource.done));
    }
    clearTimeout(this.#timer);
  }

  get had(): Resource[] {
    return [...this.#known.values()].filter(({ data, text }) => data !== undefined || text !== undefined);
  }

  get missing(): Resource[] {
    return [...this.#known.values()].filter(({ reason }) => reason !== undefined);
  }

  async #load(resource: Resource, kind: Kind): Promise<void> {
    if (this.#known.size > this.#limits.count) return this.#miss(resource, `more than ${this.#limits.count} resources`);
    this.#timer ??= setTimeout(() => this.#abort.abort(new Error('too late')), this.#limits.deadline);
    if (this.#running >= this.#limits.concurrency) await new Promise<void>((go) => this.#queue.push(go));
    this.#running++;
    try {
      await this.#keep(resource, await this.#fetch(resource.url), kind);
    } catch (error) {
      this.#miss(resource, error);
    } finally {
      this.#running--;
      this.#queue.shift()?.();
    }
  }

  async #fetch(url: string): Promise<Loaded> {
    const { signal } = this.#abort;
    signal.throwIfAborted();
    try {
      const response = await this.#world.fetch(url, {
        cache: 'force-cache',
        credentials: 'same-origin',
        signal: AbortSignal.any([signal, AbortSignal.timeout(this.#limits.timeout)]),
      });
      if (!response.ok) throw new Error(`status ${response.status}`);
      const length = Number(response.headers.get('content-length') ?? 0);
      if (length > this.#limits.each) throw new Error(`${length} bytes are more than ${this.#limits.each}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      return { bytes, type: response.headers.get('content-type') ?? '' };
    } catch (error) {
      // A TypeError is a refusal by CORS or the network; the background may be allowed to where the page is not.
      const elsewhere = error instanceof TypeError ? await this.#world.fetchElsewhere?.(url) : undefined;
      if (elsewhere) return elsewhere;
      throw error;
    }
  }

  async #keep(resource: Resource, { bytes, type: said }: Loaded, kind: Kind): Promise<void> {
    const type = MEDIA_TYPE.exec(said)?.[0] ?? 'application/octet-stream';
    if (REFUSED_TYPES[kind].test(type)) throw new Error(`${type} is no ${kind}`);
    if (bytes.length > this.#limits.each) throw new Error(`${bytes.length} bytes are more than ${this.#limits.each}`);
    if (this.bytes + bytes.length > this.#limits.total) throw new Error(`over ${this.#limits.total} bytes in all`);
    this.bytes += bytes.length;
    if (kind === 'style') {
      resource.text = decodeCss(bytes, said, this.#world.charset);
      return;
    }
    let data = `data:${type};base64,`;
    for (let at = 0; at < bytes.length; at += ENCODE_STEP) {
      if (this.#slices.due()) await this.#slices.rest();
      data += toBase64(bytes.subarray(at, at + ENCODE_STEP));
    }
    resource.data = data;
  }

  #miss(resource: Resource, error: unknown): void {
    resource.reason = (error instanceof Error ? error.message : String(error)).slice(0, 200);
  }
}

function decodeCss(bytes: Uint8Array<ArrayBuffer>, type: string, pageCharset = 'utf-8'): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const named = /charset=["']?([\w-]+)/i.exec(type)?.[1] ?? /^@charset "([\w-]+)"/i.exec(head)?.[1];
  try {
    return new TextDecoder(named ?? pageCharset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
