import { database, type JuliDatabase } from './database.ts';
import type { Capture, EarlyCapture, JournalRow } from './types.ts';

/** Written before anything else of a capture: what a killed worker leaves behind is found by it. */
export async function beginJournal(row: Omit<JournalRow, 'state'>, db: JuliDatabase = database()): Promise<void> {
  await db.journal.add({ ...row, state: 'begun' });
}

/**
 * Keeps what a capture has already, while the rest is on its way: were the browser killed now, it would become a record at
 * the next start. A capture that has ended meanwhile needs it no more.
 */
export async function keepEarly(id: string, early: EarlyCapture, db: JuliDatabase = database()): Promise<void> {
  await db.transaction('rw', db.journal, async () => {
    const row = await db.journal.get(id);
    if (row?.state === 'begun') await db.journal.put({ ...row, early });
  });
}

/** Part of the transaction that saves a capture: whole, or as far as it came. */
export async function closeJournal({ id, incomplete }: Capture, db: JuliDatabase): Promise<void> {
  const row = await db.journal.get(id);
  if (!row) return;
  const { early: _, ...rest } = row;
  await db.journal.put(
    incomplete ? { ...rest, state: 'failed', reason: 'capture_error_cut_short' } : { ...rest, state: 'done' },
  );
}

/** Forgets a capture that its user called off: nothing of it is lost. */
export async function dropJournal(id: string, db: JuliDatabase = database()): Promise<void> {
  await db.journal.delete(id);
}

/** Marks a capture that could not be saved; `reason` is a key of the interface's messages. */
export async function failJournal(id: string, reason: string, db: JuliDatabase = database()): Promise<void> {
  await db.journal.update(id, { state: 'failed', reason });
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
