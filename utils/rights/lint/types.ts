import type { CaseRecord, Citation, Claim, LintId } from '../types.ts';
import type { NormalText } from './normalise.ts';
import type { Speech } from './speech.ts';

/** What a draft is measured against: the case it belongs to and what can be claimed in it. */
export interface LintContext {
  record: CaseRecord;
  claim: Claim;
}

/** A draft made ready for the rules. */
export interface Draft {
  /** Normalised text; rules match on this and answer in its offsets. */
  text: string;
  normal: NormalText;
  /** Tells the writer's own words from what the other side said, and wishes from denials. */
  speech: Speech;
}

/** A fault in the draft, in offsets of the normalised text; without a place when the fault lies in the case record. */
export interface Hit {
  at?: readonly [start: number, end: number];
  basis?: readonly Citation[];
}

export interface LintRule {
  id: LintId;
  /** Grounds of a hit that names none of its own. */
  basis: readonly Citation[];
  find: (draft: Draft, context: LintContext) => Hit[];
}

/** Identity helper: a wrong field fails to compile. */
export function defineRule(rule: LintRule): LintRule {
  return rule;
}
