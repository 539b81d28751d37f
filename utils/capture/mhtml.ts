import type { CaptureBrowser } from './browser-api.ts';
import { PartError } from './reasons.ts';
import { samePage } from './tab.ts';

const TRIES = 3;
const WAIT_MS = 60;

/** The page that an MHTML file says it shows (header of RFC 2557 as Chromium writes it). */
function location(head: string): string | undefined {
  return /^Snapshot-Content-Location:\s*(\S+)/im.exec(head)?.[1];
}

/** Whether the browser has archives of its own and the user granted them. */
export async function offersArchive(browser: CaptureBrowser): Promise<boolean> {
  return browser.saveAsMHTML !== undefined && (await browser.hasPermission({ permissions: ['pageCapture'] }));
}

/**
 * `page.mhtml`: the browser's own archive, read into memory at once, because the file behind the Blob may be gone a moment
 * later (one read in sixty fails with NotFoundError); then asked for again.
 * @throws {PartError} when it stayed unreadable or shows another page than `url`.
 */
export async function captureMhtml(
  browser: CaptureBrowser,
  tabId: number,
  url: string | undefined,
  wait: (ms: number) => Promise<void>,
): Promise<ArrayBuffer> {
  let detail = '';
  for (let attempt = 0; attempt < TRIES; attempt++) {
    if (attempt > 0) await wait(WAIT_MS);
    try {
      const bytes = await (await browser.saveAsMHTML?.(tabId))?.arrayBuffer();
      if (bytes && bytes.byteLength > 0) return checked(bytes, url);
      detail = 'the browser gave an empty file';
    } catch (error) {
      if (error instanceof PartError) throw error;
      detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    }
  }
  throw new PartError('capture_part_mhtml_unreadable', `${detail} (${TRIES} tries)`);
}

function checked(bytes: ArrayBuffer, url: string | undefined): ArrayBuffer {
  const shown = location(new TextDecoder().decode(bytes.slice(0, 4096)));
  if (shown && !samePage(shown, url)) throw new PartError('capture_part_navigated', `the archive shows ${shown}`);
  return bytes;
}
