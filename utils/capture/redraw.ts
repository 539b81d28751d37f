import type { CaptureBrowser } from './browser-api.ts';
import type { Arrived, Inbox } from './inbox.ts';
import type { PageOrder } from './page.ts';
import { PartError } from './reasons.ts';

/** The script that draws a page anew (entrypoints/rasterise.ts), the only one with html2canvas in it. */
const SCRIPT = '/rasterise.js';

/** Runs in the page's isolated world, where entrypoints/rasterise.ts has put `juliRedraw`. Must not use anything outside. */
function redrawInPage(order: PageOrder): unknown {
  return (globalThis as { juliRedraw?: (order: PageOrder) => unknown }).juliRedraw?.(order) ?? null;
}

/**
 * The whole page drawn anew, for what the screen does not show. Injected on demand and after the page's original was read,
 * because drawing puts a copy of the page into it for a moment.
 * @throws {PartError} when the page cannot be drawn or goes away.
 */
export async function captureRedrawing(browser: CaptureBrowser, inbox: Inbox): Promise<Arrived> {
  const target = { tabId: inbox.tabId, frameIds: [0] };
  const order: PageOrder = { captureId: inbox.captureId, path: [], elsewhere: false, archive: false };
  await browser.executeScript({ target, files: [SCRIPT] });
  const [answer] = await browser.executeScript({ target, func: redrawInPage, args: [order] });
  const drawn = inbox.take([], 'long.png');
  if (drawn) return drawn;
  const { message = answer?.error } = (answer?.error ?? {}) as { message?: unknown };
  throw new PartError('capture_part_failed', message ? String(message) : 'the page was not drawn');
}
