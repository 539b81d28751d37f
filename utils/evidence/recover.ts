import { saveCapture } from './captures.ts';
import { database, type JuliDatabase } from './database.ts';
import { evidenceError } from './errors.ts';
import { failJournal, keptFiles } from './journal.ts';
import { filesOf, summaryOf } from './recording/log.ts';
import type { Capture, EarlyCapture, JournalRow } from './types.ts';

/** How many finished rows are kept for the record of what the extension did. */
const KEPT = 200;

/**
 * Ends a capture that did not come to its end: what it had kept early is saved as a record, marked incomplete; without any,
 * the journal says why it failed. Where it cannot be saved (a full disk), it stays in the journal for the next start.
 * @param reason a key of the interface's messages
 */
export async function saveEarly(
  id: string,
  reason: string,
  db: JuliDatabase = database(),
): Promise<Capture | undefined> {
  const row = await db.journal.get(id);
  // It came to its end since the caller looked.
  if (row?.state === 'done') return undefined;
  if (!row?.early) {
    await failJournal(id, reason, db);
    return undefined;
  }
  try {
    const { record, parts } = row.early;
    const files = await keptFiles(id, db);
    return await saveKept({ ...row.early, record: { ...record, incomplete: true }, parts: [...parts, ...files] }, db);
  } catch (error) {
    await failJournal(id, evidenceError(error).key, db);
    return undefined;
  }
}

/** The record of what was kept, of a recording with its files. @throws {EvidenceError} */
export function saveKept({ record, parts, log, under }: EarlyCapture, db: JuliDatabase): Promise<Capture> {
  if (!log) return saveCapture(record, parts, db, under);
  return saveCapture({ ...record, recording: summaryOf(log) }, [...parts, ...filesOf(log)], db, under);
}

/**
 * At the start of the background: every capture that was begun and is not under way now was cut off (the browser stopped the
 * worker, crashed or was closed). What it had kept early becomes a record, marked incomplete; of the others nothing was
 * written, because a capture is one transaction. All are marked, so that the user learns of them. `live` gives the ids of
 * captures and recordings that are running; it is asked after the journal was read, so that what began before is among them.
 * @returns the rows that were marked, oldest first.
 */
export async function recoverJournal(
  live: ReadonlySet<string> | (() => Promise<ReadonlySet<string>>) = new Set(),
  db: JuliDatabase = database(),
): Promise<JournalRow[]> {
  const open = await db.journal.filter(({ state, early }) => state === 'begun' || early !== undefined).toArray();
  const running = typeof live === 'function' ? await live() : live;
  const cut = open.filter(({ id }) => !running.has(id)).sort((a, b) => (a.at < b.at ? -1 : 1));
  for (const { id } of cut) await saveEarly(id, 'capture_error_interrupted', db);
  const done = (await db.journal.where('state').equals('done').toArray()).sort((a, b) => (a.at < b.at ? 1 : -1));
  await db.journal.bulkDelete(done.slice(KEPT).map(({ id }) => id));
  return (await db.journal.bulkGet(cut.map(({ id }) => id))).filter((row) => row !== undefined);
}
