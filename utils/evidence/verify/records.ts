import { MANIFEST, type Manifest, type PackFile } from '../pack/types.ts';
import type { Hash, LedgerEntry } from '../types.ts';
import type { LedgerReading } from './ledger.ts';
import { type NamedFile, readRecord } from './record.ts';
import type { PackProblem } from './report.ts';

type TextOf = (path: string) => Promise<string | undefined>;

export interface RecordsSource {
  manifest: Manifest;
  /** `ledger.jsonl` under the name `undefined`, merged ledgers under their digests. */
  ledgers: ReadonlyMap<Hash | undefined, LedgerReading>;
  textOf: TextOf;
}

/** What an exhibit says stands in a ledger: its own record, or that of something made from it. */
interface Claim {
  type: LedgerEntry['type'];
  id: string;
  digest: Hash;
  ledger: Hash | undefined;
  /** Where the record lies; absent where it is withheld. */
  path: string | undefined;
  /** The files that rest on it. */
  files: readonly PackFile[];
}

/**
 * Holds every exhibit against the ledgers: its record is the one that was entered, each file that counts as an original is
 * named by that record with the same hash and length, and each file that it names is there or declared as damaged. A record
 * may be withheld, but then no original is there either. What was made from an original has a record of its own.
 */
export async function checkRecords({ manifest, ledgers, textOf }: RecordsSource, problems: PackProblem[]) {
  for (const exhibit of manifest.exhibits) {
    const { number, record, derivatives, damaged = [] } = exhibit;
    const files = manifest.files.filter((file) => file.exhibit === number);
    const problem = (detail: string, file = record.path ?? MANIFEST) =>
      problems.push({ kind: 'record', file, detail: `exhibit ${number}: ${detail}` });
    const check = async ({ type, id, digest, ledger, path, files: own }: Claim): Promise<NamedFile[]> => {
      checkEntry(ledgers, { type, id, digest, ledger }, (detail) => problem(detail, path));
      const stored = files.find((file) => file.path === path);
      if (path !== undefined && (stored?.role !== 'record' || stored.sha256 !== digest))
        problem('the record is not the one whose digest was entered', path);
      const read = path === undefined ? undefined : readRecord(type, await textOf(path));
      if (path !== undefined && read?.id !== id) problem(`the record is not that of ${type} ${id}`, path);
      const named = read?.files ?? [];
      for (const file of own)
        if (!named.some(({ hash, size }) => hash === file.sha256 && size === file.size))
          problem('its record does not name this file', file.path);
      for (const { hash } of named)
        if (![...own, ...damaged].some(({ sha256 }) => sha256 === hash))
          problem(`the file ${hash} of its record is neither here nor declared as damaged`, path);
      return named;
    };
    const { type, id, digest, ledger, path } = record;
    const originals = await check({ type, id, digest, ledger, path, files: files.filter(isOriginal) });
    const paths = new Set(derivatives.map((made) => made.path));
    for (const made of derivatives) {
      const own = files.filter((file) => file.path === made.path);
      const claim = { id: made.id, digest: made.digest, ledger: made.ledger, path: made.record, files: own };
      const named = await check({ type: 'derivative', ...claim });
      const isOf = path === undefined || named.some(({ of }) => originals.some(({ hash }) => hash === of));
      if (!isOf) problem('was not made from an original of this exhibit', made.record);
    }
    for (const { path: made, role } of files)
      if (role === 'derivative' && !paths.has(made)) problem('is called a derivative and has no record', made);
    for (const lost of damaged)
      if (manifest.files.some((file) => file.path === lost.path))
        problem('is declared as damaged and is here', lost.path);
  }
  checkBelonging(manifest, problems);
}

/** What was entered under this id, in the ledger that the exhibit names, and whether it was deleted. */
function checkEntry(
  ledgers: RecordsSource['ledgers'],
  { type, id, digest, ledger }: Pick<Claim, 'type' | 'id' | 'digest' | 'ledger'>,
  problem: (detail: string) => void,
): void {
  const reading = ledgers.get(ledger);
  if (!reading) {
    problem(`${type} ${id} is said to be in the ledger ${ledger}, which is not here`);
    return;
  }
  const about = reading.entries.filter(({ subject }) => subject === id);
  const entered = about.filter((entry) => entry.type === type);
  if (entered.length === 0) problem(`${type} ${id} is not in ${reading.path}`);
  for (const entry of entered)
    if (entry.digest !== digest) problem(`${type} ${id} was entered with the digest ${entry.digest}`);
  if (about.at(-1)?.type === 'tombstone') problem(`${type} ${id} was declared deleted`);
  // Deleted here after it was merged: before that, the merge brought it back by its owner's wish.
  const own = ledgers.get(undefined)?.entries ?? [];
  if (ledger !== undefined && own.some((entry) => isTombstone(entry, id) && entry.seq > (reading.mergedAt ?? 0)))
    problem(`${type} ${id} was declared deleted`);
}

const isTombstone = ({ type, subject }: LedgerEntry, id: string) => type === 'tombstone' && subject === id;
const isOriginal = ({ role }: PackFile) => role === 'original';

/** Evidence belongs to an exhibit, and a redacted pack holds no originals. */
function checkBelonging({ exhibits, files, versions }: Manifest, problems: PackProblem[]): void {
  const numbers = new Set(exhibits.map(({ number }) => number));
  if (numbers.size < exhibits.length)
    problems.push({ kind: 'manifest', file: MANIFEST, detail: 'gives two exhibits the same number' });
  for (const { path, exhibit, role } of files) {
    const isEvidence = role === 'original' || role === 'derivative' || role === 'record';
    if (isEvidence && (exhibit === undefined || !numbers.has(exhibit)))
      problems.push({ kind: 'record', file: path, detail: 'belongs to no exhibit' });
    if (versions === 'redacted' && (role === 'original' || role === 'archive'))
      problems.push({ kind: 'record', file: path, detail: 'is an original in a pack of redacted copies' });
  }
}
