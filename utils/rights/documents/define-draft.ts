import type { Advice, CaseRecord, DocumentId } from '../types.ts';
import type { Block } from './blocks.ts';

/** One kind of document and how it is built from a case. */
export interface DraftRule {
  id: DocumentId;
  /** Built from the facts of the record and what the advice found; reads neither `draft` nor `note`. */
  build: (record: CaseRecord, advice: Advice) => readonly Block[];
}

/** Identity helper: a wrong field fails to compile. */
export function defineDraft(draft: DraftRule): DraftRule {
  return draft;
}
