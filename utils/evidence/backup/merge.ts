import { reduce } from '../../case/reduce.ts';
import type { CaseEvent, KnownOrder } from '../../case/types.ts';
import { readArtefact, removeArtefacts, removeParts } from '../artefacts.ts';
import { canonicalise } from '../canonical.ts';
import type { CaseRow, JuliDatabase } from '../database.ts';
import { ArtefactAltered, EvidenceError, evidenceError } from '../errors.ts';
import { appendSigned } from '../ledger/append.ts';
import { writeMerged } from '../ledger/merged.ts';
import { whileStaging } from '../sweep.ts';
import type { Hash, LedgerEntry } from '../types.ts';
import { unnamed } from '../users.ts';
import { ROW_TABLES, type RowTable, SETTINGS_TABLE, type VaultRows } from './collect.ts';
import type { Frame } from './frames.ts';
import { mergeEvents } from './merge-events.ts';
import { mergeKnownOrders } from './merge-orders.ts';
import { fileAgain, returning, revivalEntries } from './revive.ts';

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
  /** Whose ledger the backup has: this vault's own, one that was merged before, a new one, or none. */
  ledger: 'own' | 'known' | 'new' | 'none';
  /** What its user had set, as it came: whether any of it is taken over is for the caller to say. */
  settings: unknown[];
}

/** What became of the rows. */
type Tally = Omit<MergeReport, 'settings'>;

export interface MergeOptions {
  /** Also bring back what was deleted here. */
  revive?: boolean;
}

/** Tables of records that never change: the same id is the same record, or somebody changed one of them. */
const RECORDS = ['captures', 'files', 'derivatives'] as const;

/**
 * Merges what a backup holds into a vault. Bytes are stored as they come, and taken out again when anything fails; the
 * rows that name them are written at the very end in one transaction, after the last piece has proven itself. The ledger
 * of another installation is kept whole, as a stored file to which an entry of our own ledger (`merge`) points: its
 * signatures stay those of its key, and verification holds for both.
 * @throws {EvidenceError} (and {@link BackupError} from `frames`): then the vault is as it was.
 */
export async function mergeBackup(
  frames: AsyncIterable<Frame>,
  db: JuliDatabase,
  options: MergeOptions = {},
): Promise<MergeReport> {
  return whileStaging(() => merge(frames, db, options));
}

async function merge(
  frames: AsyncIterable<Frame>,
  db: JuliDatabase,
  { revive = false }: MergeOptions,
): Promise<MergeReport> {
  const staged = new Staged(db);
  try {
    const rows = Object.fromEntries(ROW_TABLES.map((table) => [table, [] as unknown[]])) as VaultRows;
    const settings: unknown[] = [];
    for await (const frame of frames) {
      if (frame.kind === 'end') break;
      if (frame.table === SETTINGS_TABLE) settings.push(frame.row);
      else if ((ROW_TABLES as readonly string[]).includes(frame.table)) rows[frame.table as RowTable].push(frame.row);
      else await staged.add(frame);
    }
    const altered = await staged.prove();
    return { ...(await commit(db, rows, staged, altered, revive)), settings };
  } catch (error) {
    await staged.undo();
    const said = evidenceError(error);
    if (said.key === 'capture_error_quota')
      throw new EvidenceError('backup_error_full', said.message, { cause: error });
    throw said.key === 'capture_error_save'
      ? new EvidenceError('backup_error_merge', said.message, { cause: error })
      : said;
  }
}

/** Bytes that are stored already and that no record names yet. */
class Staged {
  readonly #db: JuliDatabase;
  readonly artefacts: Hash[] = [];
  readonly #parts: Hash[] = [];

  constructor(db: JuliDatabase) {
    this.#db = db;
  }

