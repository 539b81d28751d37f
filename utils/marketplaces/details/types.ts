import type { Source } from '../types.ts';

/**
 * Facts that win disputes and have no place in the contract's `Extraction`: what was promised, which clocks run on the
 * page, who signed, who the seller is in law. Read beside the extraction, for the extension only.
 */
export interface PageDetails {
  /** In page order, each kind with the words it was read from. */
  promises?: StatedPromise[];
  countdowns?: Countdown[];
  /** Sold by the platform itself (自营), where the page says so or says otherwise. */
  selfOperated?: Stated<boolean>;
  legalSeller?: Stated<string>;
  /** The page that shows the seller's licence (营业执照、证照信息). */
  licence?: Stated<string>;
  signedBy?: Stated<Signer>;
  /** Of one parcel, in page order. */
  trace?: TraceEntry[];
  refund?: RefundDetails;
}

/** A fact with the route and the words that gave it. */
export interface Stated<T> extends Source {
  value: T;
}

/** The same words as `PROMISE_KINDS` of the rules. */
export const STATED_PROMISES = [
  'return7',
  'late-shipping',
  'fake-multiple',
  'price-protection',
  'damage-report',
  'warranty',
  'compensation',
] as const;
export type StatedPromiseKind = (typeof STATED_PROMISES)[number];

export interface StatedPromise {
  kind: StatedPromiseKind;
  /** The promise in the page's words. */
  text: string;
  hours?: number;
  days?: number;
  /** 假一赔三: 3. */
  multiple?: number;
  /** Of what was paid, 0.1 = 10 %. */
  rate?: number;
  /** Yuan. */
  amount?: number;
  min?: number;
  max?: number;
}

/** What happens at the end of a clock on the page. */
export const COUNTDOWN_ENDS = [
  /** Receipt is confirmed by itself and the seller is paid. */
  'auto-confirm',
  /** The seller's time to answer is over; mostly the claim is then granted. */
  'seller-answer',
  /** The buyer's time to send the goods back, or to fill in the waybill. */
  'return-goods',
  /** The buyer's time to change a refused claim, or to call in the platform. */
  'buyer-answer',
  /** Proof can no longer be handed in. */
  'proof',
  'ship',
  'pay',
  'after-sale-window',
] as const;
export type CountdownEnd = (typeof COUNTDOWN_ENDS)[number];

export interface Countdown extends Source {
  ends: CountdownEnd;
  /** Instant, ISO 8601 with Z: the moment of reading plus what was left, or what the page's data states. */
  endsAt: string;
}

/** The same words as `SIGNERS` of the rules, without those that only the buyer can know. */
export const SIGNERS_SHOWN = ['buyer', 'family', 'station', 'locker', 'front-desk', 'other'] as const;
export type Signer = (typeof SIGNERS_SHOWN)[number];

export interface TraceEntry {
  /** As the contract's times; absent when the entry shows none in full. */
  at?: string;
  text: string;
}

export interface RefundDetails {
  status?: Stated<string>;
  reason?: Stated<string>;
  /** Refund only, or return and refund, in the page's words. */
  type?: Stated<string>;
  /** Number of the refund or return on the platform. */
  id?: Stated<string>;
  /** Asked for, in yuan; what was paid back is `order.refunded`. */
  asked?: Stated<number>;
}
