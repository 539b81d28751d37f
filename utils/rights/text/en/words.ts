import { type Fen, writeYuan } from '../../money.ts';
import type { TimerKind } from '../../tables/types.ts';
import type { DocumentId, ItemId, LossKind, Marketplace, Remedy } from '../../types.ts';

/** Words that other sentences are built from. */

export const yuan = (amount: Fen): string => `¥${writeYuan(amount)}`;

/** Dates stay as they are written everywhere else: `2026-11-23`. */
export const date = (iso: string): string => iso;

export const list = (parts: readonly string[]): string => parts.join(', ');

export const losses: Record<LossKind, string> = {
  medical: 'medical costs',
  nursing: 'nursing costs',
  transport: 'travel for treatment',
  meals: 'meals in hospital',
  nutrition: 'special nutrition',
  'lost-income': 'lost income',
  mental: 'damages for mental suffering',
  property: 'damage to other property',
  'return-freight': 'return postage',
  'test-fee': 'testing and appraisal fees',
  other: 'other losses',
};

export const items: Record<ItemId, string> = {
  ...losses,
  refund: 'the price back',
  freight: 'the freight back',
  deposit: 'what was paid in advance for the presale back',
  'prepaid-refund': 'the prepayment back',
  'price-gap': 'the price difference back',
  'price-reduction': 'a lower price',
  'substitute-diff': 'the extra cost of buying elsewhere',
  fraud3x: 'threefold additional compensation',
  food10x: 'tenfold additional compensation',
  drug10x: 'tenfold additional compensation',
  promise: 'the compensation that the seller promised',
  'deposit-penalty': 'the deposit once more (定金 rule)',
};

export const remedies: Record<Remedy, string> = {
  exchange: 'exchange',
  repair: 'repair',
  redo: 'doing the work again',
  resend: 'sending what is missing',
  perform: 'performance of the contract',
  invoice: 'an invoice',
  identity: 'the true identity of the seller',
  'stop-renewal': 'an end to the automatic renewal',
  'privacy-remedy': 'stopping the use of personal information, deleting it and telling what happened',
  'restore-review': 'restoring the review',
};

export const documents: Record<DocumentId, string> = {
  'return-notice': 'Return notice',
  'demand-letter': 'Letter of demand',
  'platform-application': 'Application to the platform',
  'info-request': 'Request for information',
  'courier-complaint': 'Complaint to the courier',
  'postal-appeal': 'Appeal to the postal authority',
  'complaint-12315': '12315 complaint',
  'report-12315': '12315 report',
  'police-report': 'Papers for the police',
  'evidence-list': 'List of evidence',
  'civil-complaint': 'Civil complaint',
  'payment-order-application': 'Application for a payment order',
  'arbitration-application': 'Application for arbitration',
};

export const timers: Record<TimerKind, string> = {
  'auto-confirm': 'receipt is confirmed by itself',
  'after-sale': 'after-sale service can be asked for',
  'seller-reply': 'the seller must answer',
  apply: 'the platform can be asked to step in',
  evidence: 'evidence can be handed in',
  appeal: 'the platform’s decision can be appealed against',
  'court-proof': 'proof of a court’s acceptance can be handed in',
};

export const marketplaces: Record<Marketplace, string> = {
  '1688': '1688',
  taobao: 'Taobao',
  tmall: 'Tmall',
  'tmall-global': 'Tmall Global',
  jd: 'JD.com',
  'jd-self': 'JD.com (own goods)',
  pinduoduo: 'Pinduoduo',
  douyin: 'Douyin',
  kuaishou: 'Kuaishou',
  suning: 'Suning',
  vipshop: 'Vipshop',
  dangdang: 'Dangdang',
  goofish: 'Goofish',
  xiaohongshu: 'Xiaohongshu',
  amazon: 'Amazon',
  other: 'the marketplace',
  none: 'the seller',
};
