import { reduce } from '../../case/reduce.ts';
import type { CaseEvent } from '../../case/types.ts';
import { canonicalise } from '../canonical.ts';
import type { CaseRow, JuliDatabase } from '../database.ts';
import type { Hash } from '../types.ts';
import type { VaultRows } from './collect.ts';
import { mergeEvents } from './merge-events.ts';
import type { BackupLedger } from './merge-ledger.ts';

/** What a backup brought. */
export interface MergeReport {
  /** Pieces of evidence and cases that were not here before. */
  added: { exhibits: number; derivatives: number; cases: number; files: number };
  /** Pieces of evidence that were here already. */
  present: number;
  /** Deleted here before, and therefore left out. */
  buried: number;
  /** Ids of records that are here with another content: the ones here were kept. */
  conflicts: string[];
  /** Hashes of stored files whose bytes are not what their name says: left out. */
  altered: Hash[];
  ledger: BackupLedger['kind'];
  /** What its user had set, as it came: whether any of it is taken over is for the caller to say. */
  settings: unknown[];
}

/** What became of the rows. */
export type Tally = Omit<MergeReport, 'settings'>;

/** Tables of records that never change: the same id is the same record, or somebody changed one of them. */
export const RECORDS = ['captures', 'files', 'derivatives'] as const;

/** Records that are not here yet; one that is here with another content stays as it is here, and is named. */
export async function mergeRecords(
  db: JuliDatabase,
  table: (typeof RECORDS)[number],
  rows: readonly { id: string }[],
  buried: ReadonlySet<string>,
  report: Tally,
): Promise<void> {
  const here = new Map(
    (await db.table<{ id: string }>(table).bulkGet(rows.map(({ id }) => id))).map((row) => [row?.id, row]),
  );
  const fresh: { id: string }[] = [];
  const isDerivative = table === 'derivatives';
  for (const row of rows) {
    const known = here.get(row.id);
    if (known) {
      if (!isDerivative) report.present++;
      if (canonicalise(known) !== canonicalise(row)) report.conflicts.push(row.id);
    } else if (buried.has(row.id)) report.buried += isDerivative ? 0 : 1;
    else fresh.push(row);
  }
  await db.table(table).bulkAdd(fresh);
  report.added[isDerivative ? 'derivatives' : 'exhibits'] += fresh.length;
}

/** Cases and their events: what went on in both becomes one row of events. */
export async function mergeCases(
  db: JuliDatabase,
  { cases, events }: VaultRows,
  buried: ReadonlySet<string>,
  report: Tally,
): Promise<void> {
  const byCase = Map.groupBy(events as CaseEvent[], ({ caseId }) => caseId);
  for (const row of cases as CaseRow[]) {
    const theirs = byCase.get(row.id) ?? [];
    const known = await db.cases.get(row.id);
    if (!known && (buried.has(row.id) || wasDeleted(theirs, buried))) continue;
    const ours = await db.events.where('caseId').equals(row.id).sortBy('seq');
    await db.events.bulkPut(mergeEvents(ours, theirs));
    if (known) continue;
    await db.cases.add(row);
    report.added.cases++;
  }
}

/** Before 0.2 a case left no tombstone: one whose every piece of evidence was deleted here was deleted with it. */
function wasDeleted(events: readonly CaseEvent[], buried: ReadonlySet<string>): boolean {
  if (buried.size === 0) return false;
  try {
    const { captures, files } = reduce(events);
    const filed = [...captures.map(({ captureId }) => captureId), ...files.map(({ fileId }) => fileId)];
    return filed.length > 0 && filed.every((id) => buried.has(id));
  } catch {
    // A damaged case is brought over as it is; the workspace says what is wrong with it.
    return false;
  }
}

export async function addAbsent(db: JuliDatabase, table: 'stamps', rows: readonly { id: string }[]): Promise<void> {
  const here = new Set(await db.table(table).toCollection().primaryKeys());
  await db.table(table).bulkAdd(rows.filter(({ id }) => !here.has(id)));
}
