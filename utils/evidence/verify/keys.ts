import { pem } from '../ledger/keys.ts';
import { keyPath, type Manifest, PUBLIC_KEY } from '../pack/types.ts';
import type { Hash } from '../types.ts';
import type { LedgerReading } from './ledger.ts';
import type { PackProblem } from './report.ts';

/** The key files are those of the ledgers, and our own is the one that stands on paper, where that is known. */
export async function checkKeys(
  ledgers: ReadonlyMap<Hash | undefined, LedgerReading>,
  manifest: Manifest,
  textOf: (path: string) => Promise<string | undefined>,
  expected: string | undefined,
  problems: PackProblem[],
): Promise<void> {
  for (const [digest, { path: ledger, chain }] of ledgers) {
    const keys = [...chain.keys].toReversed();
    const folder = ledger.slice(0, ledger.lastIndexOf('/') + 1);
    for (const [index, [id, { spki }]] of keys.entries()) {
      const path = `${folder}${keyPath(id, index)}`;
      if ((await textOf(path)) !== pem(spki))
        problems.push({ kind: 'key', file: path, detail: `is not the key ${id} of ${ledger}` });
    }
    const [newest] = keys[0] ?? [];
    if (newest === undefined) problems.push({ kind: 'key', file: ledger, detail: 'is not signed by any key' });
    const named = digest === undefined ? expected : manifest.ledgers?.find((one) => one.digest === digest)?.key;
    if (named !== undefined && newest !== named)
      problems.push({
        kind: 'key',
        file: `${folder}${PUBLIC_KEY}`,
        detail: `${ledger} is signed by ${newest}, not by the expected key ${named}`,
      });
  }
}
