import type { CaseEvent } from '../case/types.ts';
import { now } from '../clock.ts';
import { type CaseRow, database, type JuliDatabase } from './database.ts';

type WithoutPlace<T> = T extends unknown ? Omit<T, 'id' | 'caseId' | 'seq' | 'recordedAt'> : never;

/** What a caller says about an event; its place and time are given here. */
export type NewEvent = WithoutPlace<CaseEvent>;
export type OpeningEvent = Extract<NewEvent, { type: 'opened' }>;

/** Opens a case: its row and its first event, together. */
export async function openCase(opening: OpeningEvent, db: JuliDatabase = database()): Promise<CaseRow> {
  const openedAt = now().toString();
  const row: CaseRow = {
    id: crypto.randomUUID(),
    openedAt,
    ...(opening.orderKey ? { orderKey: opening.orderKey } : {}),
  };
  await db.transaction('rw', db.cases, db.events, async () => {
    await db.cases.add(row);
    await db.events.add({ ...opening, id: crypto.randomUUID(), caseId: row.id, seq: 0, recordedAt: openedAt });
  });
  return row;
}

/**
 * Adds an event at the end of a case. Nothing is ever taken back: a correction is a further event. Filing the same capture
 * twice is one event, because the capture files itself under the open cases of its order and a user may do so again.
 * @throws when the case does not exist.
 */
export async function appendEvent(caseId: string, event: NewEvent, db: JuliDatabase = database()): Promise<CaseEvent> {
  return db.transaction('rw', db.cases, db.events, async () => {
    if (!(await db.cases.get(caseId))) throw new Error(`There is no case ${caseId}.`);
    const events = await eventsOf(caseId, db);
    if (event.type === 'evidence-filed') {
      const { captureId } = event;
      const last = events.findLast(
        (one) =>
          (one.type === 'evidence-filed' && one.captureId === captureId) ||
          (one.type === 'evidence-removed' && one.exhibitId === captureId),
      );
      // Unless it was deleted since, and has come back.
      if (last?.type === 'evidence-filed') return last;
    }
    const place = {
      id: crypto.randomUUID(),
      caseId,
      seq: (events.at(-1)?.seq ?? -1) + 1,
      recordedAt: now().toString(),
    };
    const written: CaseEvent = { ...event, ...place };
    await db.events.add(written);
    return written;
  });
}

/** In the order in which they were recorded. */
export async function eventsOf(caseId: string, db: JuliDatabase = database()): Promise<CaseEvent[]> {
  return db.events.where('caseId').equals(caseId).sortBy('seq');
}

/** Cases about an order, oldest first. */
export async function casesOf(orderKey: string, db: JuliDatabase = database()): Promise<CaseRow[]> {
  return db.cases.where('orderKey').equals(orderKey).sortBy('openedAt');
}

export async function getCase(caseId: string, db: JuliDatabase = database()): Promise<CaseRow | undefined> {
  return db.cases.get(caseId);
}

/** Newest first. */
export async function allCases(db: JuliDatabase = database()): Promise<CaseRow[]> {
  const rows = await db.cases.toArray();
  return rows.sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
}
