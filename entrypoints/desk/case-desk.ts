import { CaseError } from '../../utils/case/case-error.ts';
import { mergeFacts } from '../../utils/case/merge-order.ts';
import { reduce } from '../../utils/case/reduce.ts';
import { type Advisor, type Standing, standing, type unasked } from '../../utils/case/standing.ts';
import { byUrgency, type CaseSummary, summarise } from '../../utils/case/summary.ts';
import type { Case, CaseEvent, KnownOrder, OrderKey } from '../../utils/case/types.ts';
import { nextUndo } from '../../utils/case/undo.ts';
import {
  allCases,
  appendEvent,
  capturesFor,
  casesOf,
  eventsOf,
  noteListingChanges,
  type OpeningEvent,
  openCase,
} from '../../utils/evidence/index.ts';

/** A case that cannot be advised on now: why, and what may still be undone in it. */
export interface BrokenCase {
  id: string;
  error: unknown;
  undo?: CaseEvent;
}

export type CaseOnShow = { standing: Standing } | { broken: BrokenCase };

/**
 * The case of these events as it stands today. What is wrong in the case does not throw.
 * @param stand `unasked` where nobody waits for its questions.
 */
export function onDesk(
  id: string,
  events: readonly CaseEvent[],
  today: string,
  advise: Advisor,
  stand: typeof unasked = standing,
): CaseOnShow {
  try {
    return { standing: stand(events, today, advise) };
  } catch (error) {
    const undo = error instanceof CaseError && error.fault === 'damaged' ? undefined : nextUndo(events);
    return { broken: { id, error, ...(undo ? { undo } : {}) } };
  }
}

/** As `onDesk`, out of the database: it throws when that fails. */
export async function openOnDesk(
  id: string,
  today: string,
  advise: Advisor,
  stand: typeof unasked = standing,
): Promise<CaseOnShow> {
  return onDesk(id, await eventsOf(id), today, advise, stand);
}

/**
 * What pages have shown of the order since the case last heard of it becomes an event of the case. A damaged case is left
 * as it is: opening it says so.
 */
export async function bringUpToDate(id: string, known: KnownOrder): Promise<void> {
  const events = await eventsOf(id);
  let state: Case;
  try {
    state = reduce(events);
  } catch {
    return;
  }
  if (Date.parse(known.readAt) <= Date.parse(state.orderReadAt)) return;
  const { order } = mergeFacts(state.order, state.orderReadAt, known.order, known.readAt);
  if (JSON.stringify(order) === JSON.stringify(state.order)) return;
  await appendEvent(id, { type: 'order-read', order: known.order });
  await noteListingChanges(id);
}

/** The newest case about an order whose opening was not undone; a damaged one counts, or it would be hidden. */
export async function caseOf(key: OrderKey): Promise<string | undefined> {
  for (const { id } of (await casesOf(key)).toReversed()) {
    const events = await eventsOf(id);
    try {
      if (!reduce(events).withdrawn) return id;
    } catch {
      return id;
    }
  }
  return undefined;
}

/** Every case in one line, the most urgent first, and the ids of those that could not be read. */
export async function listCases(
  today: string,
  advise: Advisor,
): Promise<{ cases: CaseSummary[]; unreadable: string[] }> {
  const cases: CaseSummary[] = [];
  const unreadable: string[] = [];
  for (const { id } of await allCases()) {
    const events = await eventsOf(id);
    try {
      const summary = summarise(events, today, advise);
      if (summary) cases.push(summary);
    } catch {
      unreadable.push(id);
    }
  }
  return { cases: cases.toSorted(byUrgency), unreadable };
}

/** Opens a case and files under it what was captured of its order before. */
export async function openWithEvidence(opening: OpeningEvent): Promise<string> {
  const { id } = await openCase(opening);
  const captures = opening.orderKey ? await capturesFor(opening.orderKey) : [];
  for (const { id: captureId, page, meta } of captures.toReversed())
    await appendEvent(id, { type: 'evidence-filed', captureId, page, title: meta.title });
  await noteListingChanges(id);
  return id;
}
