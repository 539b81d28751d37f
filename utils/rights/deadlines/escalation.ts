import type { Situation } from '../situation.ts';
import type { TimerKind } from '../tables/types.ts';
import type { EventType } from '../types.ts';
import { defineDeadline, from, type Period } from './define.ts';

/** Negotiation, the platform, promises on the page and the courier: the clocks before any authority. */

const negotiationStart = ({ log }: Situation) => log.first('demand', 'return-requested')?.day;

/** The last application, or a decision for the buyer after it: from then on the platform has seven working days. */
function platformClock({ log }: Situation): number | undefined {
  const starts = log.all.filter(
    ({ event }) =>
      event.type === 'platform-applied' || (event.type === 'platform-decided' && event.outcome === 'for-buyer'),
  );
  return starts.at(-1)?.day;
}

/** A time that JD gives, as its rules say, or as the user has read it off the page. */
function jdTime({ record, tables, log }: Situation, kind: TimerKind, start: EventType): Period[] {
  const days = record.marketplace === 'jd' ? tables.timer('jd', kind) : undefined;
  return days === undefined ? [] : from(log.last(start)?.day, { days });
}

export const escalationDeadlines = [
  defineDeadline({
    id: 'nego3',
    rolls: false,
    basis: [],
    periods: (s) => from(negotiationStart(s), { workingDays: 3 }),
  }),
  defineDeadline({
    id: 'nego5',
    rolls: false,
    basis: [],
    periods: (s) => from(negotiationStart(s), { workingDays: 5 }),
  }),
  defineDeadline({ id: 'plat7', rolls: false, basis: [], periods: (s) => from(platformClock(s), { workingDays: 7 }) }),
  defineDeadline({
    id: 'plat15',
    rolls: false,
    basis: [],
    periods: (s) => from(s.log.last('platform-applied')?.day, { workingDays: 15 }),
  }),
  defineDeadline({
    id: 'jd15',
    rolls: false,
    basis: ['京东交易纠纷处理总则:7'],
    periods: (s) => jdTime(s, 'apply', 'seller-refused'),
  }),
  defineDeadline({
    id: 'jdappeal7',
    rolls: false,
    basis: ['京东交易纠纷处理总则:9'],
    periods: (s) => jdTime(s, 'appeal', 'platform-decided'),
  }),
];
