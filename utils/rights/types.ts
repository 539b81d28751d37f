/**
 * One dispute as structured facts, and the advice on it: the two JSON shapes of `npm run -s advise`.
 * Dates are `YYYY-MM-DD` in Asia/Shanghai, money is yuan: this is the outer edge. Inside, the engine counts in
 * `Temporal.PlainDate` and integer fen. A field that is absent is unknown.
 */

export const MARKETPLACES = [
  '1688',
  'taobao',
  'tmall',
  'tmall-global',
  'jd',
  'jd-self',
  'pinduoduo',
  'douyin',
  'kuaishou',
  'suning',
  'vipshop',
  'dangdang',
  'goofish',
  'xiaohongshu',
  'amazon',
  'other',
  'none',
] as const;
export type Marketplace = (typeof MARKETPLACES)[number];

export const CATEGORIES = [
  'general',
  'food',
  'health-food',
  'fresh',
  'drug',
  'medical-device',
  'cosmetics',
  'phone',
  'durable',
  'clothing',
  'custom-made',
  'digital',
  'periodical',
  'prepaid-card',
  'course',
  'subscription',
  'service',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const SIGNERS = ['buyer', 'family', 'station', 'locker', 'front-desk', 'other'] as const;
export type SignedBy = (typeof SIGNERS)[number];

export const CHANNELS = ['shop', 'livestream', 'chat', 'offline'] as const;
export type Channel = (typeof CHANNELS)[number];

export const TRADES = ['domestic', 'general-import', 'cbec', 'personal-agent'] as const;
export type Trade = (typeof TRADES)[number];

export const PROBLEMS = [
  'no-reason-return',
  'refund-unpaid',
  'not-shipped',
  'presale-deposit',
  'signed-not-received',
  'damaged',
  'wrong-item',
  'quality-fault',
  'counterfeit',
  'false-advertising',
  'price-fraud',
  'price-protection',
  'food-safety',
  'drug-device-cosmetics',
  'injury',
  'auto-renewal',
  'minor-purchase',
  'prepaid',
  'order-cancelled',
  'invoice-refused',
  'privacy-leak',
  'review-suppressed',
  'platform-inaction',
  'gift-defect',
  'scam',
  'other',
] as const;
export type Problem = (typeof PROBLEMS)[number];

export const PROOFS = [
  'photo',
  'video',
  'screenshot',
  'service-centre',
  'lab',
  'brand',
  'authority',
  'seller-admission',
  'court',
] as const;
export type Proof = (typeof PROOFS)[number];

export const PROMISE_KINDS = [
  'return7',
  'late-shipping',
  'fake-multiple',
  'price-protection',
  'damage-report',
  'warranty',
  'compensation',
] as const;
export type PromiseKind = (typeof PROMISE_KINDS)[number];

export const LOSS_KINDS = [
  'medical',
  'nursing',
  'transport',
  'meals',
  'nutrition',
  'lost-income',
  'mental',
  'property',
  'return-freight',
  'test-fee',
  'other',
] as const;
export type LossKind = (typeof LOSS_KINDS)[number];

export const WANTS = [
  'refund',
  'compensation',
  'price-gap',
  'price-reduction',
  'substitute-diff',
  'fraud3x',
  'food10x',
  'drug10x',
  'promise',
  'deposit-penalty',
  'exchange',
  'repair',
  'redo',
  'resend',
  'perform',
  'invoice',
  'identity',
  'stop-renewal',
  'privacy-remedy',
  'restore-review',
] as const;
export type Want = (typeof WANTS)[number];

export const EVENT_TYPES = [
  'demand',
  'return-requested',
  'seller-pending',
  'seller-agreed',
  'seller-refused',
  'seller-unreachable',
  'seller-cancelled',
  'returned',
  'return-received',
  'refunded',
  'settled',
  'page-countdown',
  'platform-applied',
  'platform-decided',
  'courier-complained',
  'postal-appeal-accepted',
  'odr-assigned',
  'complaint-received',
  'complaint-accepted',
  'complaint-refused',
  'complaint-withdrawn',
  'mediation-ended',
  'report-received',
  'association-accepted',
  'association-ended',
  'suit-filed',
  'fee-notice',
  'served',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export const OUTCOMES = ['for-buyer', 'partial', 'for-seller', 'declined'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const REFUSAL_REASONS = [
  'not-competent',
  'other-body',
  'not-consumer',
  'over-3y',
  'materials',
  'identity',
  'other',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

export const ACTION_IDS = [
  'send-return-notice',
  'report-damage',
  'demand',
  'wait-seller',
  'goodwill',
  'gather-facts',
  'platform-apply',
  'wait-platform',
  'platform-enforce',
  'complaint-12315',
  'wait-12315',
  'wait-association',
  'other-authority',
  'police',
  'sue',
  'arbitrate',
  'follow-court',
  'close',
] as const;
export type ActionId = (typeof ACTION_IDS)[number];

export const DEADLINE_IDS = [
  'return7',
  'quality7',
  'exchange15',
  'durable6m',
  'inspect2y',
  'refund7',
  'delay15',
  'nego3',
  'nego5',
  'plat7',
  'plat15',
  'jd15',
  'jdappeal7',
  'promise-window',
  'prepaid7',
  'courier7',
  'post30',
  'odr10w',
  'accept7w',
  'med60',
  'endnotice7w',
  'report15w',
  'report30w',
  'lim3y',
  'prod2y',
  'rescind1y',
  'adm3y',
  'fee7',
  'answer15',
] as const;
export type DeadlineId = (typeof DEADLINE_IDS)[number];

export const ITEM_IDS = [
  'refund',
  'freight',
  'deposit',
  'prepaid-refund',
  'price-gap',
  'price-reduction',
  'substitute-diff',
  'medical',
  'nursing',
  'transport',
  'meals',
  'nutrition',
  'lost-income',
  'mental',
  'property',
  'return-freight',
  'test-fee',
  'other',
  'fraud3x',
  'food10x',
  'drug10x',
  'promise',
  'deposit-penalty',
] as const;
export type ItemId = (typeof ITEM_IDS)[number];

export const REMEDIES = [
  'exchange',
  'repair',
  'redo',
  'resend',
  'perform',
  'invoice',
  'identity',
  'stop-renewal',
  'privacy-remedy',
  'restore-review',
] as const;
export type Remedy = (typeof REMEDIES)[number];

export const UNSUPPORTED_IDS = [
  'refund',
  'freight',
  'deposit',
  'prepaid-refund',
  'price-gap',
  'price-reduction',
  'substitute-diff',
  'medical',
  'nursing',
  'transport',
  'meals',
  'nutrition',
  'lost-income',
  'mental',
  'property',
  'return-freight',
  'test-fee',
  'other',
  'fraud3x',
  'food10x',
  'drug10x',
  'promise',
  'deposit-penalty',
  'exchange',
  'repair',
  'redo',
  'resend',
  'perform',
  'invoice',
  'identity',
  'stop-renewal',
  'privacy-remedy',
  'restore-review',
  'return7',
  'burden-shift',
  'knowing-purchases',
  'complaint-12315',
  'platform',
  'lawsuit',
] as const;
export type UnsupportedId = (typeof UNSUPPORTED_IDS)[number];

export const PARALLEL_IDS = [
  'report-12315',
  'police-110',
  'payment-provider',
  'platform-info-request',
  'courier-complaint',
  'postal-12305',
  'tax-12366',
  'data-authority',
  'commerce-authority',
  'stop-renewal',
  'medical-care',
  'prepare-lawsuit',
  'payment-order',
] as const;
export type ParallelId = (typeof PARALLEL_IDS)[number];

export const DOCUMENT_IDS = [
  'return-notice',
  'demand-letter',
  'platform-application',
  'info-request',
  'courier-complaint',
  'postal-appeal',
  'complaint-12315',
  'report-12315',
  'police-report',
  'evidence-list',
  'civil-complaint',
  'payment-order-application',
  'arbitration-application',
] as const;
export type DocumentId = (typeof DOCUMENT_IDS)[number];

export const LINT_IDS = [
  'threat',
  'insult',
  'over-claim',
  'double-punitive',
  'unfounded-minimum',
  'unfounded-damages',
  'fabrication',
  'impersonation',
  'off-platform-payment',
  'repealed-citation',
  'guaranteed-win',
  'personal-data',
] as const;
export type LintId = (typeof LINT_IDS)[number];

export interface Seller {
  name?: string;
  /** As shown on the marketplace. */
  address?: string;
  /** The shown address works. */
  addressReachable?: boolean;
  /** The platform has supplied real name, address and contact. */
  identityDisclosed?: boolean;
  /** The live room clearly marked who the real seller is. */
  shownInLiveRoom?: boolean;
  /** An operator in the sense of consumer law (default true). */
  isBusiness?: boolean;
  isProducer?: boolean;
}

export interface OrderRecord {
  id?: string;
  title?: string;
  category?: Category;
  /** Unit price. */
  price?: number;
  /** Default 1. */
  quantity?: number;
  /** Actually paid for the goods in dispute, freight excluded; default price × quantity. */
  paid?: number;
  /** Outbound freight paid by the buyer. */
  freight?: number;
  placedOn?: string;
  paidOn?: string;
  /** Last promised day of shipment. */
  shipBy?: string;
  shippedOn?: string;
  /** Delivered or signed for. */
  signedOn?: string;
  signedBy?: SignedBy;
  /** Place of receipt, from province down to district. */
  receiveAt?: string;
  channel?: Channel;
  trade?: Trade;
  secondHand?: boolean;
  courierChosenBy?: 'seller' | 'buyer';
  /** Paid outside the marketplace. */
  paidOffPlatform?: boolean;
}

export interface Purchase {
  on: string;
  quantity: number;
  /** Unit price. */
  price: number;
  /** Bought knowing the flaw. */
  knowing: boolean;
}

export interface Circumstances {
  /** The buyer knew of the harm and of who is liable. */
  knewOn?: string;
  faultFoundOn?: string;
  faultProof?: Proof[];
  /** The buyer caused the fault. */
  humanCaused?: boolean;
  /** Failed repairs inside the warranty. */
  repairsFailed?: number;
  safetyHazard?: boolean;
  /** Sign that the seller knew of the flaw. */
  sellerKnew?: boolean;
  /** Complete and in its original quality. */
  intact?: boolean;
  openedForInspection?: boolean;
  /** One-time hygiene seal broken. */
  sealBroken?: boolean;
  activated?: boolean;
  /** “no 7-day return” was pre-ticked or only printed. */
  exclusionDefaultTicked?: boolean;
  /** The buyer confirmed it for this purchase. */
  exclusionConfirmed?: boolean;
  /** The false point mattered for the decision to buy. */
  material?: boolean;
  /** Past its date at delivery. */
  expired?: boolean;
  /** Breaks a food safety standard, foreign body included. */
  unsafeFood?: boolean;
  noChineseLabel?: boolean;
  /** Harmless, non-misleading label flaw only. */
  labelFlawOnly?: boolean;
  /** Cbec: risk notice confirmed. */
  riskNoticeConfirmed?: boolean;
  /** Cbec: electronic Chinese label. */
  electronicLabel?: boolean;
  purchases?: Purchase[];
  /** The buyer agreed to delivery to somebody else. */
  consentToProxy?: boolean;
  addressCorrect?: boolean;
  /** Crossed-out or “original” unit price. */
  comparedPrice?: number;
  /** Lowest deal price of the 7 days before. */
  lowestPrice7d?: number;
  /** Seller shows a ground of 明码标价规定 21. */
  noIntentProven?: boolean;
  lowerPrice?: { price: number; on: string };
  /** Market unit price of what was delivered instead. */
  deliveredItemPrice?: number;
  /** Units not delivered. */
  missingQuantity?: number;
  /** Total paid for a reasonable substitute. */
  substitutePrice?: number;
  /** Days before the charge on which a notice was shown; 0 = none. */
  renewalNoticeDays?: number;
  /** The seller’s staff led the buyer off the platform. */
  staffInduced?: boolean;
  ongoingScam?: boolean;
  buyerAge?: number;
  /** The after-sale or intervention entry of the page is open. */
  windowOpen?: boolean;
  windowEndsOn?: string;
}

export interface PromiseRecord {
  kind: PromiseKind;
  /** Fraction of the price paid, 0.3 = 30%. */
  rate?: number;
  min?: number;
  max?: number;
  multiple?: number;
  amount?: number;
  days?: number;
  hours?: number;
  /** Day from which the window runs. */
  on?: string;
}

export interface Deposit {
  amount: number;
  contractPrice: number;
  /** The word used on the page. */
  term: '定金' | '订金' | 'other';
  breachBy: 'seller' | 'buyer';
}

export interface Prepaid {
  paid: number;
  /** Credit given on top. */
  bonus?: number;
  /** List price of what was used. */
  usedListPrice?: number;
  paidOn?: string;
  from?: string;
  /** Last day included. */
  to?: string;
  /** First day without service. */
  stoppedOn?: string;
  /** Unlimited use inside the term. */
  unlimited?: boolean;
  /** Who gives rise to the end. */
  cause?: 'seller' | 'consumer';
  /** The buyer had the same goods or service from this seller before. */
  sameServiceBefore?: boolean;
}

export interface Loss {
  kind: LossKind;
  amount: number;
  /** Receipts or equal proof are at hand. */
  proven: boolean;
}

export interface DisputeEvent {
  on: string;
  type: EventType;
  inWriting?: boolean;
  of?: Want[];
  outcome?: Outcome;
  reason?: RefusalReason;
  amount?: number;
  endsOn?: string;
}

export interface CourtFacts {
  /** The province’s average wage of the previous year. */
  averageWage?: number;
  needsAppraisal?: boolean;
  defendantMissing?: boolean;
  debtAdmittedInWriting?: boolean;
  defendantAddress?: string;
  /** Buyer’s domicile (digital delivery). */
  buyerAddress?: string;
  arbitrationAgreement?: { institution: string; afterDispute: boolean };
}

export interface CaseRecord {
  /** Day of evaluation. */
  now: string;
  marketplace: Marketplace;
  /** Sold by the platform itself (自营). */
  selfOperated?: boolean;
  /** County-level district of the platform operator’s domicile. */
  platformDomicile?: string;
  seller?: Seller;
  order?: OrderRecord;
  problem: Problem;
  facts?: Circumstances;
  promises?: PromiseRecord[];
  deposit?: Deposit;
  prepaid?: Prepaid;
  losses?: Loss[];
  /** Absent: propose everything well founded. */
  wants?: Want[];
  /** Total the buyer has asked or wants to ask. */
  demanded?: number;
  /** Any order; none after `now`. */
  events: DisputeEvent[];
  court?: CourtFacts;
  /** Text of the buyer’s to lint. */
  draft?: string;
  /** Free text for people; never read by the rules. */
  note?: string;
}

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
