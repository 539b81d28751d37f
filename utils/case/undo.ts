import { CaseError } from './case-error.ts';
import { checkEvents } from './check-events.ts';
import type { CaseEvent } from './types.ts';

/**
 * The ids of the events that count. Read from the end, because an undoing only counts as long as nothing later undoes
 * it: so undoing an undoing brings the first event back.
 */
export function effectiveIds(events: readonly CaseEvent[]): Set<string> {
  const undone = new Set<string>();
  const effective = new Set<string>();
  for (const event of events.toSorted((a, b) => b.seq - a.seq)) {
    if (undone.has(event.id)) continue;
    effective.add(event.id);
    if (event.type === 'undone') undone.add(event.eventId);
  }
  return effective;
}

/** What somebody did; readings and filings happen by themselves when a page is captured. */
const ACTS: readonly CaseEvent['type'][] = ['opened', 'stated', 'happened'];

/**
 * The event that “undo” would take back now: the newest one that counts and that somebody did. Undoings are answered
 * by redoing.
 */
export function nextUndo(events: readonly CaseEvent[]): CaseEvent | undefined {
  const effective = effectiveIds(events);
  return checkEvents(events).findLast((event) => ACTS.includes(event.type) && effective.has(event.id));
}

/** The undoing that “redo” would take back now: the last event, if it undoes something other than an undoing. */
export function nextRedo(events: readonly CaseEvent[]): CaseEvent | undefined {
  const sorted = checkEvents(events);
  const last = sorted.at(-1);
  if (last?.type !== 'undone') return undefined;
  const target = sorted.find((event) => event.id === last.eventId);
  return target?.type === 'undone' ? undefined : last;
}

/**
 * The body of the event that undoes the last one.
 * @throws CaseError `nothing-to-undo` when everything has been taken back already.
 */
export function undoLast(events: readonly CaseEvent[]): { type: 'undone'; eventId: string } {
  const target = nextUndo(events);
  if (!target) throw new CaseError('nothing-to-undo', 'Everything in this case has been undone already.');
  return { type: 'undone', eventId: target.id };
}
