import type { Situation } from './situation.ts';
import {
  type Category,
  type Citation,
  type ItemId,
  LOSS_KINDS,
  type Problem,
  type Remedy,
  type Want,
} from './types.ts';

/** What a buyer can ask for, as people call it: 退款、退货退款、换货、修理、补发、减价、赔偿损失、惩罚性赔偿、承诺赔付. */
export const CLAIM_OPTION_IDS = [
  'refund',
  'return-refund',
  'exchange',
  'repair',
  'resend',
  'price-reduction',
  'damages',
  'punitive',
  'promised',
] as const;
export type ClaimOptionId = (typeof CLAIM_OPTION_IDS)[number];

export interface OptionRule {
  /** The heads and remedies that it comes down to. */
  items: readonly ItemId[];
  remedies: readonly Remedy[];
  /** How it is wished for. */
  wants: readonly Want[];
  basis: readonly Citation[];
}

/** Everything paid that comes back. */
const BACK: readonly ItemId[] = ['refund', 'freight', 'deposit', 'prepaid-refund', 'price-gap'];

const remedy = (remedies: readonly Remedy[], basis: readonly Citation[]): OptionRule => ({
  items: [],
  remedies,
  wants: remedies,
  basis,
});

export const CLAIM_OPTIONS: Readonly<Record<ClaimOptionId, OptionRule>> = {
  refund: { items: BACK, remedies: [], wants: ['refund'], basis: ['消费者权益保护法:52', '民法典:577'] },
  'return-refund': {
    items: BACK,
    remedies: [],
    wants: ['refund'],
    basis: ['消费者权益保护法:24', '消费者权益保护法:25', '民法典:582'],
  },
  exchange: remedy(['exchange'], ['消费者权益保护法:24', '民法典:582']),
  repair: remedy(['repair', 'redo'], ['消费者权益保护法:24', '民法典:582']),
  resend: remedy(['resend', 'perform'], ['消费者权益保护法:52', '民法典:577']),
  'price-reduction': {
    items: ['price-reduction'],
    remedies: [],
    wants: ['price-reduction'],
    basis: ['民法典:582'],
  },
  damages: {
    items: ['substitute-diff', ...LOSS_KINDS],
    remedies: [],
    wants: ['substitute-diff'],
    basis: ['消费者权益保护法:11', '民法典:584', '民法典:1179'],
  },
  punitive: {
    items: ['fraud3x', 'food10x', 'drug10x'],
    remedies: [],
    wants: ['fraud3x', 'food10x', 'drug10x'],
    basis: ['消费者权益保护法:55', '食品安全法:148', '药品管理法:144'],
  },
  promised: {
    items: ['promise', 'deposit-penalty'],
    remedies: [],
    wants: ['promise', 'deposit-penalty'],
    basis: ['消费者权益保护法实施条例:12', '民法典:585', '民法典:587', '网络消费规定一:10'],
  },
};

/** Problems in which the goods are in the buyer's hands, so that the price comes back for the goods. */
const ARRIVED: readonly Problem[] = [
  'no-reason-return',
  'quality-fault',
  'damaged',
  'wrong-item',
  'counterfeit',
  'false-advertising',
  'price-fraud',
  'food-safety',
  'drug-device-cosmetics',
  'injury',
];

const NOTHING_TO_RETURN: readonly Category[] = ['service', 'course', 'subscription', 'prepaid-card', 'digital'];

/** Whether a refund is one for goods sent back: they arrived, all of them, and have not been sent back already. */
export function goodsGoBack({ record, facts, log, category }: Situation): boolean {
  const arrived = ARRIVED.includes(record.problem) && !NOTHING_TO_RETURN.includes(category);
  return arrived && facts.missingQuantity === undefined && !log.has('returned', 'return-received');
}
