import { extractWithFrames } from './extract-with-frames.ts';
import { extract } from './index.ts';
import type { Extraction } from './types.ts';

/**
 * Reads a stored snapshot as the live page was read. Its scripts lie in it as text and are put back as scripts of a
 * document that has no window: nothing in it runs or loads.
 * @param parse HTML to a document without a window (`DOMParser`)
 */
export function reread(html: string, url: string, parse: (html: string) => Document): Extraction {
  const document = revived(html, parse);
  const top = extractWithFrames(document, url);
  if (top.page !== 'gate' && top.page !== 'other' && top.missing.length === 0) return top;
  const inner = framesOf(document, url, parse, 0).map((frame) => extract(frame.document, frame.url));
  const best = inner.find((one) => one.site === top.site && weight(one) > weight(top));
  return best ?? top;
}

/** How much a reading holds: facts outweigh a kind of page. */
export function weight({ page, product, order, orders, chat }: Extraction): number {
  if (page === 'gate' || page === 'other') return 0;
  const members = Object.keys(product ?? {}).length + Object.keys(order ?? {}).length;
  return 1 + members + (orders?.length ?? 0) + (chat?.messages.length ?? 0);
}

function revived(html: string, parse: (html: string) => Document): Document {
  const document = parse(html);
  for (const kept of [...document.querySelectorAll<HTMLTemplateElement>('template[data-juli-script]')]) {
    const script = document.createElement('script');
    const type = kept.getAttribute('data-juli-script');
    if (type) script.setAttribute('type', type);
    const id = kept.getAttribute('data-juli-id');
    if (id) script.setAttribute('id', id);
    script.textContent = kept.content.textContent;
    kept.replaceWith(script);
  }
  // What a picture's address was; nothing of such a document is loaded.
  for (const image of document.querySelectorAll('img[data-juli-src-src]'))
    image.setAttribute('src', image.getAttribute('data-juli-src-src') ?? '');
  return document;
}

const DEEPEST = 3;
const MOST_FRAMES = 40;

function framesOf(
  document: Document,
  base: string,
  parse: (html: string) => Document,
  depth: number,
): { document: Document; url: string }[] {
  if (depth >= DEEPEST) return [];
  return [...document.querySelectorAll('iframe[srcdoc]')].slice(0, MOST_FRAMES).flatMap((frame) => {
    const url = URL.parse(frame.getAttribute('data-juli-src-src') ?? '', base)?.href ?? base;
    const inside = revived(frame.getAttribute('srcdoc') ?? '', parse);
    return [{ document: inside, url }, ...framesOf(inside, url, parse, depth + 1)];
  });
}
