import { LEDGER, type Manifest, type PackFile } from '../pack/types.ts';
import type { LedgerEntry } from '../types.ts';
import type { PackProblem } from './report.ts';

/**
 * Holds every exhibit against the ledger: its record is the one that was entered, and each file that counts as an original
 * is named by that record with the same hash.
 */
export async function checkRecords(
  manifest: Manifest,
  entries: readonly LedgerEntry[],
  textOf: (path: string) => Promise<string | undefined>,
  problems: PackProblem[],
): Promise<void> {
  const entered = new Map(entries.map((entry) => [`${entry.type} ${entry.subject}`, entry]));
  for (const { number, record } of manifest.exhibits) {
    const problem = (detail: string, file = record.path) => problems.push({ kind: 'record', file, detail });
    const entry = entered.get(`${record.type} ${record.id}`);
    if (!entry) problem(`exhibit ${number} is not in ${LEDGER}`);
    else if (entry.digest !== record.digest) problem(`exhibit ${number} was entered with the digest ${entry.digest}`);
    if (entered.has(`tombstone ${record.id}`)) problem(`exhibit ${number} was declared deleted`);
    const files = manifest.files.filter((file) => file.exhibit === number);
    const stored = files.find(({ path }) => path === record.path);
    if (stored?.role !== 'record' || stored.sha256 !== record.digest)
      problem(`exhibit ${number}: the record is not the one whose digest was entered`);
    const named = hashesIn(await textOf(record.path));
    for (const { path, sha256 } of files.filter(isOriginal))
      if (!named.has(sha256)) problem(`exhibit ${number}: its record does not name this file`, path);
  }
  const numbers = new Set(manifest.exhibits.map(({ number }) => number));
  for (const { path, exhibit, role } of manifest.files)
    if (role === 'original' && (exhibit === undefined || !numbers.has(exhibit)))
      problems.push({ kind: 'record', file: path, detail: 'is called an original and belongs to no exhibit' });
}

const isOriginal = ({ role }: PackFile) => role === 'original';

/** Every hash that a record names, wherever it stands in it. */
function hashesIn(record: string | undefined): Set<string> {
  return new Set(record?.match(/(?<=")[0-9a-f]{64}(?=")/g));
}
