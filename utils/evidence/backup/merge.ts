import type { KnownOrder } from '../../case/types.ts';
import { removeArtefacts } from '../artefacts.ts';
import type { JuliDatabase } from '../database.ts';
import { EvidenceError, evidenceError } from '../errors.ts';
import { appendSigned } from '../ledger/append.ts';
import { whileStaging } from '../sweep.ts';
import type { Hash } from '../types.ts';
import { unnamed } from '../users.ts';
import { ROW_TABLES, type RowTable, SETTINGS_TABLE, type VaultRows } from './collect.ts';
import type { Frame } from './frames.ts';
import { buriedHere, ledgerOf } from './merge-ledger.ts';
import { mergeKnownOrders } from './merge-orders.ts';
import { addAbsent, type MergeReport, mergeCases, mergeRecords, RECORDS, type Tally } from './merge-rows.ts';
import { fileAgain, returning, revivalEntries } from './revive.ts';
import { Staged } from './staged.ts';

export type { MergeReport } from './merge-rows.ts';

export interface MergeOptions {
  /** Also bring back what was deleted here. */
  revive?: boolean;
}

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
  const entries = [...ledger.entries, ...(await revivalEntries(db, back, ledger))];
  await appendSigned(db, entries, async () => {
    // It may run twice when another window writes meanwhile: count anew.
    Object.assign(report.added, { exhibits: 0, derivatives: 0, cases: 0, files: 0 });
    Object.assign(report, { present: 0, buried: 0, conflicts: [] });
    if ('document' in ledger) await db.artefacts.put(ledger.document);
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
