import type { CaptureBrowser, Injected } from './browser-api.ts';
import type { FrameCapture } from './compose.ts';
import { framePath, record } from './decode.ts';
import type { Inbox } from './inbox.ts';
import { PartError } from './reasons.ts';
import { decodeReport } from './report.ts';

/** The script that reads a page from inside (entrypoints/capture.ts). */
const SCRIPT = '/capture.js';
const MAX_FRAMES = 32;

/** What the injected script is told. */
export interface PageOrder {
  captureId: string;
  path: number[];
  /** The background has an archive or granted hosts: what the page may not read, it may have. */
  elsewhere: boolean;
  /** It has, or will have, the browser's own archive of the page. */
  archive: boolean;
}

const ABSENT = 'absent';

/** Runs in the page's isolated world, where entrypoints/capture.ts puts `juliCapture`. Must not use anything outside. */
function runInPage(order: PageOrder): unknown {
  return (globalThis as { juliCapture?: (order: PageOrder) => unknown }).juliCapture?.(order) ?? 'absent';
}

/** Puts the script into a page that is likely to be captured soon; it does nothing until it is called. */
export async function prepareCapture(tabId: number, browser: Pick<CaptureBrowser, 'executeScript'>): Promise<void> {
  await browser.executeScript({ target: { tabId, frameIds: [0] }, files: [SCRIPT] });
}

/**
 * Runs in every frame that the browser grants: where it stands (its indices from the top), and whether its parent may read
 * it directly, being of the same origin. Must not use anything outside.
 */
function describeFrame(): { path: number[]; foreign: boolean } {
  const path: number[] = [];
  for (let at: Window = window; at !== at.parent && path.length < 32; at = at.parent) {
    let place = -1;
    for (let index = 0; index < at.parent.length; index++) if (at.parent[index] === at) place = index;
    path.unshift(place);
  }
  let foreign = false;
  try {
    foreign = window !== window.parent && !window.parent.document;
  } catch {
    foreign = true;
  }
  return { path, foreign };
}

/** Where bytes come from beside the page itself. */
type Sources = Pick<PageOrder, 'elsewhere' | 'archive'>;

/** Reads one frame from inside. @throws {PartError} when the browser refuses or the page goes away. */
async function captureFrame(
  browser: CaptureBrowser,
  inbox: Inbox,
  sources: Promise<Sources>,
  frameId: number,
  path: number[],
): Promise<FrameCapture> {
  const target = { tabId: inbox.tabId, frameIds: [frameId] };
  const order: PageOrder = { captureId: inbox.captureId, path, ...(await sources) };
  let answers: Injected[];
  try {
    const run = () => browser.executeScript({ target, func: runInPage, args: [order] });
    answers = await run();
    if (answers[0]?.result === ABSENT) {
      await browser.executeScript({ target, files: [SCRIPT] });
      answers = await run();
    }
  } catch (error) {
    throw refused(error);
  }
  const [answer] = answers;
  if (answer?.error) throw refused(answer.error);
  const report = decodeReport(answer?.result);
  if (!report) throw new PartError('capture_part_navigated', 'the page went away while it was being read');
  const html = inbox.take(path, 'page.html');
  const text = inbox.take(path, 'text.txt');
  return { path, report, ...(html ? { html } : {}), ...(text ? { text } : {}) };
}

const GONE =
  /frame .*(removed|was not found)|No frame with id|No tab with id|tab was closed|document.*(unloaded|destroyed)|frame was detached/i;

function refused(error: unknown): PartError {
  if (error instanceof PartError) return error;
  const detail = error instanceof Error ? error.message : String((error as { message?: unknown })?.message ?? error);
  return new PartError(GONE.test(detail) ? 'capture_part_navigated' : 'capture_part_browser_refused', detail, {
    cause: error,
  });
}

/**
 * Reads the page from inside: the top frame, which reads the frames of its own origin, and each frame of another origin
 * that the browser grants. A frame that refuses is not an error; the composed record names it.
 * @returns the top frame first.
 */
export async function capturePageParts(
  browser: CaptureBrowser,
  inbox: Inbox,
  hasArchive: Promise<boolean>,
): Promise<FrameCapture[]> {
  const sources = hasArchive.then(async (archive) => ({ archive, elsewhere: archive || (await browser.hasHosts()) }));
  const top = captureFrame(browser, inbox, sources, 0, []);
  // The top frame's own refusal says why; that frames cannot be listed either adds nothing.
  const others = captureForeignFrames(browser, inbox, sources).catch((): FrameCapture[] => []);
  return [await top, ...(await others)];
}

async function captureForeignFrames(
  browser: CaptureBrowser,
  inbox: Inbox,
  sources: Promise<Sources>,
): Promise<FrameCapture[]> {
  const found = await browser.executeScript({ target: { tabId: inbox.tabId, allFrames: true }, func: describeFrame });
  const wanted = found.flatMap(({ frameId, result }) => {
    const { path, foreign } = record(result);
    const place = framePath(path);
    return frameId !== 0 && foreign === true && place ? [{ frameId, place }] : [];
  });
  const frames = await Promise.allSettled(
    wanted.slice(0, MAX_FRAMES).map(({ frameId, place }) => captureFrame(browser, inbox, sources, frameId, place)),
  );
  return frames.flatMap((frame) => (frame.status === 'fulfilled' ? [frame.value] : []));
}
