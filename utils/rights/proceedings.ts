import type { Day } from './days.ts';
import type { DatedEvent, EventLog } from './events.ts';
import type { DisputeEvent, EventType } from './types.ts';

/** Where the 12315 complaints of a case stand. */
export interface Complaints {
  /** The complaint that has no end yet. */
  open?: { receivedOn: Day; acceptedOn?: Day };
  /** How the last complaint ended; absent while one is open. */
  ended?: DisputeEvent;
}

const ENDS: readonly EventType[] = ['complaint-refused', 'complaint-withdrawn', 'mediation-ended'];

function byDay(events: readonly DatedEvent[]): DatedEvent[][] {
  const days = new Map<Day, DatedEvent[]>();
  for (const dated of events) days.set(dated.day, [...(days.get(dated.day) ?? []), dated]);
  return [...days.values()];
}

/**
 * Follows the complaints through their events. On a day that has both, an end belongs to the complaint that was open
 * before, and a receipt opens the next one; with none open before, the receipt came first. An acceptance whose receipt
 * nobody recorded opens a complaint: the authority cannot accept what it did not receive.
 */
export function followComplaints(log: EventLog): Complaints {
  let open: Complaints['open'];
  let ended: DisputeEvent | undefined;
  const receive = (events: DatedEvent[]) => {
    const receipt = events.find(({ event }) => event.type === 'complaint-received');
    if (receipt !== undefined) open = { receivedOn: receipt.day };
  };
  const accept = (events: DatedEvent[]) => {
    const accepted = events.find(({ event }) => event.type === 'complaint-accepted');
    if (accepted !== undefined) open = { receivedOn: open?.receivedOn ?? accepted.day, acceptedOn: accepted.day };
  };
  const close = (events: DatedEvent[]) => {
    const end = events.findLast(({ event }) => ENDS.includes(event.type));
    if (end === undefined) return;
    open = undefined;
    ended = end.event;
  };
  for (const day of byDay(log.of('complaint-received', 'complaint-accepted', ...ENDS))) {
    if (open === undefined) for (const step of [receive, accept, close]) step(day);
    else for (const step of [accept, close, receive]) step(day);
  }
  if (open !== undefined) return { open };
  return ended === undefined ? {} : { ended };
}

/** Whether a consumer association has accepted the dispute and not ended it. */
export function associationPending(log: EventLog): boolean {
  let pending = false;
  for (const day of byDay(log.of('association-accepted', 'association-ended'))) {
    const accepted = day.some(({ event }) => event.type === 'association-accepted');
    const ended = day.some(({ event }) => event.type === 'association-ended');
    pending = pending ? !ended || accepted : accepted && !ended;
  }
  return pending;
}
