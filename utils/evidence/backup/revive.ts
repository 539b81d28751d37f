import type { CaseEvent } from '../../case/types.ts';
import { appendEvent } from '../cases.ts';
import type { JuliDatabase } from '../database.ts';
import type { NewEntry } from '../ledger/append.ts';
import { digestOf } from '../ledger/entry.ts';
import { ledgersOf } from '../ledger/vouching.ts';
import type { VaultRows } from './collect.ts';
import { type BackupLedger, mergeOf } from './merge-ledger.ts';

const ENTRY_TYPES = { captures: 'capture', files: 'file', derivatives: 'derivative' } as const;

/** Records of a backup that were deleted here and are not here: what comes back when their user wishes it. */
export async function returning(db: JuliDatabase, rows: VaultRows, buried: ReadonlySet<string>): Promise<NewEntry[]> {
  const back: NewEntry[] = [];
  for (const table of ['captures', 'files', 'derivatives'] as const) {
    const gone = (rows[table] as { id: string }[]).filter(({ id }) => buried.has(id));
    const here = await db.table<{ id: string }>(table).bulkGet(gone.map(({ id }) => id));
    for (const [index, row] of gone.entries())
      if (!here[index]) back.push({ type: ENTRY_TYPES[table], subject: row.id, digest: digestOf(row) });
  }
  return back;
}

/**
 * What must stand after the tombstones of what comes back (docs/adr/0036): the merge of its ledger once more, or, where it was
 * entered in our own, its record again. A new ledger has its `merge` entry anyway.
 */
export async function revivalEntries(
  db: JuliDatabase,
  back: readonly NewEntry[],
  ledger: BackupLedger,
): Promise<readonly NewEntry[]> {
  if (ledger.kind === 'own') return enteredAgain(db, back);
  return ledger.kind === 'known' && back.length > 0 ? [mergeOf(ledger.head, ledger.document.hash)] : [];
}

/** From our own vault's backup: some of it may have come here by a merge, and rests on that ledger still. */
async function enteredAgain(db: JuliDatabase, back: readonly NewEntry[]): Promise<NewEntry[]> {
  const ledgerOf = await ledgersOf(
    db,
    back.map(({ type, subject }) => ({ type, id: subject })),
  );
  const again = new Map<string, NewEntry>();
  for (const entry of back) {
    const { type, subject } = entry;
    const isOwn = (await db.ledger.where('subject').equals(subject).toArray()).some((one) => one.type === type);
    const merged = isOwn ? undefined : ledgerOf(type, subject);
    const head = merged?.entries.at(-1);
    again.set(merged?.digest ?? subject, merged && head ? mergeOf(head, merged.digest) : entry);
  }
  return [...again.values()];
}

/** The cases that the deletion took these out of have them again, filed as they were. Inside a transaction over all tables. */
export async function fileAgain(db: JuliDatabase, back: readonly NewEntry[]): Promise<void> {
  const ids = new Set(back.map(({ subject }) => subject));
  if (ids.size === 0) return;
  const events = await db.events.orderBy('[caseId+seq]').toArray();
  for (const [caseId, own] of Map.groupBy(events, (event) => event.caseId))
    for (const id of ids) {
      const said = own.filter((event) => exhibitOf(event) === id);
      const filed = said.findLast(({ type }) => type !== 'evidence-removed');
      if (said.at(-1)?.type !== 'evidence-removed' || !filed) continue;
      const { id: _id, caseId: _case, seq: _seq, recordedAt: _at, ...again } = filed;
      await appendEvent(caseId, again, db);
    }
}

/** Which piece of evidence an event files or takes out. */
function exhibitOf(event: CaseEvent): string | undefined {
  if (event.type === 'evidence-filed') return event.captureId;
  if (event.type === 'file-filed') return event.fileId;
  return event.type === 'evidence-removed' ? event.exhibitId : undefined;
}
