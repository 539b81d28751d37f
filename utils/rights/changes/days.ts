import type { Assessment } from '../assessment.ts';
import { type Day, readDay, writeDay } from '../days.ts';
import { finalDay } from '../deadlines/index.ts';
import { LIMITATION_ALARM_DAYS } from '../stages.ts';
import type { Candidate } from './define.ts';
import { DAY_ENDS, type DayEnd } from './types.ts';

/** What lies further ahead than this is not near enough to be told. */
const HORIZON_DAYS = 90;

/** The last day before something changes by itself. */
interface End {
  last: Day;
  after: DayEnd;
}

function endsOf({ situation, windows }: Assessment): End[] {
  const { facts, order } = situation;
  const ends: End[] = [];
  const add = (last: Day | null, after: DayEnd) => last !== null && ends.push({ last, after });
  for (const window of windows.list) {
    const after = DAY_ENDS.find((id) => id === window.id);
    if (after !== undefined) add(finalDay(window), after);
    const limits = window.id === 'lim3y' || window.id === 'prod2y';
    if (limits && window.safe !== null) add(window.safe - LIMITATION_ALARM_DAYS - 1, 'limitation-alarm');
  }
  if (facts.windowEndsOn !== undefined) add(readDay(facts.windowEndsOn), 'page-entry');
  if (order.shipBy !== undefined && order.shippedOn === undefined) add(readDay(order.shipBy), 'ship-by');
  return ends;
}

/** The days ahead on which time alone may change something, in order of time. */
export function dayCandidates(found: Assessment): Candidate[] {
  const { now, record } = found.situation;
  const near = endsOf(found)
    .filter(({ last }) => last >= now && last < now + HORIZON_DAYS)
    .sort((a, b) => a.last - b.last || DAY_ENDS.indexOf(a.after) - DAY_ENDS.indexOf(b.after));
  return near
    .filter(({ last }, at) => near[at - 1]?.last !== last)
    .flatMap(({ last, after }): Candidate[] => {
      const on = writeDay(last + 1);
      const end = writeDay(last);
      if (on === undefined || end === undefined) return [];
      return [
        {
          say: (t) => t.change.after[after](end),
          change: [{ kind: 'day', on, after }],
          record: { ...record, now: on },
          sumUnknown: false,
        },
      ];
    });
}
