import { daysBetween } from '../../utils/case/day.ts';
import type { Deadline } from '../../utils/rights/types.ts';

export interface SortedDeadlines {
  /** Still running, the next to run out first; those that cannot be computed last. */
  running: Deadline[];
  passed: Deadline[];
}

/** As in the rules: a window has passed when today is later than its last day (its safe day, if that is unknown). */
export function isPassed({ safeDay, legalLastDay }: Deadline, today: string): boolean {
  const last = legalLastDay ?? safeDay;
  return last !== null && today > last;
}

/** Which of the clocks still run, in the order in which they run out. */
export function sortDeadlines(deadlines: readonly Deadline[], today: string): SortedDeadlines {
  const key = ({ safeDay, legalLastDay }: Deadline) => safeDay ?? legalLastDay ?? '9999-12-31';
  const sorted = deadlines.toSorted((a, b) => key(a).localeCompare(key(b)));
  return {
    running: sorted.filter((deadline) => !isPassed(deadline, today)),
    passed: sorted.filter((deadline) => isPassed(deadline, today)),
  };
}

export type TimeLeft =
  | { state: 'unknown' }
  | { state: 'passed' }
  /** Days to the safe day. */
  | { state: 'safe'; days: number }
  /** The safe day is over; days to the last day in law. */
  | { state: 'legal'; days: number };

/** How long there is still time, counted to the safe day as long as that is ahead. */
export function timeLeft(deadline: Deadline, today: string): TimeLeft {
  const { safeDay, legalLastDay } = deadline;
  if (isPassed(deadline, today)) return { state: 'passed' };
  if (safeDay !== null && safeDay >= today) return { state: 'safe', days: daysBetween(today, safeDay) };
  if (legalLastDay !== null)
    return { state: safeDay === null ? 'safe' : 'legal', days: daysBetween(today, legalLastDay) };
  return { state: 'unknown' };
}
