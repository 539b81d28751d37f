import { extract, recognise } from '../../utils/marketplaces/index.ts';
import { memberOf } from '../../utils/marketplaces/missing.ts';
import type { Extraction } from '../../utils/marketplaces/types.ts';
import { decodeHtml } from './decode.ts';
import { parseHtml } from './parse.ts';

/** What a saved page says. A page that breaks the extractor is noted and yields nothing; the others go on. */
export function readPage(url: string, bytes: Uint8Array, note: (text: string) => void): Extraction {
  const { site, page } = recognise(url);
  try {
    const { document, cut } = parseHtml(decodeHtml(bytes, site));
    if (cut !== undefined) note(`the page is cut off inside <${cut.localName}>: what the cut falls into is left out`);
    return extract(document, url, { cut });
  } catch (error) {
    note(`could not be read: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    const member = memberOf(page);
    return { site, page: 'other', missing: member === undefined ? [] : [member], provenance: {} };
  }
}
