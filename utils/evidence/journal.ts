import { database, type JuliDatabase } from './database.ts';
import type { JournalRow } from './types.ts';

/** How many finished rows are kept for the record of what the extension did. */
const KEPT = 200;

/** Written before anything else of a capture: what a killed worker leaves behind is found by it. */
export async function beginJournal(row: Omit<JournalRow, 'state'>, db: JuliDatabase = database()): Promise<void> {
  await db.journal.add({ ...row, state: 'begun' });
}

/** Marks a capture that could not be saved; `reason` is a key of the interface's messages. */
export async function failJournal(id: string, reason: string, db: JuliDatabase = database()): Promise<void> {
  await db.journal.update(id, { state: 'failed', reason });
}

/**
 * At the start of the background: every capture that was begun and is not under way now was cut off (the browser stopped the
 * worker, crashed or was closed). Nothing of it was written, because a capture is one transaction; it is marked, so that the
 * user learns of it. `live` holds the ids of captures running in this very worker.
 * @returns the rows that were marked, oldest first.
 */
export async function recoverJournal(
  live: ReadonlySet<string> = new Set(),
  db: JuliDatabase = database(),
): Promise<JournalRow[]> {
  return db.transaction('rw', db.journal, async () => {
    const begun = await db.journal.where('state').equals('begun').toArray();
    const cut: JournalRow[] = begun
      .filter((row) => !live.has(row.id))
      .map((row) => ({ ...row, state: 'failed', reason: 'capture_error_interrupted' }));
    await db.journal.bulkPut(cut);
    const done = (await db.journal.where('state').equals('done').toArray()).sort((a, b) => (a.at < b.at ? 1 : -1));
    await db.journal.bulkDelete(done.slice(KEPT).map((row) => row.id));
    return cut.sort((a, b) => (a.at < b.at ? -1 : 1));
  });
}

/** Captures that failed and that the user has not dismissed yet, newest first. */
export async function failedCaptures(db: JuliDatabase = database()): Promise<JournalRow[]> {
  const rows = await db.journal.where('state').equals('failed').toArray();
  return rows.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** The user has seen it. */
export async function dismissFailed(id: string, db: JuliDatabase = database()): Promise<void> {
  await db.journal
    .where('id')
    .equals(id)
    .and((row) => row.state === 'failed')
    .delete();
}
