/** The closed lists of a case record. */

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
  ...REMEDIES,
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
