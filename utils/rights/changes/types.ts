import type { ActionId, DisputeEvent, Remedy, Stage } from '../types.ts';

/**
 * What can end on a day: a deadline of the case, the promised shipment, the entry of the page, or the time in which
 * limitation need not be thought of. Of those that end on one day the first gives its name: what the other side lets
 * pass stands before what the buyer does.
 */
export const DAY_ENDS = [
  'nego5',
  'plat7',
  'plat15',
  'med60',
  'refund7',
  'return7',
  'quality7',
  'prepaid7',
  'promise-window',
  'ship-by',
  'page-entry',
  'jd15',
  'limitation-alarm',
  'adm3y',
] as const;
export type DayEnd = (typeof DAY_ENDS)[number];

/** One thing that is not so today. */
export type Change =
  /** Something happens; written as it would be recorded. */
  | { kind: 'event'; event: DisputeEvent }
  /**
   * A circumstance turns out, or is brought about lawfully. `pointer` (RFC 6901, `-` appends) is where the record would
   * hold it; no `value` where only the writer knows the figure.
   */
  | { kind: 'fact'; pointer: string; value?: unknown }
  /** Nothing else happens, and this is the first day on which it matters (`YYYY-MM-DD`). */
  | { kind: 'day'; on: string; after: DayEnd };

/** A change and what it would do to the advice. A member is absent where nothing changes, or nobody can say. */
export interface WhatIf {
  /** Mostly one; several where only together they make a difference. */
  change: readonly Change[];
  /** The condition and what follows from it, as one sentence. */
  text: string;
  stage?: Stage;
  action?: ActionId;
  /** Yuan. Absent also where the total hangs on a figure that is not known. */
  total?: number;
  remedies?: readonly Remedy[];
}
