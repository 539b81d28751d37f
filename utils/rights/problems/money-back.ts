import type { Situation } from '../situation.ts';
import type { Citation } from '../types.ts';
import type { MoneyBack } from './define.ts';

/**
 * The price back: all that was paid, or the unit price of the units that are missing (never more than was paid).
 */
export function priceBack(situation: Situation, basis: readonly Citation[], atFault = true): MoneyBack {
  const { paid, unitPrice, facts } = situation;
  const { missingQuantity } = facts;
  if (missingQuantity !== undefined && unitPrice !== undefined) {
    const missing = unitPrice * missingQuantity;
    return {
      kind: 'due',
      item: 'refund',
      amount: Math.min(missing, paid ?? missing),
      basis,
      formula: (t) => t.formula.missing(unitPrice, missingQuantity),
      atFault,
    };
  }
  return { kind: 'due', item: 'refund', amount: paid, basis, formula: (t) => t.formula.paid(paid ?? 0), atFault };
}

/** Consumer law for a seller in business, the Civil Code alone for a private one (网络消费规定一 art. 7). */
export function forSeller(
  { business }: Situation,
  consumer: readonly Citation[],
  civil: readonly Citation[],
): Citation[] {
  return business ? [...consumer, ...civil] : [...civil, '网络消费规定一:7'];
}

export const NO_MONEY_BACK: MoneyBack = { kind: 'none' };

export const none = (): [] => [];
