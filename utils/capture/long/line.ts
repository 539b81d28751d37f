import type { CaptureBrowser } from '../browser-api.ts';
import { record } from '../decode.ts';
import { PartError } from '../reasons.ts';
import { decodeView, refusalOf, type View } from './view.ts';

/** The script that scrolls a page (entrypoints/scroll.ts), and the name of the line to it. */
const SCRIPT = '/scroll.js';
export const LINE = 'juli-long';
const ANSWER_MS = 20_000;
/** Loading what a long page loads only when it is scrolled to. */
const BEGIN_MS = 60_000;

/** What the page is asked to do. */
export type Order =
  /** Get ready: load what loads late, hold still what snaps, and stand at the beginning. */
  | { do: 'begin' }
  /** Scroll there and settle; `seam`: what stands there is watched for moving. */
  | { do: 'go'; left: number; top: number; seam: number; isFirstRow: boolean; isFirstColumn: boolean }
  /** Say how it stands, without touching anything. */
  | { do: 'look' }
  /** Put everything back as it was. */
  | { do: 'end' };

/** The part of a port that is used here. */
export interface Port {
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

/**
 * The line to the page that is being scrolled. When it breaks, from whichever side (the page goes away, the worker is
 * stopped), the page puts itself back as it was.
 */
export class PageLine {
  readonly #port: Port;
  readonly #waiting = new Map<number, { done(answer: unknown): void; failed(error: PartError): void }>();
  #asked = 0;
  #broken = false;

  private constructor(port: Port) {
    this.#port = port;
    port.onMessage.addListener((message) => {
      const { id, answer, error } = record(message);
      const waiting = typeof id === 'number' ? this.#waiting.get(id) : undefined;
      if (!waiting) return;
      this.#waiting.delete(Number(id));
      if (error === undefined) waiting.done(answer);
      else waiting.failed(new PartError('capture_part_failed', String(error).slice(0, 1000)));
    });
    port.onDisconnect.addListener(() => this.#break());
  }

  /** @throws {PartError} when the page may not be looked into. */
  static async open(browser: CaptureBrowser, tabId: number): Promise<PageLine> {
    try {
      await browser.executeScript({ target: { tabId, frameIds: [0] }, files: [SCRIPT] });
    } catch (cause) {
      throw new PartError('capture_part_browser_refused', String((cause as Error)?.message ?? cause), { cause });
    }
    return new PageLine(browser.connect(tabId, LINE));
  }

  async view(order: Order): Promise<View> {
    const answer = await this.#ask(order, order.do === 'begin' ? BEGIN_MS : ANSWER_MS);
    const refused = refusalOf(answer);
    if (refused !== undefined) throw new PartError('capture_part_pinch_zoom', refused);
    return decodeView(answer);
  }

  /** Lets the page put itself back, and hangs up. */
  async end(): Promise<void> {
    await this.#ask({ do: 'end' }, ANSWER_MS).catch((error) => console.warn('the page did not confirm', error));
    this.#break();
    this.#port.disconnect();
  }

  #ask(order: Order, most: number): Promise<unknown> {
    const id = ++this.#asked;
    return new Promise((done, failed) => {
      const timer = setTimeout(
        () => settle(failed)(new PartError('capture_part_timeout', `${order.do}: no answer within ${most} ms`)),
        most,
      );
      const settle =
        <T>(way: (value: T) => void) =>
        (value: T) => {
          clearTimeout(timer);
          this.#waiting.delete(id);
          way(value);
        };
      this.#waiting.set(id, { done: settle(done), failed: settle(failed) });
      if (this.#broken) this.#break();
      else this.#port.postMessage({ id, order });
    });
  }

  #break(): void {
    this.#broken = true;
    for (const { failed } of [...this.#waiting.values()])
      failed(new PartError('capture_part_navigated', 'the page went away while it was being scrolled'));
  }
}
