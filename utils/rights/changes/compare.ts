import { type Assessment, assess } from '../assessment.ts';
import { claimLines } from '../claims/index.ts';
import type { ClaimLine } from '../claims/line.ts';
import type { Remedy } from '../types.ts';
import type { Candidate } from './define.ts';

/** Two assessments side by side: what the second one has that the first has not, and the other way round. */
export interface Difference {
  before: Assessment;
  after: Assessment;
  stage: boolean;
  action: boolean;
  /** Heads that are new, or higher than before. */
  gained: ClaimLine[];
  /** Heads that are gone. */
  lost: ClaimLine[];
  remediesGained: Remedy[];
  remediesLost: Remedy[];
  /** Fen; the claim after minus the claim before. */
  total: number;
}

export function compare(before: Assessment, after: Assessment): Difference {
  const old = claimLines(before.claim);
  const now = claimLines(after.claim);
  const amountOf = (lines: readonly ClaimLine[], id: string) => lines.find((line) => line.id === id)?.amount ?? 0;
  const [had, has] = [before.claim.remedies, after.claim.remedies];
  return {
    before,
    after,
    stage: before.stage.stage !== after.stage.stage,
    action: before.action !== after.action,
    gained: now.filter(({ id, amount }) => amount > amountOf(old, id)),
    lost: old.filter(({ id, amount }) => amount > 0 && amountOf(now, id) === 0),
    remediesGained: has.filter((remedy) => !had.includes(remedy)),
    remediesLost: had.filter((remedy) => !has.includes(remedy)),
    total: after.claim.total - before.claim.total,
  };
}

/** Whether anything a person would act on is different. */
export function differs({ stage, action, gained, lost, remediesGained, remediesLost, total }: Difference): boolean {
  const lists = [gained, lost, remediesGained, remediesLost];
  return stage || action || total !== 0 || lists.some((list) => list.length > 0);
}

/** A candidate with what it came to. */
export interface Trial {
  candidate: Candidate;
  difference: Difference;
}

/** Runs the rules on a candidate's record; undefined if nothing changes. */
export function tried(candidate: Candidate, before: Assessment): Trial | undefined {
  const difference = compare(before, assess(candidate.record, before.situation.tables));
  return differs(difference) ? { candidate, difference } : undefined;
}
