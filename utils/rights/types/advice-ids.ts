/** The closed lists of an advice. */

import { LOSS_KINDS, REMEDIES } from './record-ids.ts';

const ACTION_IDS = [
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
  ...LOSS_KINDS,
  'fraud3x',
  'food10x',
  'drug10x',
  'promise',
  'deposit-penalty',
] as const;
export type ItemId = (typeof ITEM_IDS)[number];

const UNSUPPORTED_IDS = [
  ...ITEM_IDS,
  ...REMEDIES,
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
