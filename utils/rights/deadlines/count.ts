import type { Calendar } from '../calendar.ts';
import { addMonths, type Day, writeDay } from '../days.ts';
import { allCitedOn } from '../regimes.ts';
import type { Situation } from '../situation.ts';
import type { DeadlineRule, Length, Period, Window } from './define.ts';

const ROLL_OVER = '民法典:203';

/** The day that is so many days or months after the trigger; null beyond any calendar. */
export function naturalEnd(trigger: Day, length: Exclude<Length, { workingDays: number }>): Day | null {
  const day = 'days' in length ? trigger + length.days : addMonths(trigger, length.months);
  return writeDay(day) === undefined ? null : day;
}

/** `safe` and `last` of a period (民法典 arts. 201–203). */
export function countPeriod(
  { trigger, length }: Period,
  rolls: boolean,
  calendar: Calendar,
): { safe: Day | null; last: Day | null } {
  if ('workingDays' in length) {
    const day = calendar.addWorkingDays(trigger, length.workingDays) ?? null;
    return { safe: day, last: day };
  }
  const safe = naturalEnd(trigger, length);
  if (safe === null || !rolls) return { safe, last: safe };
  return { safe, last: calendar.rollForward(safe) ?? null };
}

/** Counts one run of a rule into a window; today picks the version of the ground unless the trigger does. */
export function countWindow(rule: DeadlineRule, period: Period, { now, tables }: Situation): Window {
  const { safe, last } = countPeriod(period, rule.rolls, tables.calendar);
  const basis = allCitedOn(period.basis ?? rule.basis, rule.citedOnTrigger === true ? period.trigger : now);
  const rolled = safe !== null && last !== null && last !== safe && !basis.includes(ROLL_OVER);
  return { id: rule.id, trigger: period.trigger, safe, last, basis: rolled ? [...basis, ROLL_OVER] : basis };
}
