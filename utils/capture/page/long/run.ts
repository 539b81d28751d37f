import type { Order } from '../../long/line.ts';
import type { Refusal, View } from '../../long/view.ts';
import { Slices } from '../slices.ts';
import { Bars } from './bars.ts';
import { Overrides } from './overrides.ts';
import { findScroller, type Scroller } from './scroller.ts';
import { Seam } from './seam.ts';
import { frame, pause, pictures, shown } from './settle.ts';

/** A page that grows while it is read through is followed for so many screens or so long, whichever ends first. */
const LOADING_SCREENS = 150;
const LOADING_MS = 25_000;
/** How long a page at its end is given to grow. */
const GROWTH_MS = 700;
const STILL_FRAMES = 30;
/** Without a word from the background for so long, its worker is gone, and the page is put back. */
const SILENCE_MS = 25_000;

/** One run through the page: it scrolls where it is told, and puts everything back at the end, however that comes. */
export class ScrollRun {
  readonly #scroller: Scroller = findScroller();
  readonly #overrides = new Overrides();
  readonly #bars = new Bars(this.#scroller, this.#overrides);
  readonly #seam = new Seam(this.#scroller, this.#bars);
  readonly #was = this.#scroller.scroll();
  #silence: ReturnType<typeof setTimeout> | undefined;
  #over = false;

  async obey(order: Order): Promise<View | Refusal | null> {
    clearTimeout(this.#silence);
    if (order.do === 'end') {
      await this.end();
      return null;
    }
    this.#refuseAfterEnd();
    this.#silence = setTimeout(() => void this.end(), SILENCE_MS);
    const view = await this.#answer(order);
    this.#refuseAfterEnd();
    return view;
  }

  /** A page that was put back, perhaps meanwhile, does not stand where it was told to. */
  #refuseAfterEnd(): void {
    if (this.#over) throw new Error('The page has been put back as it was.');
  }

  #answer(order: Exclude<Order, { do: 'end' }>): View | Refusal | Promise<View | Refusal> {
    if (order.do === 'look') return this.#view(0);
    if (order.do === 'begin') return this.#begin();
    return this.#go(order);
  }

  /** Puts the page back as it was found. */
  async end(): Promise<void> {
    clearTimeout(this.#silence);
    if (this.#over) return;
    this.#over = true;
    this.#overrides.end();
    // Scripts that follow the scrolling may move the page once more: the place is set again when they have run.
    for (let again = 0; again < 3; again++) {
      this.#scroller.to(this.#was.left, this.#was.top);
      await frame();
    }
  }

  async #begin(): Promise<View | Refusal> {
    const zoom = window.visualViewport?.scale ?? 1;
    if (Math.abs(zoom - 1) > 0.01) return { refused: `zoomed by pinching, ${zoom}` };
    const { element } = this.#scroller;
    const still = { 'scroll-snap-type': 'none', 'overflow-anchor': 'none' };
    this.#overrides.lay(element, still);
    // The snapping of `body` counts for the window where `html` has none.
    if (this.#scroller.kind === 'page') {
      this.#overrides.lay(document.documentElement, still);
      if (document.body) this.#overrides.lay(document.body, still);
    }
    await this.#bars.find(new Slices());
    await this.#load();
    return this.#view(0);
  }

  /** Reads the page through once, so that what loads late is there and the page has its length. */
  async #load(): Promise<void> {
    const { height } = this.#scroller.box();
    const end = performance.now() + LOADING_MS;
    for (let screen = 1; screen <= LOADING_SCREENS && performance.now() < end && !this.#over; screen++) {
      if (this.#atEnd().y) break;
      this.#scroller.to(0, screen * height);
      await frame();
      await pause(16);
      if (screen === 1) await this.#bars.find(new Slices());
    }
    await pictures('all');
  }

  async #go({ left, top, seam, isFirstRow, isFirstColumn }: Extract<Order, { do: 'go' }>): Promise<View> {
    if (!isFirstRow && isFirstColumn) this.#seam.note(seam);
    this.#scroller.to(left, top);
    await frame();
    await frame();
    await this.#bars.find(new Slices());
    this.#showBars(isFirstRow, isFirstColumn);
    await pictures('seen');
    await this.#standStill();
    if (this.#atEnd().y) await this.#waitForGrowth();
    this.#showBars(isFirstRow, isFirstColumn);
    await shown();
    return this.#view(isFirstRow || !isFirstColumn ? 0 : this.#seam.moved());
  }

  #showBars(isFirstRow: boolean, isFirstColumn: boolean): void {
    this.#bars.show({ head: isFirstRow && isFirstColumn, foot: this.#atEnd().y && isFirstColumn });
  }

  async #standStill(): Promise<void> {
    const place = () => JSON.stringify([this.#scroller.scroll(), this.#scroller.content()]);
    let before = place();
    for (let count = 0, still = 0; count < STILL_FRAMES && still < 2; count++) {
      await frame();
      const now = place();
      still = now === before ? still + 1 : 0;
      before = now;
    }
  }

  async #waitForGrowth(): Promise<void> {
    const end = performance.now() + GROWTH_MS;
    while (this.#atEnd().y && performance.now() < end) await pause(50);
  }

  /** `scrollHeight` is a whole number, `scrollTop` is not: the end is reached within one pixel. */
  #atEnd(): { x: boolean; y: boolean } {
    const { left, top } = this.#scroller.scroll();
    const { width, height } = this.#scroller.content();
    const box = this.#scroller.box();
    return { x: left + box.width >= width - 1, y: top + box.height >= height - 1 };
  }

  #view(shift: number): View {
    return {
      devicePixelRatio,
      window: { width: innerWidth, height: innerHeight },
      box: this.#scroller.box(),
      scroll: this.#scroller.scroll(),
      content: this.#scroller.content(),
      atEnd: this.#atEnd(),
      shift,
      scrolled: this.#scroller.kind,
    };
  }
}
