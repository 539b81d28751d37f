import { embedded, inserted } from '../../../utils/capture/embed.ts';
import { Held } from '../../../utils/capture/held.ts';
import { Resources } from '../../../utils/capture/page/resources.ts';
import { Slices } from '../../../utils/capture/page/slices.ts';
import { finish, type Reading, readPage, type SnapshotOptions } from '../../../utils/capture/page/snapshot.ts';
import { writtenOut } from '../../../utils/evidence/parts/resources.ts';

/** Files of the page's world, by address; `null` is a host that does not let the page read it. */
export type Files = Record<string, { body: string | Uint8Array<ArrayBuffer>; type: string } | null>;

export function fetcher(files: Files, asked: string[] = []): typeof fetch {
  return async (input) => {
    const url = String(input);
    asked.push(url);
    const file = files[url];
    if (!file) throw new TypeError('Failed to fetch');
    return new Response(file.body, { headers: { 'content-type': file.type } });
  };
}

export interface Snap {
  html: string;
  text: string;
  reading: Reading;
  /** The file as a browser reads it again. */
  again: Document;
  missing: string[];
  asked: string[];
}

/** Reads the current document. */
export async function snap(files: Files = {}, options: Partial<SnapshotOptions> = {}): Promise<Snap> {
  const asked: string[] = [];
  const slices = options.slices ?? new Slices();
  const resources = new Resources({ fetch: fetcher(files, asked) });
  const reading = await readPage(window as Window & typeof globalThis, {
    slices,
    resources,
    // The extension call that gives closed ones is not here; the page's own property gives the open ones.
    shadowRoot: shadowRootGetter(),
    ...options,
  });
  const made = await finish(reading);
  const { markup, insertions } = embedded(made, { embedded: made }, new Held());
  const html = new TextDecoder().decode(writtenOut(inserted(markup, insertions)).file);
  let again: Document | undefined;
  return {
    html,
    text: reading.text,
    reading,
    // Parsed only where it is asked for: jsdom takes long over a deep page.
    get again() {
      again ??= new DOMParser().parseFromString(html, 'text/html');
      return again;
    },
    missing: resources.missing.map(({ url }) => url),
    asked,
  };
}

// Taken before any page can shadow it with an element of that name.
const root = document.documentElement;

/** Makes this the page. */
export function show(body: string, head = ''): void {
  root.innerHTML = `<head>${head}</head><body>${body}</body>`;
  for (const name of root.getAttributeNames()) root.removeAttribute(name);
}

/** jsdom loads no pictures: theirs is the size that `data-size` says. Must run before the first reading. */
for (const name of ['naturalWidth', 'naturalHeight'])
  Object.defineProperty(HTMLImageElement.prototype, name, {
    configurable: true,
    get(this: HTMLImageElement) {
      return Number(this.dataset.size ?? 0);
    },
  });

function shadowRootGetter(): (element: Element) => ShadowRoot | null {
  const get = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot')?.get;
  return (element) => get?.call(element) as ShadowRoot | null;
}
