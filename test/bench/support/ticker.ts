import type { Page } from 'puppeteer-core';

/** In the page: a message loop whose longest pause is the longest block of the main thread. */
export function startTicker(page: Page): Promise<void> {
  return page.evaluate(() => {
    const state = { longest: 0, last: performance.now(), running: true };
    (globalThis as unknown as { ticker: typeof state }).ticker = state;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const now = performance.now();
      state.longest = Math.max(state.longest, now - state.last);
      state.last = now;
      if (state.running) setTimeout(() => port2.postMessage(null), 1);
    };
    port2.postMessage(null);
  });
}

/** Ends it: milliseconds of the longest block since. */
export function stopTicker(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { ticker } = globalThis as unknown as { ticker: { longest: number; last: number; running: boolean } };
    ticker.running = false;
    // This question may be asked before the tick that the last block held up.
    return Math.max(ticker.longest, performance.now() - ticker.last);
  });
}
