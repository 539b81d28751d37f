import { browser } from 'wxt/browser';
import type { Unread } from '../../components/popup/model.ts';
import { realBrowser } from '../../utils/capture/browser-api.ts';
import { prepareCapture } from '../../utils/capture/page.ts';
import { decodeExtraction } from '../../utils/marketplaces/decode.ts';
import { decodeDetails } from '../../utils/marketplaces/details/decode.ts';
import type { PageDetails } from '../../utils/marketplaces/details/types.ts';
import type { Extraction } from '../../utils/marketplaces/types.ts';

/** What the page says, or why nothing could be read. */
export type PageReading = { extraction: Extraction; details?: PageDetails } | { unread: Unread };

/** A page that is busy, or stands still behind a dialog of its own, must not hold up the rest of the popup. */
const PATIENCE_MS = 6000;

const HTML = /^(text\/html|application\/xhtml\+xml)$/;

/** Reads the facts of the page in a tab by the script `entrypoints/facts.ts`. Never rejects. */
export async function readPage(tabId: number): Promise<PageReading> {
  try {
    // The library's types know no path that is made at build time.
    const script = { target: { tabId }, files: ['/facts.js'] } as Parameters<typeof browser.scripting.executeScript>[0];
    const answers = await within(PATIENCE_MS, browser.scripting.executeScript(script));
    if (answers === undefined) return { unread: { slow: true } };
    // Ready for the press: a capture need not wait for its script then. Where it cannot, the capture will say why.
    prepareCapture(tabId, realBrowser()).catch((error) => console.warn('the page could not be prepared', error));
    return decode(answers[0]?.result);
  } catch (error) {
    return { unread: { reason: error instanceof Error ? error.message : String(error) } };
  }
}

/** The value of a promise, or undefined when it takes longer than `ms`. */
export async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The answer has been in a page: nothing in it is taken on trust. */
function decode(answer: unknown): PageReading {
  const { contentType, extraction, details } = (answer ?? {}) as Record<string, unknown>;
  if (typeof contentType === 'string' && !HTML.test(contentType))
    return { unread: { type: contentType.slice(0, 100) } };
  const decoded = decodeExtraction(extraction);
  return decoded
    ? { extraction: decoded, details: decodeDetails(details) }
    : { unread: { reason: 'the page gave no answer' } };
}

/** The structure report of the page in a tab, by the script `entrypoints/structure.ts`. */
export async function readStructure(tabId: number): Promise<string> {
  const script = { target: { tabId }, files: ['/structure.js'] } as Parameters<
    typeof browser.scripting.executeScript
  >[0];
  const [answer] = await browser.scripting.executeScript(script);
  if (typeof answer?.result !== 'string') throw new Error('the page gave no answer');
  return answer.result.slice(0, 400_000);
}
