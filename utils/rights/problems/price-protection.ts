import { readDay } from '../days.ts';
import { promiseSpan } from '../deadlines/promises.ts';
import { fenOf } from '../money.ts';
import type { Situation } from '../situation.ts';
import { defineProblem, type MoneyBack } from './define.ts';
import { none } from './money-back.ts';

const BASIS = ['消费者权益保护法实施条例:12', '民法典:577'];

/** Whether the price fell inside a promised window; undefined while the window or the lower price is not known. */
function fellInside({ promises, facts: { lowerPrice } }: Situation): boolean | undefined {
  const spans = promises.filter(({ kind }) => kind === 'price-protection').map(promiseSpan);
  const known = spans.filter((span) => span !== undefined);
  if (lowerPrice === undefined || known.length === 0) return undefined;
  const day = readDay(lowerPrice.on);
  return known.some(({ first, last }) => day >= first && (last === null || day <= last));
}

function moneyBack(situation: Situation): MoneyBack {
  const { paid, quantity, facts } = situation;
  const refuse = (reason: 'priceFellOutside' | 'priceNotLower'): MoneyBack => ({
    kind: 'refused',
    refusals: [{ id: 'price-gap', reason: (t) => t.refusal[reason], basis: BASIS }],
    substitutes: [],
  });
  const inside = fellInside(situation);
  if (inside === false) return refuse('priceFellOutside');
  if (inside === undefined || facts.lowerPrice === undefined) return { kind: 'unknown', refusals: [] };
  const lower = fenOf(facts.lowerPrice.price);
  const gap = paid === undefined ? undefined : paid - lower * quantity;
  if (gap !== undefined && gap <= 0) return refuse('priceNotLower');
  const formula = { kind: 'due', item: 'price-gap', amount: gap, basis: BASIS, atFault: false } as const;
  return { ...formula, formula: (t) => t.formula.priceGap(paid ?? 0, lower, quantity) };
}

export const priceProtection = defineProblem({
  id: 'price-protection',
  moneyBack,
  remedies: none,
  ordinary: none,
  grounds: () => BASIS,
  evidence: ['order', 'payment', 'promisePage', 'priceHistory', 'chat', 'refusal'],
  warnings: () => ['sameItemSameTerms', 'snapshotFirst'],
});
