import { documents } from '../text/zh/words.ts';
import type { Advice, CaseRecord, DocumentId } from '../types.ts';
import type { LegalDocument } from './blocks.ts';
import type { DraftRule } from './define-draft.ts';
import { arbitrationApplication } from './drafts/arbitration-application.ts';
import { civilComplaint } from './drafts/civil-complaint.ts';
import { complaint12315 } from './drafts/complaint-12315.ts';
import { courierComplaint } from './drafts/courier-complaint.ts';
import { demandLetter } from './drafts/demand-letter.ts';
import { evidenceList } from './drafts/evidence-list.ts';
import { infoRequest } from './drafts/info-request.ts';
import { paymentOrderApplication } from './drafts/payment-order-application.ts';
import { platformApplication } from './drafts/platform-application.ts';
import { policeReport } from './drafts/police-report.ts';
import { postalAppeal } from './drafts/postal-appeal.ts';
import { report12315 } from './drafts/report-12315.ts';
import { returnNotice } from './drafts/return-notice.ts';
import { renderText } from './render-text.ts';

export type { Blank, Block, Inline, LegalDocument, Line } from './blocks.ts';
export { day, money } from './format.ts';
export { renderText } from './render-text.ts';

/** Every document the advice can ask for, once. */
export const DRAFTS: Readonly<Record<DocumentId, DraftRule>> = {
  'return-notice': returnNotice,
  'demand-letter': demandLetter,
  'platform-application': platformApplication,
  'info-request': infoRequest,
  'courier-complaint': courierComplaint,
  'postal-appeal': postalAppeal,
  'complaint-12315': complaint12315,
  'report-12315': report12315,
  'police-report': policeReport,
  'evidence-list': evidenceList,
  'civil-complaint': civilComplaint,
  'payment-order-application': paymentOrderApplication,
  'arbitration-application': arbitrationApplication,
};

/** One document as a tree of blocks, for plain text or DOCX. `advice` need not have its documents' texts yet. */
export function buildDocument(id: DocumentId, record: CaseRecord, advice: Advice): LegalDocument {
  return { id, title: documents[id], blocks: DRAFTS[id].build(record, advice) };
}

/**
 * The plain text of a document from the facts of the case and the claim of the advice. What is not known stays a gap
 * with its question (【请填写：…】); nothing is named that is not claimed.
 */
export function draftText(id: DocumentId, record: CaseRecord, advice: Advice): string | undefined {
  return renderText(buildDocument(id, record, advice));
}
