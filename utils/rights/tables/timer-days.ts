import { type Day, readDay } from '../days.ts';
import type { Situation } from '../situation.ts';
import type { TimerKind } from './types.ts';

/** A day on which a platform's time ends, by a figure that the user has entered. */
export interface TimerDay {
  kind: TimerKind;
  day: Day;
}

/** The day from which a time is counted: the earliest that the record shows, so that its end is the safe one. */
function startOf(kind: TimerKind, { order, log }: Situation): Day | undefined {
  const day = (date: string | undefined) => (date === undefined ? undefined : readDay(date));
  switch (kind) {
    case 'auto-confirm':
      return day(order.shippedOn);
    case 'after-sale':
      return day(order.signedOn);
    case 'apply':
      return log.last('seller-refused')?.day;
    case 'appeal':
      return log.last('platform-decided')?.day;
    default:
      return undefined;
  }
}

/** The times that an entered figure is counted with; the others are only shown. */
export const COUNTED_TIMERS: readonly TimerKind[] = ['auto-confirm', 'after-sale', 'apply', 'appeal'];

/**
 * When a platform's times end that have not run out, by the figures that the user has entered. JD's times to apply and
 * to appeal are deadlines of their own. They only ever say by when to act: whether the page is still open, it says
 * itself, and a day that it shows goes before any of these.
 */
export function timerDays(situation: Situation): TimerDay[] {
  const { record, facts, tables, now, log } = situation;
  const shown = facts.windowEndsOn !== undefined || facts.windowOpen === false || log.has('page-countdown');
  const kinds = COUNTED_TIMERS.filter((kind) => !(shown && (kind === 'after-sale' || kind === 'apply')));
  const own = record.marketplace === 'jd' ? kinds.filter((kind) => kind !== 'apply' && kind !== 'appeal') : kinds;
  return own.flatMap((kind) => {
    const days = tables.entered(record.marketplace, kind);
    const start = startOf(kind, situation);
    return days === undefined || start === undefined || start + days < now ? [] : [{ kind, day: start + days }];
  });
}
