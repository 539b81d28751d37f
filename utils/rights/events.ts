import { type Day, readDay } from './days.ts';
import { type DisputeEvent, EVENT_TYPES, type EventType, OUTCOMES } from './types.ts';

/** An event with its day as a number. */
export interface DatedEvent {
  day: Day;
  event: DisputeEvent;
}

const TYPE_ORDER = new Map<string, number>(EVENT_TYPES.map((type, index) => [type, index]));

/** Place of an event among those of its day, so that the order in which a record lists them never matters. */
function rank({ type, outcome }: DisputeEvent): number {
  return (TYPE_ORDER.get(type) ?? 0) * 10 + (outcome === undefined ? 0 : OUTCOMES.indexOf(outcome));
}

/** What happened, by day. Reads only; the record is not changed. */
export class EventLog {
  readonly all: readonly DatedEvent[];

  constructor(events: readonly DisputeEvent[]) {
    this.all = events
      .map((event) => ({ day: readDay(event.on), event }))
      .sort((a, b) => a.day - b.day || rank(a.event) - rank(b.event));
  }

  has(...types: EventType[]): boolean {
    return this.all.some(({ event }) => types.includes(event.type));
  }

  of(...types: EventType[]): DatedEvent[] {
    return this.all.filter(({ event }) => types.includes(event.type));
  }

  first(...types: EventType[]): DatedEvent | undefined {
    return this.all.find(({ event }) => types.includes(event.type));
  }

  last(...types: EventType[]): DatedEvent | undefined {
    return this.all.findLast(({ event }) => types.includes(event.type));
  }
}
