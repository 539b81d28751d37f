import { canonicalise } from '../canonical.ts';
import { LEDGER, MANIFEST, type Manifest } from '../pack/types.ts';
import { isEntry, type LedgerReading, walk } from './ledger.ts';
import type { PackProblem } from './report.ts';

/**
 * The ledgers of other installations (docs/adr/0036): each is the very file whose hash a `merge` entry of our own signed
 * ledger holds, and a whole chain in itself.
 * @returns them by their digests.
 */
export async function readMerged(
  { ledgers = [] }: Manifest,
  own: LedgerReading,
  hashes: ReadonlyMap<string, string>,
  textOf: (path: string) => Promise<string | undefined>,
  problems: PackProblem[],
): Promise<Map<string, LedgerReading>> {
  const read = new Map<string, LedgerReading>();
  for (const { path, digest, seq } of ledgers) {
    const problem = (detail: string) => problems.push({ kind: 'ledger', file: path, detail });
    const entry = own.entries[seq];
    if (entry?.type !== 'merge' || entry.digest !== digest) problem(`entry ${seq} of ${LEDGER} does not name it`);
    if (hashes.get(path) !== digest) problem(`does not hash to ${digest}, as ${MANIFEST} says`);
    const entries = entriesOf((await textOf(path)) ?? '');
    if (entries) read.set(digest, { ...(await walk(path, entries, problems)), mergedAt: seq });
    else problem('is not a merged ledger in its canonical form');
  }
  return read;
}

function entriesOf(text: string) {
  try {
    const document = JSON.parse(text);
    const isOne = document.format === 'juli-ledger' && Array.isArray(document.entries);
    return isOne && document.entries.every(isEntry) && canonicalise(document) === text ? document.entries : undefined;
  } catch {
    return undefined;
  }
}
