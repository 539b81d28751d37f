import { addReading, type Capture, getCapture, readArtefact } from '../../utils/evidence/index.ts';
import { EXTRACTOR_VERSION } from '../../utils/marketplaces/index.ts';
import { reread } from '../../utils/marketplaces/reread.ts';
import { keepCopy, readCopy } from '../desk/keep-copy.ts';

/**
 * Captures that an older extractor read are read again from their stored originals, here, because parsing needs a page of
 * the extension. One at a time and a few at an opening: nobody waits for it.
 */

const MOST = 5;
const KEY = 'juli.reread';

/** Which captures this version has read already; only a note that saves doing it twice. */
function done(): Set<string> {
  const { version, ids } = (readCopy(KEY) ?? {}) as { version?: string; ids?: string[] };
  return new Set(version === EXTRACTOR_VERSION && Array.isArray(ids) ? ids : []);
}

function note(ids: ReadonlySet<string>): void {
  keepCopy(KEY, JSON.stringify({ version: EXTRACTOR_VERSION, ids: [...ids].slice(-2000) }));
}

const isOlder = ({ meta }: Capture) => Number(meta.extractorVersion) < Number(EXTRACTOR_VERSION);

/** @returns whether any of them told something new */
export async function rereadOlder(captureIds: readonly string[]): Promise<boolean> {
  const read = done();
  let left = MOST;
  let isNew = false;
  for (const id of captureIds.toReversed()) {
    if (read.has(id) || left === 0) continue;
    const capture = await getCapture(id);
    if (capture && isOlder(capture)) {
      left--;
      isNew = (await rereadOne(capture)) || isNew;
    }
    read.add(id);
  }
  note(read);
  return isNew;
}

async function rereadOne(capture: Capture): Promise<boolean> {
  const original = capture.artefacts.find(({ name }) => name === 'page.html');
  if (!original) return false;
  try {
    const html = await (await readArtefact(original.hash)).text();
    const parse = (text: string) => new DOMParser().parseFromString(text, 'text/html');
    const facts = reread(html, capture.meta.url, parse);
    return await addReading(capture, { extractorVersion: EXTRACTOR_VERSION, facts });
  } catch (error) {
    // The record and what was read before stay; the viewer says when an original is damaged.
    console.error('a stored page could not be read again', capture.id, error);
    return false;
  }
}
