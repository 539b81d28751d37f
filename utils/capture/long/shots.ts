import type { CaptureBrowser } from '../browser-api.ts';
import { PartError } from '../reasons.ts';
import { captureViewport, isRateLimit } from '../viewport.ts';

/**
 * Chromium lets two pictures through within a second, counted from the first (`MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND`);
 * a little more than half a second apart never meets the limit. Firefox has none, and is never slowed down.
 */
const GAP_MS = 505;
/** How long another tab may be in front before the rest is given up. */
const HIDDEN_MS = 120_000;
const HIDDEN_WAIT_MS = 400;
/** How long the limit may hold, as when another extension takes pictures too. */
const LIMITED_MS = 30_000;

export interface ShotDeps {
  browser: CaptureBrowser;
  wait(ms: number): Promise<void>;
  /** Milliseconds of a steady clock. */
  clock(): number;
}

/** Takes pictures of one tab as fast as the browser lets it, and loses none. */
export class Shots {
  readonly #deps: ShotDeps;
  readonly #tabId: number;
  readonly #browser: CaptureBrowser;
  #gap = 0;
  #last = Number.NEGATIVE_INFINITY;

  constructor(tabId: number, deps: ShotDeps) {
    this.#deps = deps;
    this.#tabId = tabId;
    this.#browser = {
      ...deps.browser,
      captureVisibleTab: async (windowId) => {
        this.#last = deps.clock();
        try {
          return await deps.browser.captureVisibleTab(windowId);
        } catch (error) {
          if (isRateLimit(error)) this.#gap = GAP_MS;
          throw error;
        }
      },
    };
  }

  /**
   * The next picture. While another tab is in front it waits, and `paused` is told.
   * @throws {PartError} when the tab is closed, the browser refuses, or the waiting was in vain.
   */
  async take(paused: (isPaused: boolean) => void): Promise<Blob> {
    const { clock, wait } = this.#deps;
    await wait(Math.max(0, this.#last + this.#gap - clock()));
    const since = clock();
    for (;;) {
      try {
        const tab = await this.#browser.getTab(this.#tabId).catch((cause) => {
          throw new PartError('capture_part_navigated', 'the tab was closed', { cause });
        });
        const picture = await captureViewport(this.#browser, { ...tab, id: this.#tabId }, wait);
        paused(false);
        return picture;
      } catch (error) {
        const reason = error instanceof PartError ? error.reason : undefined;
        const patience =
          reason === 'capture_part_tab_hidden' ? HIDDEN_MS : reason === 'capture_part_rate_limit' ? LIMITED_MS : 0;
        if (clock() - since >= patience) throw error;
        paused(reason === 'capture_part_tab_hidden');
        await wait(HIDDEN_WAIT_MS);
      }
    }
  }
}
