import type { PageKind } from '../marketplaces/types.ts';
import { CLASSES, classOfPage, type EvidenceClass } from './evidence-held.ts';
import type { Case } from './types.ts';

/** One piece of evidence of a case. */
export interface Exhibit {
  /** Of the capture. */
  id: string;
  class: EvidenceClass;
  page: PageKind;
  title: string;
  /** Instant of filing, ISO 8601. */
  at: string;
}

/** Everything filed under a case, oldest first. */
export function exhibits(state: Case): Exhibit[] {
  return state.captures.map(({ captureId, page, title, at }) => ({
    id: captureId,
    class: classOfPage(page),
    page,
    title,
    at,
  }));
}

/** Each class with what is filed in it, also where that is nothing. */
export function exhibitsByClass(all: readonly Exhibit[]): { class: EvidenceClass; exhibits: Exhibit[] }[] {
  return CLASSES.map((name) => ({ class: name, exhibits: all.filter((exhibit) => exhibit.class === name) }));
}
