import { bearsOn } from '../../utils/case/clocks.ts';
import { daysBetween } from '../../utils/case/day.ts';
import type { Deadline, Stage } from '../../utils/rights/types.ts';

/** A clock that runs out later than this need not be looked at every time. */
const SOON_DAYS = 60;

export interface SortedDeadlines {
  /** The clock to watch now, if one runs out soon and bears on this stage. */
  next?: Deadline;
  /** All others: those still running first, the next to run out first, those that cannot be computed after them. */
  others: Deadline[];
}

/** As in the rules: a window has passed when today is later than its last day (its safe day, if that is unknown). */
export function isPassed({ safeDay, legalLastDay }: Deadline, today: string): boolean {
  const last = legalLastDay ?? safeDay;
  return last !== null && today > last;
}

/** Which clock to watch now, and the others in the order in which they run out. */
export function sortDeadlines(deadlines: readonly Deadline[], stage: Stage, today: string): SortedDeadlines {
  const key = ({ safeDay, legalLastDay }: Deadline) => safeDay ?? legalLastDay ?? '9999-12-31';
  const sorted = deadlines.toSorted((a, b) => key(a).localeCompare(key(b)));
  const running = sorted.filter((deadline) => !isPassed(deadline, today));
  const next = running.find(
    (deadline) => bearsOn(deadline.id, stage) && daysBetween(today, key(deadline)) <= SOON_DAYS,
  );
  const others = [...running.filter((one) => one !== next), ...sorted.filter((one) => isPassed(one, today))];
  return { ...(next ? { next } : {}), others };
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
