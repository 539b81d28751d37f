import type { Natives } from './natives.ts';

export type ShadowRootOf = (element: Element) => ShadowRoot | null;

interface ChromeDom {
  openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null;
}

/**
 * An element's shadow root, closed ones too: browsers tell them to extensions (Chromium `chrome.dom`, Firefox a property of
 * the element), to nobody else. Without either, the open ones.
 */
export function shadowRootOf(natives: Natives): ShadowRootOf {
  const dom = (globalThis as { chrome?: { dom?: ChromeDom } }).chrome?.dom;
  const viaChrome = dom?.openOrClosedShadowRoot;
  const viaFirefox =
    globalThis.Element && Object.getOwnPropertyDescriptor(Element.prototype, 'openOrClosedShadowRoot')?.get;
  if (viaChrome) return (element) => viaChrome.call(dom, element);
  if (viaFirefox) return (element) => Reflect.apply(viaFirefox, element, []) as ShadowRoot | null;
  return (element) => natives.openShadowRoot(element);
}

/** The only elements that can have one (DOM, attachShadow). Asking takes longer than writing an element: no other is asked. */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** By its name alone. */
export function mayHost(localName: string): boolean {
  return HOSTS.has(localName) || localName.includes('-');
}

/**
 * Asks no more, once it is known from the browser's archive that a document has no shadow trees: asking each element takes a
 * fifth of the whole reading. What the archive leaves out (`hidden`) and custom elements, which may get theirs at any moment,
 * are asked all the same; of the others, those that were made open since are seen.
 */
export function sparing(ask: ShadowRootOf, natives: Natives, document: Document, isNone: () => boolean): ShadowRootOf {
  const hidden = new Set(Document.prototype.querySelectorAll.call(document, '[hidden], [hidden] *'));
  return (element) =>
    !isNone() || natives.localName(element).includes('-') || hidden.has(element)
      ? ask(element)
      : natives.openShadowRoot(element);
}
