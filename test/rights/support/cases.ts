import type { Advice, CaseRecord, DisputeEvent } from '../../../utils/rights/types.ts';

/** Short ways to say a case: every member can be replaced. */
export function caseOf(members: Partial<CaseRecord> = {}): CaseRecord {
  return { now: '2026-11-23', marketplace: 'pinduoduo', problem: 'other', events: [], ...members };
}

export const on = (day: string, type: DisputeEvent['type'], more: Partial<DisputeEvent> = {}): DisputeEvent => ({
  on: day,
  type,
  ...more,
});

/** Some deadline of an answer as `[safeDay, legalLastDay]`. */
export function daysOf(advice: Advice, id: string): [string | null, string | null] | undefined {
  const found = advice.deadlines.find((deadline) => deadline.id === id);
  return found === undefined ? undefined : [found.safeDay, found.legalLastDay];
}
