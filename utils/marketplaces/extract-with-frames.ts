import { extract } from './index.ts';
import { heardOn } from './listening/heard.ts';
import type { Extraction, PageKind } from './types.ts';

/** Kinds that some sites build from a frame inside an empty page: Taobao's chat and logistics, 1688's chat. */
const FRAMED: readonly PageKind[] = ['chat', 'logistics', 'after-sale', 'order', 'order-list'];

/** Frames within frames: as deep as the sites go, and a stop for pages that nest without end. */
const DEEPEST = 3;
const MOST_FRAMES = 40;

/**
 * What a live page says, together with the frames of its own origin. The page itself counts first; only when it is an
 * empty shell, the frame that holds the facts speaks for it. A frame of the same marketplace only: an advertisement in a
 * frame is not the page.
 */
export function extractWithFrames(document: Document, url: string): Extraction {
  return readWithFrames(document, url).extraction;
}

/** The same, with the document that spoke and its address: what else is read must stand there too. */
export function readWithFrames(
  document: Document,
  url: string,
): { extraction: Extraction; document: Document; url: string } {
  const extraction = extract(document, url, { heard: () => heardOn(document) });
  const top = { extraction, document, url };
  if (holdsFacts(extraction)) return top;
  for (const frame of ownFrames(document, 0)) {
    const inner = extract(frame, frame.URL);
    if (inner.site === extraction.site && FRAMED.includes(inner.page) && holdsFacts(inner))
      return { extraction: withIdOf(extraction, inner), document: frame, url: frame.URL };
  }
  return top;
}

/** Is there more on the page than its kind? */
function holdsFacts({ page, product, orders, order, chat }: Extraction): boolean {
  if (page === 'gate' || page === 'other') return false;
  if (chat) return chat.messages.length > 0;
  const { id: _id, currency: _currency, ...facts } = order ?? {};
  return product !== undefined || (orders?.length ?? 0) > 0 || Object.keys(facts).length > 0;
}

/** The address of the page may name the order where that of the frame does not. */
function withIdOf(top: Extraction, inner: Extraction): Extraction {
  const id = top.order?.id;
  const source = top.provenance['order.id'];
  if (id === undefined || source === undefined || !inner.order || inner.order.id !== undefined) return inner;
  return {
    ...inner,
    order: { id, ...inner.order },
    missing: inner.missing.filter((path) => path !== 'order.id'),
    provenance: { 'order.id': source, ...inner.provenance },
  };
}

/** Documents of the frames that the page itself may read, outer ones first. */
function ownFrames(document: Document, depth: number): Document[] {
  if (depth >= DEEPEST) return [];
  const inner = [...document.querySelectorAll('iframe')].slice(0, MOST_FRAMES).flatMap((frame) => {
    // Null for another origin; the browser decides, nothing is tried around it.
    return frame.contentDocument ?? [];
  });
  return [...inner, ...inner.flatMap((one) => ownFrames(one, depth + 1))].slice(0, MOST_FRAMES);
}
