import type { Day } from '../days.ts';
import type { Situation } from '../situation.ts';
import type { Citation, DeadlineId } from '../types.ts';

export type Length = { days: number } | { workingDays: number } | { months: number };

/** One run of a deadline: the day that starts it (not counted) and how long it is. */
export interface Period {
  trigger: Day;
  length: Length;
  /** Where the ground differs from that of the rule. */
  basis?: readonly Citation[];
}

/** A counted period. `safe` has no roll-over; `last` is the last day in law. Null is a day that nobody can know yet. */
export interface Window {
  id: DeadlineId;
  trigger: Day;
  safe: Day | null;
  last: Day | null;
  basis: Citation[];
}

export interface DeadlineRule {
  id: DeadlineId;
  /** Ends on the next working day if the last day is a weekend or a holiday (民法典 art. 203). */
  rolls: boolean;
  basis: readonly Citation[];
  /** Whether the ground is the version in force on the day of the trigger; else the version in force now. */
  citedOnTrigger?: boolean;
  /** The runs that the record shows: none while the trigger is not known. `found` holds the rules before this one. */
  periods: (situation: Situation, found: Windows) => readonly Period[];
}

/** Keeps a deadline's declaration in one typed shape, so that a wrong field fails to compile. */
export function defineDeadline(rule: DeadlineRule): DeadlineRule {
  return rule;
}

/** A single run from a trigger, or none without it. */
export function from(trigger: Day | undefined, length: Length): Period[] {
  return trigger === undefined ? [] : [{ trigger, length }];
}

/** The last day that counts: `last`, or `safe` where `last` is not known. */
export function finalDay({ last, safe }: Window): Day | null {
  return last ?? safe;
}

/** A window has passed when a day is later than its last one. A day that nobody knows has not passed. */
export function hasPassed(window: Window | undefined, on: Day): boolean {
  if (window === undefined) return false;
  const final = finalDay(window);
  return final !== null && on > final;
}

/** The windows of a case, by id. */
export class Windows {
  readonly list: readonly Window[];

  constructor(list: readonly Window[]) {
    this.list = list;
  }

  get(id: DeadlineId): Window | undefined {
    return this.list.find((window) => window.id === id);
  }

  passed(id: DeadlineId, on: Day): boolean {
    return hasPassed(this.get(id), on);
  }

  /** Known, and not passed. */
  running(id: DeadlineId, on: Day): boolean {
    const window = this.get(id);
    return window !== undefined && !hasPassed(window, on);
  }
}
