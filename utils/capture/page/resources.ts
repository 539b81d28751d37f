import { toBase64 } from '../../base64.ts';
import { bytesOf } from './blob-bytes.ts';
import { Fetcher, type FetchLimits, type Loaded, type World } from './fetcher.ts';
import type { Slices } from './slices.ts';

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

const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+/;
/** An error page or a login in place of a picture is no picture. */
const REFUSED_TYPES: Record<Kind, RegExp> = {
  image: /^(text\/(?!xml)|application\/(json|javascript|pdf|xhtml))/i,
  font: /^(text\/html|image\/|application\/(json|javascript))/i,
  style: /^(text\/html|image\/|application\/(json|pdf))/i,
};

/** Bytes encoded at once: a multiple of 3, so that base64 pieces join without padding. */
const ENCODE_STEP = 3 * 256 * 1024;

/** What the page shows and comes from elsewhere, each address once, within bounds. */
export class Resources {
  readonly #slices: Slices;
  readonly #limits: Limits;
  readonly #charset: string | undefined;
  readonly #fetcher: Fetcher;
  readonly #abort = new AbortController();
  readonly #known = new Map<string, Resource>();
  #shown: Set<string> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #bytes = 0;

  constructor(world: World, slices: Slices, limits: Limits = LIMITS) {
    this.#slices = slices;
    this.#limits = limits;
    this.#charset = world.charset;
    this.#fetcher = new Fetcher(world, limits, this.#abort.signal);
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
      return { loaded: await this.#fetcher.get(address), kind };
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

  #add(key: string, url: string, load: () => Promise<{ loaded: Loaded; kind: Kind }>): Resource {
    const resource: Resource = { url, done: Promise.resolve() };
    this.#known.set(key, resource);
    resource.done = load()
      .then(({ loaded, kind }) => this.#keep(resource, loaded, kind))
      .catch((error) => {
        resource.reason = (error instanceof Error ? error.message : String(error)).slice(0, 200);
      });
    return resource;
  }

  async #keep(resource: Resource, { bytes, type: said }: Loaded, kind: Kind): Promise<void> {
    const type = MEDIA_TYPE.exec(said)?.[0] ?? 'application/octet-stream';
    if (REFUSED_TYPES[kind].test(type)) throw new Error(`${type} is no ${kind}`);
    if (bytes.length > this.#limits.each) throw new Error(`${bytes.length} bytes are more than ${this.#limits.each}`);
    if (this.#bytes + bytes.length > this.#limits.total) throw new Error(`over ${this.#limits.total} bytes in all`);
    this.#bytes += bytes.length;
    if (kind === 'style') {
      resource.text = decodeCss(bytes, said, this.#charset);
      return;
    }
    let data = `data:${type};base64,`;
    for (let at = 0; at < bytes.length; at += ENCODE_STEP) {
      if (this.#slices.due()) await this.#slices.rest();
      data += toBase64(bytes.subarray(at, at + ENCODE_STEP));
    }
    resource.data = data;
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
