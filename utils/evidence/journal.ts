import type { Collection, Table } from 'dexie';
import { database, type JuliDatabase } from './database.ts';
import type { Capture, EarlyCapture, JournalFile, JournalRow, NewArtefact } from './types.ts';

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

/**
 * Keeps one more file of a capture of which something is kept early: in a row of its own, so that the hundredth picture does
 * not write the ninety-nine before it once more.
 * @returns whether it was kept: not, when the capture has ended.
 */
export async function keepFile(id: string, file: NewArtefact, db: JuliDatabase = database()): Promise<boolean> {
  return db.transaction('rw', db.journal, async () => {
    const row = await db.journal.get(id);
    if (row?.state !== 'begun' || !row.early) return false;
    await fileTable(db).put({ id: `${id}/${file.name}`, state: 'file', file });
    return true;
  });
}

/** The files that were kept one by one, in the order of their names. */
export async function keptFiles(id: string, db: JuliDatabase): Promise<NewArtefact[]> {
  return (await filesOf(id, db).toArray()).map(({ file }) => file);
}

const fileTable = (db: JuliDatabase) => db.journal as unknown as Table<JournalFile, string>;

/** `0` follows `/`. */
const filesOf = (id: string, db: JuliDatabase): Collection<JournalFile, string> =>
  fileTable(db).where('id').between(`${id}/`, `${id}0`, true, false);

/** Part of the transaction that saves a capture: whole, or as far as it came. */
export async function closeJournal({ id, incomplete, chat, recording }: Capture, db: JuliDatabase): Promise<void> {
  const row = await db.journal.get(id);
  if (!row) return;
  const { early: _, ...rest } = row;
  const reason = recording ? 'recording_error_cut' : chat ? 'capture_error_chat_cut' : 'capture_error_cut_short';
  await db.journal.put(incomplete ? { ...rest, state: 'failed', reason } : { ...rest, state: 'done' });
  await filesOf(id, db).delete();
}

/** Forgets a capture that its user called off: nothing of it is lost. */
export async function dropJournal(id: string, db: JuliDatabase = database()): Promise<void> {
  await db.journal.delete(id);
  await filesOf(id, db).delete();
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
  const gone = await db.journal
    .where('id')
    .equals(id)
    .and((row) => row.state === 'failed')
    .delete();
  if (gone > 0) await filesOf(id, db).delete();
}
