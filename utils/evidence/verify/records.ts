import { LEDGER, MANIFEST, type Manifest, type PackFile } from '../pack/types.ts';
import type { LedgerEntry } from '../types.ts';
import type { PackProblem } from './report.ts';

type Problem = (detail: string, file?: string) => void;
type TextOf = (path: string) => Promise<string | undefined>;

/**
 * Holds every exhibit against the ledger: its record is the one that was entered, and each file that counts as an original
 * is named by that record with the same hash. A record may be withheld, but then no original is there either. What was made
 * from an original has a record of its own.
 */
export async function checkRecords(
  manifest: Manifest,
  entries: readonly LedgerEntry[],
  textOf: TextOf,
  problems: PackProblem[],
): Promise<void> {
  const entered = new Map(entries.map((entry) => [`${entry.type} ${entry.subject}`, entry]));
  for (const { number, record, derivatives } of manifest.exhibits) {
    const files = manifest.files.filter((file) => file.exhibit === number);
    const problem: Problem = (detail, file = record.path ?? MANIFEST) =>
      problems.push({ kind: 'record', file, detail: `exhibit ${number}: ${detail}` });
    const check = async (
      type: string,
      id: string,
      digest: string,
      path: string | undefined,
      of: readonly PackFile[],
    ) => {
      const entry = entered.get(`${type} ${id}`);
      if (!entry) problem(`${type} ${id} is not in ${LEDGER}`, path);
      else if (entry.digest !== digest) problem(`${type} ${id} was entered with the digest ${entry.digest}`, path);
      if (entered.has(`tombstone ${id}`)) problem(`${type} ${id} was declared deleted`, path);
      const stored = files.find((file) => file.path === path);
      if (path !== undefined && (stored?.role !== 'record' || stored.sha256 !== digest))
        problem('the record is not the one whose digest was entered', path);
      const named = hashesIn(path === undefined ? undefined : await textOf(path));
      for (const file of of) if (!named.has(file.sha256)) problem('its record does not name this file', file.path);
    };
    await check(record.type, record.id, record.digest, record.path, files.filter(isOriginal));
    for (const made of derivatives)
      await check(
        'derivative',
        made.id,
        made.digest,
        made.record,
        files.filter(({ path }) => path === made.path),
      );
    const paths = new Set(derivatives.map(({ path }) => path));
    for (const { path, role } of files)
      if (role === 'derivative' && !paths.has(path)) problem('is called a derivative and has no record', path);
  }
  const numbers = new Set(manifest.exhibits.map(({ number }) => number));
  for (const { path, exhibit, role } of manifest.files)
    if ((role === 'original' || role === 'derivative') && (exhibit === undefined || !numbers.has(exhibit)))
      problems.push({ kind: 'record', file: path, detail: 'belongs to no exhibit' });
}

const isOriginal = ({ role }: PackFile) => role === 'original';

/** Every hash that a record names, wherever it stands in it. */
function hashesIn(record: string | undefined): Set<string> {
  return new Set(record?.match(/(?<=")[0-9a-f]{64}(?=")/g));
}
