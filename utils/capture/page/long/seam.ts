import type { Bars } from './bars.ts';
import { frontAt, rectOf } from './dom.ts';
import type { Scroller } from './scroller.ts';

const ACROSS = [0.08, 0.25, 0.42, 0.58, 0.75, 0.92];
/** Text by which an element is known again: lists give their elements other content. */
const TEXT = 200;

interface Mark {
  element: Element;
  text: string;
  /** Place in the content, in CSS pixels. */
  top: number;
}

/**
 * Watches what stands at the seam of two tiles. A list that measures its rows when they are shown, a picture without a size,
 * a header that leaves the flow: they push the content, and the picture must go on where it was.
 */
export class Seam {
  readonly #scroller: Scroller;
  readonly #bars: Bars;
  #marks: Mark[] = [];

  constructor(scroller: Scroller, bars: Bars) {
    this.#scroller = scroller;
    this.#bars = bars;
  }

  /** Notes what is seen at that place of the content; when it is out of sight, the last marks stay. */
  note(seam: number): void {
    const { left, top, width, height } = this.#scroller.box();
    const y = top + seam - this.#scroller.scroll().top - 3;
    if (y < top || y >= top + height) return;
    const found = new Map<Element, Mark>();
    for (const across of ACROSS) {
      const element = frontAt(left + width * across, y, (one) => this.#bars.holds(one));
      if (!element || element === this.#scroller.element || rectOf(element).height >= height) continue;
      found.set(element, { element, text: textOf(element), top: this.#place(element) });
    }
    if (found.size > 0) this.#marks = [...found.values()];
  }

  /** How far most of what was noted has moved down in the content since; noted anew where it stands now. */
  moved(): number {
    const still = this.#marks.filter(({ element, text }) => element.isConnected && textOf(element) === text);
    const moves = still.map((mark) => ({ mark, by: this.#place(mark.element) - mark.top })).sort((a, b) => a.by - b.by);
    const middle = moves[moves.length >> 1]?.by ?? 0;
    const agree = moves.filter(({ by }) => Math.abs(by - middle) < 1);
    if (agree.length * 2 < moves.length || Math.abs(middle) < 0.01) return 0;
    for (const { mark, by } of agree) mark.top += by;
    this.#marks = agree.map(({ mark }) => mark);
    return middle;
  }

  #place(element: Element): number {
    return rectOf(element).top - this.#scroller.box().top + this.#scroller.scroll().top;
  }
}

const textOf = (element: Element): string => (element.textContent ?? '').slice(0, TEXT);
