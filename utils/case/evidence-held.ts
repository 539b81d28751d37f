import type { PageKind } from '../marketplaces/types.ts';
import type { Advice, EvidenceNeed } from '../rights/types.ts';
import type { Case } from './types.ts';

export type EvidenceClass = EvidenceNeed['class'];

/** One class of evidence: what the advice asks for, and what has been captured of it. */
export interface EvidenceHeld {
  class: EvidenceClass;
  needs: EvidenceNeed[];
  captures: Case['captures'];
}

export const CLASSES: readonly EvidenceClass[] = ['E1', 'E2', 'E3', 'E4', 'E5'];

/** The kinds of page that belong to a class. E4 and E5 are photographs, reports and papers: no page gives them. */
const PAGES: Record<EvidenceClass, readonly PageKind[]> = {
  E1: ['order', 'order-list', 'logistics'],
  E2: ['product'],
  E3: ['chat', 'after-sale'],
  E4: [],
  E5: [],
};

/** Where a captured page is filed unless somebody says otherwise; a page of no known kind supports the rest. */
export function classOfPage(page: PageKind): EvidenceClass {
  return CLASSES.find((name) => PAGES[name].includes(page)) ?? 'E5';
}

/**
 * What is asked for against what was captured, class by class. A captured page of the right kind is not yet the thing
 * asked for: the view says what is there and leaves the judgement to the reader.
 */
export function evidenceHeld(state: Case, advice: Advice): EvidenceHeld[] {
  return CLASSES.map((name) => ({
    class: name,
    needs: advice.evidence.filter((need) => need.class === name),
    captures: state.captures.filter((capture) => PAGES[name].includes(capture.page)),
  })).filter(({ needs, captures }) => needs.length > 0 || captures.length > 0);
}
