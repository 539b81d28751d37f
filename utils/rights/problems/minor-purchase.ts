import type { Situation } from '../situation.ts';
import { defineProblem, type MoneyBack } from './define.ts';
import { none, priceBack } from './money-back.ts';

const BASIS = ['民法典:19', '民法典:145'];
const FULL_AGE = 18;

function moneyBack(situation: Situation): MoneyBack {
  if ((situation.facts.buyerAge ?? 0) < FULL_AGE) return priceBack(situation, BASIS, false);
  return {
    kind: 'refused',
    refusals: [{ id: 'refund', reason: (t) => t.refusal.fullAge, basis: ['民法典:145'] }],
    substitutes: [],
  };
}

export const minorPurchase = defineProblem({
  id: 'minor-purchase',
  moneyBack,
  remedies: none,
  ordinary: none,
  grounds: (_, outcome) => (outcome.moneyBack === 'refused' ? [] : BASIS),
  evidence: ['order', 'charges', 'chat', 'refusal', 'guardianship', 'minorActed'],
  warnings: () => ['guardianActs', 'goodsGoBack'],
});
