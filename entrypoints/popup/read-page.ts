import { browser } from 'wxt/browser';
import { decodeExtraction } from '../../utils/marketplaces/decode.ts';
import type { Extraction } from '../../utils/marketplaces/types.ts';

/** What the page says, or why nothing could be read: it is a file of some type, or the browser's own words. */
export type PageReading = { extraction: Extraction } | { unread: { type: string } | { reason: string } };

const HTML = /^(text\/html|application\/xhtml\+xml)$/;

/** Reads the facts of the page in a tab by the script `entrypoints/facts.ts`. Never rejects. */
export async function readPage(tabId: number): Promise<PageReading> {
  try {
    // The library's types know no path that is made at build time.
    const script = { target: { tabId }, files: ['/facts.js'] } as Parameters<typeof browser.scripting.executeScript>[0];
    const [answer] = await browser.scripting.executeScript(script);
    return decode(answer?.result);
  } catch (error) {
    return { unread: { reason: error instanceof Error ? error.message : String(error) } };
  }
}

/** The answer has been in a page: nothing in it is taken on trust. */
function decode(answer: unknown): PageReading {
  const { contentType, extraction } = (answer ?? {}) as { contentType?: unknown; extraction?: unknown };
  if (typeof contentType === 'string' && !HTML.test(contentType))
    return { unread: { type: contentType.slice(0, 100) } };
  const decoded = decodeExtraction(extraction);
  return decoded ? { extraction: decoded } : { unread: { reason: 'the page gave no answer' } };
}
