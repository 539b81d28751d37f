import type { CaseEvent } from '../case/types.ts';
import { sha256Sync } from '../hash.ts';
import { removeArtefacts } from './artefacts.ts';
import { appendEvent, eventsOf } from './cases.ts';
import { database, type JuliDatabase } from './database.ts';
import { derivativesOf } from './derivatives.ts';
import { evidenceError } from './errors.ts';
import { appendSigned, type NewEntry } from './ledger/append.ts';
import { digestOf } from './ledger/entry.ts';
import type { Hash } from './types.ts';
import { unnamed, unusedParts } from './users.ts';

/** What is to go: pieces of evidence (captures or files) with everything made from them, and cases. */
interface Doomed {
  exhibits: readonly string[];
  cases: readonly string[];
}

/** What that comes to in rows, bytes and tombstones. */
interface Removal {
  rows: Record<'captures' | 'files' | 'derivatives' | 'cases' | 'events', string[]>;
  hashes: Hash[];
  orders: string[];
  tombstones: NewEntry[];
}

/** Somebody filed, derived or noted something meanwhile: what is to go must be looked at again. */
class Changed extends Error {
  override name = 'Changed';
}

/**
 * Deletes pieces of evidence (captures or files) with everything made from them. The ledger keeps a tombstone for each
 * record: that something of this digest was there and was deleted, and when. Bytes that something else names stay.
 * @throws {EvidenceError} when the database fails; then everything is as it was.
 */
export async function removeExhibits(ids: readonly string[], db: JuliDatabase = database()): Promise<void> {
  await remove(async () => ({ exhibits: ids, cases: [] }), db);
}

/**
 * Deletes a case: its events and its row. Its evidence goes with it, except what another case or, for captures, another
 * order names too. The case leaves a tombstone of its own.
 * @returns how many pieces of evidence were deleted. @throws {EvidenceError} as `removeExhibits`.
 */
export async function removeCase(caseId: string, db: JuliDatabase = database()): Promise<number> {
  const { exhibits } = await remove(async () => {
    const row = await db.cases.get(caseId);
    const own = exhibitsOf(await eventsOf(caseId, db));
    const elsewhere = exhibitsOf(await db.events.where('caseId').notEqual(caseId).toArray());
    await db.orders.each(({ key, captures }) => {
      if (key !== row?.orderKey) for (const id of captures) elsewhere.add(id);
    });
    return { exhibits: [...own].filter((id) => !elsewhere.has(id)), cases: [caseId] };
  }, db);
  return exhibits.length;
}

/**
 * Deletes everything: captures, files, derivatives, cases, orders and bytes. The ledger and its key stay, with a tombstone
 * for each record and each case: whoever was given a pack before can still be answered.
 * @returns how many pieces of evidence were deleted. @throws {EvidenceError} as `removeExhibits`.
 */
export async function removeEverything(db: JuliDatabase = database()): Promise<number> {
  const every = async () => {
    const [captures, files, cases] = await Promise.all(
      [db.captures, db.files, db.cases].map((table) => table.toCollection().primaryKeys()),
    );
    return { exhibits: [...(captures ?? []), ...(files ?? [])], cases: cases ?? [] };
  };
  const { exhibits } = await remove(every, db, async () => {
    for (const table of [db.orders, db.events, db.journal]) await table.clear();
    await removeArtefacts(db, await unnamed(await db.artefacts.toCollection().primaryKeys(), db));
    await db.parts.bulkDelete(await unusedParts(await db.parts.toCollection().primaryKeys(), db));
  });
  return exhibits.length;
}

/**
 * Removes in one transaction what `choose` names. The tombstones are signed before it begins; inside it everything is
 * looked at once more, and when something has changed since, nothing is written and it begins anew.
 */
async function remove(
  choose: () => Promise<Doomed>,
  db: JuliDatabase,
  further: () => Promise<void> = async () => {},
): Promise<Doomed> {
  try {
    for (;;) {
      const doomed = await choose();
      const removal = await consequences(doomed, db);
      try {
        await appendSigned(db, removal.tombstones, async () => {
          const again = await consequences(await choose(), db);
          if (JSON.stringify(again.tombstones) !== JSON.stringify(removal.tombstones)) throw new Changed();
          await take(doomed, removal, db);
          await further();
        });
        return doomed;
      } catch (error) {
        if (!(error instanceof Changed)) throw error;
      }
    }
  } catch (error) {
    throw evidenceError(error);
  }
}

async function consequences({ exhibits, cases }: Doomed, db: JuliDatabase): Promise<Removal> {
  const captures = (await db.captures.bulkGet([...exhibits])).filter((row) => row !== undefined);
  const files = (await db.files.bulkGet([...exhibits])).filter((row) => row !== undefined);
  const originals = [...captures.flatMap(({ artefacts }) => artefacts), ...files].map(({ hash }) => hash);
  const gone = new Set(exhibits);
  const derivatives = (await derivativesOf(originals, db)).filter(({ exhibitId }) => gone.has(exhibitId));
  const rows = (await db.cases.bulkGet([...cases])).filter((row) => row !== undefined);
  const told = await Promise.all(rows.map(async (row) => ({ row, events: await eventsOf(row.id, db) })));
  const idsOf = (records: readonly { id: string }[]) => records.map(({ id }) => id);
  return {
    rows: {
      captures: idsOf(captures),
      files: idsOf(files),
      derivatives: idsOf(derivatives),
      cases: idsOf(rows),
      events: told.flatMap(({ events }) => idsOf(events)),
    },
    hashes: [...originals, ...derivatives.map(({ hash }) => hash)],
    orders: rows.flatMap(({ orderKey }) => orderKey ?? []),
    tombstones: [
      ...[...captures, ...files, ...derivatives].map((row) => ({
        type: 'tombstone' as const,
        subject: row.id,
        digest: digestOf(row),
      })),
      // A case has no entry of its own: its tombstone is the only thing that says it was there. Plain JSON, because what
      // people typed may have no canonical form, and must be deletable all the same.
      ...told.map(({ row, events }) => ({
        type: 'tombstone' as const,
        subject: row.id,
        digest: sha256Sync(JSON.stringify([row, ...events])),
      })),
    ],
  };
}

async function take({ exhibits }: Doomed, { rows, hashes, orders }: Removal, db: JuliDatabase): Promise<void> {
  for (const [table, ids] of Object.entries(rows)) await db.table(table).bulkDelete(ids);
  for (const key of new Set(orders))
    if ((await db.cases.where('orderKey').equals(key).count()) === 0) await db.orders.delete(key);
  await takeOutOfOrders(exhibits, db);
  await takeOutOfCases(exhibits, db);
  await removeArtefacts(db, await unnamed(hashes, db));
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
  for (const event of await db.events.filter((one) => gone.has(exhibitOf(one) ?? '')).toArray())
    await appendEvent(event.caseId, { type: 'evidence-removed', exhibitId: exhibitOf(event) ?? '' }, db);
}

function exhibitsOf(events: readonly CaseEvent[]): Set<string> {
  return new Set(events.flatMap((event) => exhibitOf(event) ?? []));
}
