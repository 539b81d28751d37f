import type { Assessment } from '../assessment.ts';
import type { SayWhy } from '../text/explain.ts';
import type { CaseRecord, DisputeEvent, Problem } from '../types.ts';
import type { Change } from './types.ts';

/** A change on trial: how it is said, and the record with it. */
export interface Candidate {
  say: SayWhy;
  change: readonly Change[];
  record: CaseRecord;
  /** Sums of the changed advice hang on a figure that was only tried: they are not shown. */
  sumUnknown: boolean;
}

/** Where a record would hold a fact, and what. */
export interface Setting {
  pointer: string;
  value: unknown;
}

export interface FactRule {
  say: SayWhy;
  /** The problems in which the fact is plausible; absent: in any. */
  problems?: readonly Problem[];
  /** Whether the fact makes sense in this case. */
  when?: (found: Assessment) => boolean;
  set: (found: Assessment) => readonly Setting[];
  /**
   * May still come about although the record says that it is not so yet: a proof that is obtained, a further repair.
   * Any other fact is tried only while the record is silent on it: what the record denies is never suggested.
   */
  develops?: true;
  /** The value is only tried: nobody knows it (`value`), and the sums hang on it as well (`sum`). */
  tried?: 'value' | 'sum';
  /** It may take a second fact before this one matters, so it is tried in pairs too. */
  pairs?: true;
}

/** Keeps a fact's declaration in one typed shape, so that a wrong field fails to compile. */
export function defineFact(rule: FactRule): FactRule {
  return rule;
}

export interface EventRule {
  /** What would be recorded, but for its day. */
  event: (found: Assessment) => Omit<DisputeEvent, 'on'>;
  say: (found: Assessment) => SayWhy;
  /** Whether it can happen next. */
  when: (found: Assessment) => boolean;
}

/** Keeps an event's declaration in one typed shape. */
export function defineEvent(rule: EventRule): EventRule {
  return rule;
}