  async add(frame: Exclude<Frame, { kind: 'end' }>): Promise<void> {
    const { hash } = frame.row as { hash: Hash };
    if (frame.table === 'parts' && frame.kind === 'bytes') {
      if (await this.#db.parts.get(hash)) return;
      const bytes = new Uint8Array(await frame.bytes.arrayBuffer());
      await this.#db.parts.add({ ...(frame.row as { hash: Hash }), bytes });
      this.#parts.push(hash);
    } else if (frame.table === 'artefacts') {
      if ((await this.#db.artefacts.where('hash').equals(hash).count()) > 0) return;
      const row = frame.row as { hash: Hash; size: number; type: string };
      const bytes = frame.kind === 'bytes' ? { bytes: new Blob([frame.bytes], { type: row.type }) } : {};
      await this.#db.artefacts.add({ ...row, ...bytes } as never);
      this.artefacts.push(hash);
    }
    // A table that this version does not know is left: its rows would mean nothing here.
  }

  /** Hashes every new file; those that are not what their name says are taken out again and named. */
  async prove(): Promise<Hash[]> {
    const altered: Hash[] = [];
    for (const hash of this.artefacts)
      await readArtefact(hash, this.#db).catch((error: unknown) => {
        if (!(error instanceof ArtefactAltered) && (error as EvidenceError)?.key !== 'capture_error_missing')
          throw error;
        altered.push(hash);
      });
    return altered;
  }

  async undo(): Promise<void> {
    const { artefacts } = this;
    await this.#db.transaction('rw', this.#db.artefacts, this.#db.parts, this.#db.journal, async () => {
      await removeArtefacts(this.#db, artefacts);
      // Parts whose file never came.
      await removeParts(this.#db, this.#parts);
    });
  }
}

async function commit(
  db: JuliDatabase,
  rows: VaultRows,
  staged: Staged,
  altered: Hash[],
  revive: boolean,
): Promise<Tally> {
  const buried = revive ? new Set<string>() : await buriedHere(db);
  const report: Tally = {
    added: { exhibits: 0, derivatives: 0, cases: 0, files: 0 },
    present: 0,
    buried: 0,
    conflicts: [],
    altered,
    ledger: 'none',
  };
  const ledger = await ledgerOf(db, rows);
  report.ledger = ledger.kind;
  const back = revive ? await returning(db, rows, await buriedHere(db)) : [];
  await appendSigned(db, [...ledger.entries, ...revivalEntries(back, ledger)], async () => {
    // It may run twice when another window writes meanwhile: count anew.
    Object.assign(report.added, { exhibits: 0, derivatives: 0, cases: 0, files: 0 });
    Object.assign(report, { present: 0, buried: 0, conflicts: [] });
    if (ledger.document) await db.artefacts.put(ledger.document);
    for (const table of RECORDS) await mergeRecords(db, table, rows[table] as { id: string }[], buried, report);
    for (const order of rows.orders as KnownOrder[])
      await db.orders.put(mergeKnownOrders(await db.orders.get(order.key), order));
    await mergeCases(db, rows, buried, report);
    await fileAgain(db, back);
    if (ledger.kind === 'own') await addAbsent(db, 'stamps', rows.stamps as { id: string }[]);
    await removeArtefacts(db, [...new Set([...altered, ...(await unnamed(staged.artefacts, db))])]);
  });
  report.added.files = staged.artefacts.length - altered.length;
  return report;
}

/** What was deleted here, and not brought back by a later merge. */
async function buriedHere(db: JuliDatabase): Promise<Set<string>> {
  const buried = new Set<string>();
  await db.ledger.each(({ type, subject }) => {
    if (type === 'tombstone') buried.add(subject);
  });
  return buried;
}

async function ledgerOf(db: JuliDatabase, { ledger, stamps }: VaultRows) {
  const entries = (ledger as LedgerEntry[]).toSorted((a, b) => a.seq - b.seq);
  const head = entries.at(-1);
  if (!head) return { kind: 'none' as const, entries: [] };
  // Every entry holds the hash of the one before: the same hash at the same place is the same ledger up to there.
  if ((await db.ledger.get(head.seq))?.hash === head.hash) return { kind: 'own' as const, entries: [] };
  const document = await writeMerged(entries, stamps);
  const known = new Set<Hash>();
  await db.ledger.each(({ type, digest }) => void (type === 'merge' && known.add(digest)));
  if (known.has(document.hash)) return { kind: 'known' as const, entries: [], document, head };
  // What that vault had merged itself is named by our own ledger too, so that one walk finds every ledger.
  const merges = [...entries.filter(({ type }) => type === 'merge'), { subject: head.hash, digest: document.hash }]
    .filter(({ digest }) => !known.has(digest))
    .map(({ subject, digest }) => ({ type: 'merge' as const, subject, digest }));
  return { kind: 'new' as const, entries: merges, document };
}

async function mergeRecords(
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

async function mergeCases(
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

async function addAbsent(db: JuliDatabase, table: 'stamps', rows: readonly { id: string }[]): Promise<void> {
  const here = new Set(await db.table(table).toCollection().primaryKeys());
  await db.table(table).bulkAdd(rows.filter(({ id }) => !here.has(id)));
}
