import { writeDay } from '../days.ts';
import type { Situation } from '../situation.ts';
import type { Deadline } from '../types.ts';
import { authorityDeadlines } from './authority.ts';
import { countWindow } from './count.ts';
import { courtDeadlines } from './court.ts';
import { type DeadlineRule, type Window, Windows } from './define.ts';
import { escalationDeadlines } from './escalation.ts';
import { limitationDeadlines } from './limitation.ts';
import { promiseDeadlines } from './promises.ts';
import { returnDeadlines } from './returns.ts';

export { finalDay, hasPassed, type Window, Windows } from './define.ts';

/** Every deadline that the rules know, in the order in which they are listed. A rule may look at those before it. */
const DEADLINES: readonly DeadlineRule[] = [
  ...returnDeadlines,
  ...escalationDeadlines,
  ...promiseDeadlines,
  ...authorityDeadlines,
  ...limitationDeadlines,
  ...courtDeadlines,
];

/** All windows whose trigger is known. */
export function countWindows(situation: Situation): Windows {
  const found: Window[] = [];
  for (const rule of DEADLINES) {
    for (const period of rule.periods(situation, new Windows(found))) {
      found.push(countWindow(rule, period, situation));
    }
  }
  return new Windows(found);
}

/** A window as the advice prints it. */
export function toDeadline({ id, safe, last, basis }: Window): Deadline {
  return {
    id,
    safeDay: safe === null ? null : (writeDay(safe) ?? null),
    legalLastDay: last === null ? null : (writeDay(last) ?? null),
    provisional: last === null,
    basis,
  };
}
