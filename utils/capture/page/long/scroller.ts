import { nativesOf } from '../natives.ts';
import { frontAt, parentOf, rectOf } from './dom.ts';

/** The least share of the window that a box must fill to be the page's real scroller: many shops scroll a box. */
const MAIN_SHARE = 0.4;

/** What holds the page's content and scrolls. Lengths are CSS pixels; `left` is counted from the leftmost place. */
export interface Scroller {
  kind: 'page' | 'box';
  element: Element;
  /** Where its content is seen in the window. */
  box(): { left: number; top: number; width: number; height: number };
  scroll(): { left: number; top: number };
  /** Goes there at once, whatever the page's styles say. */
  to(left: number, top: number): void;
  content(): { width: number; height: number };
}

const scrollTo = Element.prototype.scrollTo;
const clientOf = (name: 'clientLeft' | 'clientTop' | 'clientWidth' | 'clientHeight') => {
  const get = Object.getOwnPropertyDescriptor(Element.prototype, name)?.get;
  return (element: Element): number => get?.call(element) ?? 0;
};
const [clientLeft, clientTop, clientWidth, clientHeight] = (
  ['clientLeft', 'clientTop', 'clientWidth', 'clientHeight'] as const
).map(clientOf) as [(e: Element) => number, (e: Element) => number, (e: Element) => number, (e: Element) => number];

/** The page itself, or the box in it that holds the most that is not seen. */
export function findScroller(): Scroller {
  const root = document.scrollingElement ?? document.documentElement;
  const candidates = new Set<Element>();
  for (const across of [0.5, 0.3, 0.7])
    for (const down of [0.5, 0.3, 0.75])
      for (let at = frontAt(innerWidth * across, innerHeight * down); at; at = parentOf(at)) candidates.add(at);
  let best = { element: root, hidden: canScroll(root) ? hiddenOf(root) : 0, isBox: false };
  for (const element of candidates) {
    if (element === root || element === document.documentElement || isViewportBody(element) || !canScroll(element))
      continue;
    const { width, height } = visiblePart(element);
    const hidden = hiddenOf(element);
    if (width * height >= MAIN_SHARE * innerWidth * innerHeight && hidden > best.hidden)
      best = { element, hidden, isBox: true };
  }
  return best.isBox ? boxScroller(best.element) : pageScroller(root);
}

const hiddenOf = (element: Element) => nativesOf(window).scrollHeight(element) - clientHeight(element);

/** A page whose scrolling is switched off is not scrolled: what its user cannot reach is no evidence of what was shown. */
function canScroll(element: Element): boolean {
  if (hiddenOf(element) <= 1) return false;
  const isRoot = element === document.scrollingElement;
  const styles = isRoot ? [document.documentElement, document.body].filter(Boolean) : [element];
  return isRoot
    ? styles.every((one) => !/hidden|clip/.test(getComputedStyle(one).overflowY))
    : styles.every((one) => /auto|scroll|overlay/.test(getComputedStyle(one).overflowY));
}

/** The styles of `body` count for the window as long as `html` has none of its own (CSS Overflow, 3.3). */
function isViewportBody(element: Element): boolean {
  return element === document.body && getComputedStyle(document.documentElement).overflowY === 'visible';
}

function visiblePart(element: Element): { left: number; top: number; width: number; height: number } {
  const rect = rectOf(element);
  const left = Math.max(0, rect.left + clientLeft(element));
  const top = Math.max(0, rect.top + clientTop(element));
  const right = Math.min(innerWidth, rect.left + clientLeft(element) + clientWidth(element));
  const bottom = Math.min(innerHeight, rect.top + clientTop(element) + clientHeight(element));
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

function pageScroller(root: Element): Scroller {
  const html = document.documentElement;
  const natives = nativesOf(window);
  // In quirks mode `html` is as high as its content: the window is then measured by `body`.
  const measured = document.compatMode === 'BackCompat' && document.body ? document.body : html;
  const width = () => clientWidth(measured) || innerWidth;
  const height = () => clientHeight(measured) || innerHeight;
  const leftmost = () => (isRtl(root) ? width() - natives.scrollWidth(root) : 0);
  return {
    kind: 'page',
    element: root,
    box: () => ({ left: 0, top: 0, width: width(), height: height() }),
    scroll: () => ({ left: scrollX - leftmost(), top: scrollY }),
    to: (left, top) => window.scrollTo({ left: left + leftmost(), top, behavior: 'instant' }),
    content: () => ({ width: natives.scrollWidth(root), height: natives.scrollHeight(root) }),
  };
}

function boxScroller(element: Element): Scroller {
  const natives = nativesOf(window);
  const leftmost = () => (isRtl(element) ? clientWidth(element) - natives.scrollWidth(element) : 0);
  return {
    kind: 'box',
    element,
    box: () => visiblePart(element),
    scroll: () => ({ left: natives.scrollLeft(element) - leftmost(), top: natives.scrollTop(element) }),
    to: (left, top) => Reflect.apply(scrollTo, element, [{ left: left + leftmost(), top, behavior: 'instant' }]),
    content: () => ({ width: natives.scrollWidth(element), height: natives.scrollHeight(element) }),
  };
}

const isRtl = (element: Element) => getComputedStyle(element).direction === 'rtl';
