import type { ActionId, DeadlineId, DocumentId, ItemId, LintId, ParallelId, UnsupportedId } from './advice-ids.ts';
import type { Remedy } from './record-ids.ts';

/** `statute[:article[:paragraph]]`, e.g. `消费者权益保护法:23:3`; the statute by its canonical name. */
export type Citation = string;

export type Stage = 1 | 2 | 3 | 4;

export interface Reason {
  text: string;
  basis: Citation[];
}

export interface Deadline {
  id: DeadlineId;
  /** Act by this day: no roll-over counted. Null where a working-day count leaves the known calendars. */
  safeDay: string | null;
  /** The last day in law, rolled over weekends and holidays (民法典:203). Null when provisional. */
  legalLastDay: string | null;
  provisional: boolean;
  basis: Citation[];
}

export interface ClaimItem {
  id: ItemId;
  /** Yuan. */
  amount: number;
  formula: string;
  basis: Citation[];
}

export interface Claim {
  items: ClaimItem[];
  refund: number;
  losses: number;
  additional: number;
  total: number;
  remedies: Remedy[];
}

export interface Jurisdiction {
  cause: 'contract' | 'product-liability' | 'tort';
  kind: 'ordinary' | 'internet';
  ground: 'place-of-receipt' | 'buyer-domicile' | 'defendant-domicile' | 'place-of-tort';
  place: string;
}

export interface CourtAdvice {
  fee: number;
  feeSimplified: number;
  paymentOrderFee: number;
  smallClaims: 'mandatory' | 'by-agreement' | 'too-large' | 'excluded' | 'unknown';
  smallClaimsLimits: { mandatoryMax: number; agreedMax: number } | null;
  jurisdiction: Jurisdiction[];
}

export interface Authority {
  name: string;
  area: string;
  ground: 'seller-address' | 'platform-domicile';
  basis: Citation[];
}

export interface EvidenceNeed {
  class: 'E1' | 'E2' | 'E3' | 'E4' | 'E5';
  need: string;
  why: string;
}

export interface DocumentDraft {
  id: DocumentId;
  title: string;
  text?: string;
}

export interface LintFinding {
  id: LintId;
  /** `[start, end)` in UTF-16 units of the draft. */
  span?: [number, number];
  basis: Citation[];
}

export interface Advice {
  stage: Stage;
  stageName: '与商家协商' | '平台介入' | '行政投诉与调解' | '诉讼或仲裁';
  action: { id: ActionId; title: string; steps: string[]; reasons: Reason[] };
  deadlines: Deadline[];
  claim: Claim;
  unsupported: { id: UnsupportedId; reason: string; basis: Citation[] }[];
  citations: Citation[];
  parallel: ParallelId[];
  warnings: string[];
  evidence: EvidenceNeed[];
  court: CourtAdvice | null;
  authority: Authority | null;
  earliest: { stage2?: string; stage3?: string; stage4?: string };
  documents: DocumentDraft[];
  lint: LintFinding[];
}
