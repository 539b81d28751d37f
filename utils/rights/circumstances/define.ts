import type { EvidenceKey } from '../evidence.ts';
import type { Situation } from '../situation.ts';
import type { WarningKey } from '../text/zh/warnings.ts';
import type { Citation } from '../types.ts';

/** How it was bought, whatever went wrong: adds grounds, evidence and warnings to those of the problem. */
export interface Circumstance {
  applies: (situation: Situation) => boolean;
  grounds: (situation: Situation) => readonly Citation[];
  evidence: readonly EvidenceKey[];
  warnings: (situation: Situation) => readonly WarningKey[];
}

/** Keeps a circumstance's declaration in one typed shape, so that a wrong field fails to compile. */
export function defineCircumstance(circumstance: Circumstance): Circumstance {
  return circumstance;
}
