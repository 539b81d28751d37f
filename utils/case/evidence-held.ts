import type { Advice, EvidenceNeed } from '../rights/types.ts';
import { CLASSES, type Exhibit, exhibits } from './exhibits.ts';
import type { Case, EvidenceClass } from './types.ts';

/** One class of evidence: what the advice asks for, and what is there of it. */
export interface EvidenceHeld {
  class: EvidenceClass;
  needs: EvidenceNeed[];
  exhibits: Exhibit[];
}

/**
 * What is asked for against what is filed, class by class. A captured page of the right kind is not yet the thing
 * asked for: the view says what is there and leaves the judgement to the reader.
 */
export function evidenceHeld(state: Case, advice: Advice): EvidenceHeld[] {
  const all = exhibits(state);
  return CLASSES.map((name) => ({
    class: name,
    needs: advice.evidence.filter((need) => need.class === name),
    exhibits: all.filter((exhibit) => exhibit.class === name),
  })).filter(({ needs, exhibits: held }) => needs.length > 0 || held.length > 0);
}
