import { fenOf } from '../money.ts';
import type { Situation } from '../situation.ts';
import { defineProblem, type MoneyBack } from './define.ts';
import { none } from './money-back.ts';

/** 民法典 art. 586: only up to a fifth of the price is a 定金; the rest is an ordinary part payment. */
export function earnest(deposit: { amount: number; contractPrice: number }): number {
  return Math.min(fenOf(deposit.amount), fenOf(deposit.contractPrice) / 5);
}

const basisOf = (term: string | undefined) => (term === '定金' ? ['民法典:586', '民法典:587'] : ['民法典:577']);

/** A buyer in breach loses the 定金 (民法典 art. 587), but neither the part above a fifth nor a 订金. */
function moneyBack({ record: { deposit } }: Situation): MoneyBack {
  if (deposit === undefined) return { kind: 'unknown', refusals: [] };
  const amount = fenOf(deposit.amount);
  const basis = basisOf(deposit.term);
  const due = (back: number, forfeited: number): MoneyBack => ({
    kind: 'due',
    item: 'deposit',
    amount: back,
    basis,
    formula: (t) => (forfeited === 0 ? t.formula.deposit(amount) : t.formula.depositAboveFifth(amount, forfeited)),
    atFault: false,
  });
  if (deposit.term !== '定金' || deposit.breachBy === 'seller') return due(amount, 0);
  const forfeited = earnest(deposit);
  if (amount > forfeited) return due(amount - forfeited, forfeited);
  return {
    kind: 'refused',
    refusals: [{ id: 'refund', reason: (t) => t.refusal.depositForfeited, basis }],
    substitutes: [],
  };
}

export const presaleDeposit = defineProblem({
  id: 'presale-deposit',
  moneyBack,
  remedies: ({ record }) => (record.deposit?.breachBy === 'buyer' ? [] : ['perform']),
  ordinary: none,
  substitutable: true,
  grounds: ({ record }) => basisOf(record.deposit?.term),
  evidence: ['order', 'payment', 'depositPage', 'chat', 'refusal'],
  warnings: ({ record }) => (record.deposit?.term === '定金' ? ['depositWord'] : ['depositNotEarnest']),
});
