import type { CaseEvent } from '../case/types.ts';
import { removeArtefacts } from './artefacts.ts';
import { appendEvent, eventsOf } from './cases.ts';
import { database, type JuliDatabase } from './database.ts';
import { derivativesOf } from './derivatives.ts';
import { evidenceError } from './errors.ts';
import { appendSigned, type NewEntry } from './ledger/append.ts';
import { digestOf } from './ledger/entry.ts';
import { unnamed } from './users.ts';

/**
 * Deletes pieces of evidence (captures or files) with everything made from them. The ledger keeps a tombstone for each
 * record: that something of this digest was there and was deleted, and when. Bytes that something else names stay.
 * @throws {EvidenceError} when the database fails; then everything is as it was.
 */
export async function removeExhibits(ids: readonly string[], db: JuliDatabase = database()): Promise<void> {
  try {
    const captures = (await db.captures.bulkGet([...ids])).filter((row) => row !== undefined);
    const files = (await db.files.bulkGet([...ids])).filter((row) => row !== undefined);
    const originals = [...captures.flatMap(({ artefacts }) => artefacts), ...files].map(({ hash }) => hash);
    const gone = new Set(ids);
    const derivatives = (await derivativesOf(originals, db)).filter(({ exhibitId }) => gone.has(exhibitId));
    const records = [...captures, ...files, ...derivatives];
    const entries: NewEntry[] = records.map((row) => ({ type: 'tombstone', subject: row.id, digest: digestOf(row) }));
    const hashes = [...originals, ...derivatives.map(({ hash }) => hash)];
    await appendSigned(db, entries, async () => {
      await db.captures.bulkDelete(captures.map(({ id }) => id));
      await db.files.bulkDelete(files.map(({ id }) => id));
      await db.derivatives.bulkDelete(derivatives.map(({ id }) => id));
      await takeOutOfOrders(ids, db);
      await takeOutOfCases(ids, db);
      await removeArtefacts(db, await unnamed(hashes, db));
    });
  } catch (error) {
    throw evidenceError(error);
  }
}

async function takeOutOfOrders(ids: readonly string[], db: JuliDatabase): Promise<void> {
  const gone = new Set(ids);
  for (const order of await db.orders.filter(({ captures }) => captures.some((id) => gone.has(id))).toArray())
    await db.orders.put({ ...order, captures: order.captures.filter((id) => !gone.has(id)) });
}

const exhibitOf = (event: CaseEvent): string | undefined =>
  event.type === 'evidence-filed' ? event.captureId : event.type === 'file-filed' ? event.fileId : undefined;

/** A case is its events: what was filed stays said, and that it is gone is said after it. */
async function takeOutOfCases(ids: readonly string[], db: JuliDatabase): Promise<void> {
  const gone = new Set(ids);
  const filed = await db.events.filter((event) => gone.has(exhibitOf(event) ?? '')).toArray();
  for (const { caseId, exhibitId } of filed.map((event) => ({
    caseId: event.caseId,
    exhibitId: exhibitOf(event) ?? '',
  })))
    await appendEvent(caseId, { type: 'evidence-removed', exhibitId }, db);
}

/**
 * Deletes a case: its events and its row. Its evidence goes with it, except what another case or, for captures, another
 * order names too.
 * @returns how many pieces of evidence were deleted.
 */
export async function removeCase(caseId: string, db: JuliDatabase = database()): Promise<number> {
  const own = exhibitsOf(await eventsOf(caseId, db));
  const others = await db.events.where('caseId').notEqual(caseId).toArray();
  const elsewhere = exhibitsOf(others);
  const ids = [...own].filter((id) => !elsewhere.has(id));
  try {
    const row = await db.cases.get(caseId);
    await db.transaction('rw', db.cases, db.events, async () => {
      await db.events.where('caseId').equals(caseId).delete();
      await db.cases.delete(caseId);
    });
    await removeExhibits(ids, db);
    if (row?.orderKey !== undefined && (await db.cases.where('orderKey').equals(row.orderKey).count()) === 0)
      await db.orders.delete(row.orderKey);
  } catch (error) {
    throw evidenceError(error);
  }
  return ids.length;
}

function exhibitsOf(events: readonly CaseEvent[]): Set<string> {
  const filed = new Set<string>();
  for (const event of events) {
    const id = exhibitOf(event);
    if (id !== undefined) filed.add(id);
  }
  return filed;
}

/**
 * Deletes everything: captures, files, derivatives, cases, orders and bytes. The ledger and its key stay, with a tombstone
 * for each record: whoever was given a pack before can still be answered.
 * @returns how many pieces of evidence were deleted.
 */
export async function removeEverything(db: JuliDatabase = database()): Promise<number> {
  const ids = [...(await db.captures.toCollection().primaryKeys()), ...(await db.files.toCollection().primaryKeys())];
  await removeExhibits(ids, db);
  try {
    await db.transaction('rw', db.tables, async () => {
      for (const table of [db.cases, db.events, db.orders, db.journal]) await table.clear();
    });
  } catch (error) {
    throw evidenceError(error);
  }
  return ids.length;
}
