import type { PageKind } from '../marketplaces/types.ts';
import type { Case, EvidenceClass } from './types.ts';

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

/** One piece of evidence of a case: a captured page or a file from elsewhere. */
export type Exhibit = {
  /** Of the capture or of the file. */
  id: string;
  class: EvidenceClass;
  /** Of the page, or the name of the file. */
  title: string;
  /** What the user says it proves. */
  proves?: string;
  /** Instant of filing, ISO 8601. */
  at: string;
} & (
  | { source: 'capture'; page: PageKind }
  /** `media`: MIME type by content. `takenAt`: the time that the file itself claims. */
  | { source: 'file'; media: string; takenAt?: string }
);

/** Everything filed under a case, oldest first. */
export function exhibits(state: Case): Exhibit[] {
  const said = (id: string, filedAs: EvidenceClass) => {
    const { class: name = filedAs, proves } = state.described[id] ?? {};
    return { id, class: name, ...(proves ? { proves } : {}) };
  };
  const pages = state.captures.map(
    ({ captureId, page, title, at }): Exhibit => ({
      ...said(captureId, classOfPage(page)),
      source: 'capture',
      page,
      title,
      at,
    }),
  );
  const files = state.files.map(
    ({ fileId, class: filedAs, name, media, takenAt, at }): Exhibit => ({
      ...said(fileId, filedAs),
      source: 'file',
      title: name,
      media,
      ...(takenAt ? { takenAt } : {}),
      at,
    }),
  );
  return [...pages, ...files].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** Each class with what is filed in it, also where that is nothing. */
export function exhibitsByClass(all: readonly Exhibit[]): { class: EvidenceClass; exhibits: Exhibit[] }[] {
  return CLASSES.map((name) => ({ class: name, exhibits: all.filter((exhibit) => exhibit.class === name) }));
}
