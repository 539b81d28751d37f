import { ASK, HEARD, MOST_CHARACTERS, MOST_TEXTS } from './protocol.ts';

/**
 * The JSON texts that `listen` kept on this page, newest first; empty where it does not run. Any script of the page may
 * answer in its stead: the texts are no more to be trusted than the page's own scripts, and are read as those are.
 */
export function heardOn(document: Document): string[] {
  // A form of the page may be called `addEventListener` and stand before the document's own.
  const { addEventListener, removeEventListener, dispatchEvent } = EventTarget.prototype;
  let detail: unknown;
  const take = (event: Event) => {
    detail = (event as CustomEvent).detail;
  };
  addEventListener.call(document, HEARD, take, { once: true });
  dispatchEvent.call(document, new CustomEvent(ASK));
  removeEventListener.call(document, HEARD, take);
  return decode(detail);
}

/** A JSON text of texts: quotes and breaks within may double its length. */
function decode(detail: unknown): string[] {
  if (typeof detail !== 'string' || detail.length > 3 * MOST_CHARACTERS) return [];
  try {
    const texts: unknown = JSON.parse(detail);
    return Array.isArray(texts) ? texts.filter((text) => typeof text === 'string').slice(0, MOST_TEXTS) : [];
  } catch {
    return [];
  }
}
