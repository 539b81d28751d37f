import type {
  Category,
  Channel,
  EventType,
  LossKind,
  Marketplace,
  Outcome,
  Problem,
  PromiseKind,
  Proof,
  RefusalReason,
  SignedBy,
  Trade,
  Want,
} from './record-ids.ts';

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
