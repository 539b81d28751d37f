import { LEDGER, type Manifest } from '../pack/types.ts';
import type { Hash } from '../types.ts';
import type { LedgerReading } from './ledger.ts';
import type { PackProblem, StampReport } from './report.ts';

/**
 * Verifies a time-stamp token (RFC 3161): that it stamps `hash` (SHA-256, hex), and that its signature is good.
 * @returns the authority's time in ISO 8601, its name by its certificate, and whether that leads to a root that was given.
 * @throws when it is not a good token for this hash.
 */
export type CheckToken = (
  token: Uint8Array<ArrayBuffer>,
  hash: string,
) => Promise<{ genTime: string; signer?: string; root?: 'pinned' | 'unpinned' }>;

export interface StampsSource {
  manifest: Manifest;
  /** `ledger.jsonl` under the name `undefined`, merged ledgers under their digests. */
  ledgers: ReadonlyMap<Hash | undefined, LedgerReading>;
  bytesOf: (path: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  checkToken: CheckToken | undefined;
}

/** By how much a device clock may be ahead of an authority's before it is said. */
const AHEAD_MS = 5 * 60 * 1000;

/** Every token is for the entry it names, and says the time that the manifest says; and every token is listed. */
export async function checkStamps(
  { manifest, ledgers, bytesOf, checkToken }: StampsSource,
  problems: PackProblem[],
): Promise<StampReport[]> {
  const reports: StampReport[] = [];
  const { stamps, files } = manifest;
  for (const { path, seq, hash, authority, genTime, ledger } of stamps) {
    const faults: string[] = [];
    const reading = ledgers.get(ledger);
    if (reading?.entries[seq]?.hash !== hash)
      faults.push(`entry ${seq} of ${reading?.path ?? LEDGER} has another hash`);
    const token = await bytesOf(path);
    let found: Awaited<ReturnType<CheckToken>> | undefined;
    if (!checkToken) faults.push('time stamps cannot be verified here');
    else if (token) {
      try {
        found = await checkToken(token, hash);
        if (Date.parse(found.genTime) !== Date.parse(genTime)) faults.push(`its own time is ${found.genTime}`);
      } catch (error) {
        faults.push(error instanceof Error ? error.message : String(error));
      }
    }
    for (const detail of faults) problems.push({ kind: 'stamp', file: path, detail });
    reports.push({
      file: path,
      seq,
      authority,
      genTime,
      ok: faults.length === 0 && token !== undefined,
      ...aheadOf(found?.genTime, reading?.entries[seq]?.clock?.device),
      ...(ledger === undefined ? {} : { ledger }),
      ...(found?.signer === undefined ? {} : { signer: found.signer }),
      ...(found?.root === undefined ? {} : { root: found.root }),
    });
  }
  const listed = new Set(stamps.map(({ path }) => path));
  for (const { path, role } of files)
    if (role === 'timestamp' && !listed.has(path))
      problems.push({ kind: 'stamp', file: path, detail: 'is called a time stamp and stamps nothing here' });
  return reports;
}

/** What is stamped existed at the stamp's time: a device that said a later one had a clock that was wrong. */
function aheadOf(genTime: string | undefined, device: string | undefined): { clockAheadMs?: number } {
  const ahead = Date.parse(device ?? '') - Date.parse(genTime ?? '');
  return ahead > AHEAD_MS ? { clockAheadMs: ahead } : {};
}
