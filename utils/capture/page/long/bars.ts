import type { Slices } from '../slices.ts';
import { contains, eachElement, parentOf, rectOf } from './dom.ts';
import type { Overrides } from './overrides.ts';
import type { Scroller } from './scroller.ts';

/** Centres below this share of the window make a bar a footer. */
const FOOT_FROM = 0.6;
const HIDDEN = { opacity: '0' };
/** Without them a sticky element stays in its natural place. */
const UNSTUCK = { top: 'auto', bottom: 'auto' };
const POINTS = [0.1, 0.5, 0.9];

type Side = 'head' | 'foot';

/**
 * What stays where it is while the page is scrolled: shown once, headers on the first tile, footers on the last. Sticky
 * elements are let go to their natural places, where a tile shows them once anyway.
 */
export class Bars {
  readonly #scroller: Scroller;
  readonly #overrides: Overrides;
  readonly #sides = new Map<Element, Side>();
  readonly #tops = new WeakMap<Element, { top: number; scrolled: number }>();

  constructor(scroller: Scroller, overrides: Overrides) {
    this.#scroller = scroller;
    this.#overrides = overrides;
  }

  /** Looks for bars as the page stands now; called after every scroll, because scripts make bars while one scrolls. */
  async find(slices: Slices): Promise<void> {
    const fixed = new Set<Element>();
    await eachElement(slices, (element) => {
      const { position } = getComputedStyle(element);
      if (position === 'sticky') this.#letGo(element);
      else if (position === 'fixed' && this.#stays(element)) fixed.add(element);
    });
    if (this.#scroller.kind === 'box') for (const element of this.#over()) fixed.add(element);
    for (const element of this.#sides.keys())
      if (!fixed.has(element)) {
        this.#sides.delete(element);
        this.#overrides.lift(element);
      }
    for (const element of fixed) if (!this.#sides.has(element)) this.#sides.set(element, sideOf(element));
  }

  /** Whether an element is a bar or stands in one. */
  holds(element: Element): boolean {
    for (let at: Element | null = element; at; at = parentOf(at)) if (this.#sides.has(at)) return true;
    return false;
  }

  /** Shows the bars of one side and hides those of the other. */
  show({ head, foot }: { head: boolean; foot: boolean }): void {
    for (const [element, side] of this.#sides)
      if (side === 'head' ? head : foot) this.#overrides.lift(element);
      else this.#overrides.lay(element, HIDDEN);
  }

  /** Only what sticks to the page's own scroller: a table's head inside a small box stays as its reader sees it. */
  #letGo(element: Element): void {
    if (this.#overrides.has(element)) return;
    const scroller = this.#scroller.element;
    for (let at = parentOf(element); at && at !== scroller; at = parentOf(at)) {
      const { overflowX, overflowY } = getComputedStyle(at);
      const isRoot = at === document.body || at === document.documentElement;
      if (!isRoot && /auto|scroll|hidden|overlay/.test(`${overflowX} ${overflowY}`)) return;
    }
    this.#overrides.lay(element, UNSTUCK);
  }

  /**
   * `fixed` inside a transformed box scrolls along with it: it stays only if it did not move as the content did. A backdrop
   * behind the content stays on every tile.
   */
  #stays(element: Element): boolean {
    const rect = rectOf(element);
    if (rect.width === 0 || rect.height === 0) return this.#sides.has(element);
    const scrolled = this.#scroller.scroll().top;
    const before = this.#tops.get(element);
    this.#tops.set(element, { top: rect.top, scrolled });
    const moved = before ? scrolled - before.scrolled : 0;
    if (before && Math.abs(moved) > 2 && Math.abs(before.top - rect.top - moved) < 1) return false;
    if (this.#sides.has(element)) return true;
    const isBackdrop = Number(getComputedStyle(element).zIndex) < 0 && rect.height >= innerHeight;
    const holdsContent = this.#scroller.kind === 'box' && contains(element, this.#scroller.element);
    return !isBackdrop && !holdsContent;
  }

  /** What lies over a scrolled box without being part of it: the head and foot of a page made of layers. */
  #over(): Set<Element> {
    const { element: scroller } = this.#scroller;
    const box = this.#scroller.box();
    const found = new Set<Element>();
    for (let inner: Element = scroller, at = parentOf(inner); at; inner = at, at = parentOf(at))
      for (const beside of at.children) if (beside !== inner && isOver(beside, scroller, box)) found.add(beside);
    return found;
  }
}

/** Whether an element is seen in front of the box. What is hidden by us is still found: only its colour is gone. */
function isOver(
  element: Element,
  scroller: Element,
  box: { left: number; top: number; width: number; height: number },
) {
  const rect = rectOf(element);
  const left = Math.max(rect.left, box.left);
  const top = Math.max(rect.top, box.top);
  const width = Math.min(rect.right, box.left + box.width) - left;
  const height = Math.min(rect.bottom, box.top + box.height) - top;
  if (width < 2 || height < 2) return false;
  return POINTS.some((across) =>
    POINTS.some((down) => {
      const [front] = document.elementsFromPoint(left + width * across, top + height * down);
      return front !== undefined && contains(element, front) && !contains(scroller, front);
    }),
  );
}

function sideOf(element: Element): Side {
  const { top, bottom, height } = rectOf(element);
  const isTall = height > innerHeight * 0.8;
  return !isTall && (top + bottom) / 2 > innerHeight * FOOT_FROM ? 'foot' : 'head';
}
