import type { Manifest } from '../pack/types.ts';
import type { LedgerEntry } from '../types.ts';
import type { PackProblem, StampReport } from './report.ts';

/**
 * Verifies a time-stamp token (RFC 3161): that it stamps `hash` (SHA-256, hex), and that its signature is good.
 * @returns the authority's time in ISO 8601. @throws when it is not a good token for this hash.
 */
export type CheckToken = (token: Uint8Array<ArrayBuffer>, hash: string) => Promise<{ genTime: string }>;

/** Every token is for the entry it names, and says the time that the manifest says. */
export async function checkStamps(
  { stamps }: Manifest,
  entries: readonly LedgerEntry[],
  bytesOf: (path: string) => Promise<Uint8Array<ArrayBuffer> | undefined>,
  checkToken: CheckToken | undefined,
  problems: PackProblem[],
): Promise<StampReport[]> {
  const reports: StampReport[] = [];
  for (const { path, seq, hash, authority, genTime } of stamps) {
    const faults: string[] = [];
    if (entries[seq]?.hash !== hash) faults.push(`the ledger's entry ${seq} has another hash`);
    const token = await bytesOf(path);
    if (!checkToken) faults.push('time stamps cannot be verified here');
    else if (token) {
      try {
        const found = await checkToken(token, hash);
        if (Date.parse(found.genTime) !== Date.parse(genTime)) faults.push(`its own time is ${found.genTime}`);
      } catch (error) {
        faults.push(error instanceof Error ? error.message : String(error));
      }
    }
    for (const detail of faults) problems.push({ kind: 'stamp', file: path, detail });
    reports.push({ file: path, seq, authority, genTime, ok: faults.length === 0 && token !== undefined });
  }
  return reports;
}
