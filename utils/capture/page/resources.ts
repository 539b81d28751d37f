import { Batch } from './batch.ts';
import { bytesOf } from './blob-bytes.ts';
import { Fetcher, type FetchLimits, type Loaded, type World } from './fetcher.ts';

/** Bounds in bytes, counts and milliseconds. */
export interface Limits extends FetchLimits {
  total: number;
  count: number;
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

/** What the background has already and puts into the page itself: its bytes need not come here. */
export interface Held {
  /** In bytes. */
  size: number;
  type: string;
}

/** How resources are had: by this frame itself, or by the background. */
export interface ResourceWorld extends World {
  /** Has the background hold what the browser's archive of this page has, or what the granted hosts give; in the same order. */
  hold?: (from: 'archive' | 'hosts', urls: string[]) => Promise<(Held | undefined)[]>;
  /** There is, or will be, such an archive: it is asked before anybody else. */
  hasArchive?: boolean;
}

/** Something the page shows that comes from elsewhere. */
export interface Resource {
  readonly url: string;
  /** It is there: its bytes, or (without) the background holds them under its address. */
  content?: { type: string; bytes?: Uint8Array<ArrayBuffer> };
  /** For a style sheet. */
  text?: string;
  /** Why it could not be had. */
  reason?: string;
  /** Settles when there is content, text or a reason. Never rejects. */
  done: Promise<void>;
}

const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+/;
/** An error page or a login in place of a picture is no picture. */
const REFUSED_TYPES: Record<Kind, RegExp> = {
  image: /^(text\/(?!xml)|application\/(json|javascript|pdf|xhtml))/i,
  font: /^(text\/html|image\/|application\/(json|javascript))/i,
  style: /^(text\/html|image\/|application\/(json|pdf))/i,
};

/** Addresses in one question. */
const BATCH = 100;

/** What the page shows and comes from elsewhere, each address once, within bounds. */
export class Resources {
  readonly #limits: Limits;
  readonly #charset: string | undefined;
  readonly #fetcher: Fetcher;
  readonly #archive: Batch<Held> | undefined;
  readonly #hosts: Batch<Held> | undefined;
  readonly #abort = new AbortController();
  readonly #known = new Map<string, Resource>();
  #shown: Set<string> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #bytes = 0;

  constructor(world: ResourceWorld, limits: Limits = LIMITS) {
    this.#limits = limits;
    this.#charset = world.charset;
    const { signal } = this.#abort;
    this.#fetcher = new Fetcher(world, limits, signal);
    const { hold, hasArchive = false } = world;
    if (!hold) return;
    const late = new Promise<[]>((done) => signal.addEventListener('abort', () => done([])));
    const holding = (from: 'archive' | 'hosts') => (urls: string[]) => Promise.race([hold(from, urls), late]);
    // Hundreds at a time while the page is read: the background gets ahead, and the reading is not interrupted more often.
    if (hasArchive) this.#archive = new Batch(BATCH, holding('archive'), async () => world.after);
    this.#hosts = new Batch(BATCH, holding('hosts'));
  }

  /** What the browser itself says it loaded; `undefined` where its list is not complete. */
  setShown(urls: Set<string> | undefined): void {
    this.#shown = urls;
  }

  wasShown(url: string): boolean {
    return this.#shown === undefined || this.#shown.has(withoutFragment(url)) || url.startsWith('blob:');
  }

  want(url: string, kind: Kind): Resource {
    const address = withoutFragment(url);
    const known = this.#known.get(address);
    if (known) return known;
    return this.#add(address, address, async () => {
      if (this.#known.size > this.#limits.count) throw new Error(`more than ${this.#limits.count} resources`);
      this.#timer ??= setTimeout(() => this.#abort.abort(new Error('too late')), this.#limits.deadline);
      return { loaded: await this.#load(address, kind), kind };
    });
  }

  /** Bytes made from the page itself (a canvas): counted and encoded like the rest. */
  made(name: string, bytes: Promise<Blob | null>): Resource {
    return this.#add(`${name}#${this.#known.size}`, name, async () => {
      const blob = await bytes;
      if (!blob || blob.size === 0) throw new Error('the browser gave no picture');
      return { loaded: { bytes: await bytesOf(blob), type: blob.type }, kind: 'image' };
    });
  }

  /** Waits for everything wanted, also what is wanted meanwhile; what is late is given up. */
  async settle(): Promise<void> {
    for (let before = -1; before !== this.#known.size; ) {
      before = this.#known.size;
      await Promise.all([...this.#known.values()].map((resource) => resource.done));
    }
    clearTimeout(this.#timer);
  }

  get missing(): Resource[] {
    return [...this.#known.values()].filter(({ reason }) => reason !== undefined);
  }

  /** Only style sheets are read here: everything else may stay where it is. */
  async #load(address: string, kind: Kind): Promise<Loaded | Held> {
    if (kind === 'style') return this.#fetcher.get(address);
    const held = /^https?:/.test(address) ? await this.#archive?.get(address) : undefined;
    return (
      held ?? this.#fetcher.get(address, this.#hosts && ((url) => this.#hosts?.get(url) ?? Promise.resolve(undefined)))
    );
  }

  #add(key: string, url: string, load: () => Promise<{ loaded: Loaded | Held; kind: Kind }>): Resource {
    const resource: Resource = { url, done: Promise.resolve() };
    this.#known.set(key, resource);
    resource.done = load()
      .then(({ loaded, kind }) => this.#keep(resource, loaded, kind))
      .catch((error) => {
        resource.reason = (error instanceof Error ? error.message : String(error)).slice(0, 200);
      });
    return resource;
  }

  #keep(resource: Resource, loaded: Loaded | Held, kind: Kind): void {
    const { type: said } = loaded;
    const size = 'size' in loaded ? loaded.size : loaded.bytes.length;
    const type = MEDIA_TYPE.exec(said)?.[0] ?? 'application/octet-stream';
    if (REFUSED_TYPES[kind].test(type)) throw new Error(`${type} is no ${kind}`);
    if (size > this.#limits.each) throw new Error(`${size} bytes are more than ${this.#limits.each}`);
    if (this.#bytes + size > this.#limits.total) throw new Error(`over ${this.#limits.total} bytes in all`);
    this.#bytes += size;
    if ('size' in loaded) resource.content = { type };
    else if (kind === 'style') resource.text = decodeCss(loaded.bytes, said, this.#charset);
    else resource.content = { type, bytes: loaded.bytes };
  }
}

const withoutFragment = (url: string) => url.split('#', 1)[0] ?? url;

function decodeCss(bytes: Uint8Array<ArrayBuffer>, type: string, pageCharset = 'utf-8'): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const named = /charset=["']?([\w-]+)/i.exec(type)?.[1] ?? /^@charset "([\w-]+)"/i.exec(head)?.[1];
  try {
    return new TextDecoder(named ?? pageCharset).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
