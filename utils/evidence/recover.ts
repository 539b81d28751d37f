import { saveCapture } from './captures.ts';
import { database, type JuliDatabase } from './database.ts';
import { evidenceError } from './errors.ts';
import { failJournal, keptFiles } from './journal.ts';
import type { Capture, JournalRow } from './types.ts';

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
  const early = (await db.journal.get(id))?.early;
  if (!early) {
    await failJournal(id, reason, db);
    return undefined;
  }
  try {
    const files = await keptFiles(id, db);
    return await saveCapture({ ...early.record, incomplete: true }, [...early.parts, ...files], db);
  } catch (error) {
    await failJournal(id, evidenceError(error).key, db);
    return undefined;
  }
}

/**
 * At the start of the background: every capture that was begun and is not under way now was cut off (the browser stopped the
 * worker, crashed or was closed). What it had kept early becomes a record, marked incomplete; of the others nothing was
 * written, because a capture is one transaction. All are marked, so that the user learns of them. `live` holds the ids of
 * captures running in this very worker.
 * @returns the rows that were marked, oldest first.
 */
export async function recoverJournal(
  live: ReadonlySet<string> = new Set(),
  db: JuliDatabase = database(),
): Promise<JournalRow[]> {
  const open = await db.journal.filter(({ state, early }) => state === 'begun' || early !== undefined).toArray();
  const cut = open.filter(({ id }) => !live.has(id)).sort((a, b) => (a.at < b.at ? -1 : 1));
  for (const { id } of cut) await saveEarly(id, 'capture_error_interrupted', db);
  const done = (await db.journal.where('state').equals('done').toArray()).sort((a, b) => (a.at < b.at ? 1 : -1));
  await db.journal.bulkDelete(done.slice(KEPT).map(({ id }) => id));
  return (await db.journal.bulkGet(cut.map(({ id }) => id))).filter((row) => row !== undefined);
}
