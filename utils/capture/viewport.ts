import type { CaptureBrowser, TabInfo } from './browser-api.ts';
import { PartError } from './reasons.ts';
import { samePage } from './tab.ts';

/** Chromium allows two pictures a second and throws on the third; a slot is free again within a second. */
const RATE_LIMIT = /quota|MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND/i;

/** Whether the browser refused a picture because too many were taken: a moment later it will not. */
export const isRateLimit = (error: unknown): boolean =>
  RATE_LIMIT.test(error instanceof Error ? error.message : String(error));

const NO_GRANT = /activeTab|<all_urls>|permission|Cannot access/i;
const RATE_WAIT_MS = 550;
const RATE_TRIES = 6;
const OTHER_TRIES = 3;
const OTHER_WAIT_MS = 120;
/** `windows.WINDOW_ID_CURRENT`. */
const WINDOW_ID_CURRENT = -2;

/** The API photographs the window, not the tab: whatever it shows must be this tab and this page. */
async function mustShow(browser: CaptureBrowser, tabId: number, url: string | undefined): Promise<void> {
  const tab = await browser.getTab(tabId).catch((cause) => {
    throw new PartError('capture_part_navigated', 'the tab was closed', { cause });
  });
  if (!tab.active) throw new PartError('capture_part_tab_hidden', 'another tab is shown in this window');
  if (!samePage(tab.url, url))
    throw new PartError('capture_part_navigated', `the tab went on to ${tab.url ?? 'another site'}`);
}

/**
 * `viewport.png`: the true pixels that the window shows of this tab. The first picture is asked for at once, before anything
 * is done to the page; what it shows is checked right after.
 * @param tab as it was at the press
 * @throws {PartError} when the tab is hidden or went elsewhere, the limit does not lift, or the browser refuses.
 */
export async function captureViewport(
  browser: CaptureBrowser,
  tab: TabInfo & { id: number },
  wait: (ms: number) => Promise<void>,
): Promise<Blob> {
  const { id, url, windowId = WINDOW_ID_CURRENT } = tab;
  if (!tab.active) throw new PartError('capture_part_tab_hidden', 'another tab is shown in this window');
  for (let limited = 0, refused = 0; ; await mustShow(browser, id, url)) {
    try {
      const picture = await browser.captureVisibleTab(windowId);
      await mustShow(browser, id, url);
      return await decodePicture(picture);
    } catch (error) {
      if (error instanceof PartError) throw error;
      const detail = error instanceof Error ? error.message : String(error);
      if (isRateLimit(error)) {
        if (++limited >= RATE_TRIES) throw new PartError('capture_part_rate_limit', detail, { cause: error });
        await wait(RATE_WAIT_MS);
      } else if (NO_GRANT.test(detail)) throw new PartError('capture_part_no_grant', detail, { cause: error });
      else {
        if (++refused >= OTHER_TRIES) throw new PartError('capture_part_browser_refused', detail, { cause: error });
        await wait(OTHER_WAIT_MS);
      }
    }
  }
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A picture that is empty or not a PNG is no picture: some failures of the compositor come without an error. */
async function decodePicture(dataUrl: string): Promise<Blob> {
  const blob = await (await fetch(dataUrl)).blob();
  const head = new Uint8Array(await blob.slice(0, 8).arrayBuffer());
  if (!PNG_SIGNATURE.every((byte, index) => head[index] === byte))
    throw new Error(`no PNG came, but ${blob.size} bytes`);
  return blob;
}
