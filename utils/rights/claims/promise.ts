import { readDay } from '../days.ts';
import { type Fen, fenOf } from '../money.ts';
import type { Situation } from '../situation.ts';
import type { Citation, PromiseRecord } from '../types.ts';
import { type ClaimLine, line } from './line.ts';

/** Late, or the record does not say: the last promised day is over and nothing was sent by it. */
function shippedLate({ order, now }: Situation): boolean {
  if (order.shipBy === undefined) return true;
  return (order.shippedOn === undefined ? now : readDay(order.shippedOn)) > readDay(order.shipBy);
}

/** Whether the promised case has come about. */
function promiseDue({ kind }: PromiseRecord, situation: Situation): boolean {
  const { problem } = situation.record;
  if (kind === 'fake-multiple') {
    return problem === 'counterfeit' && situation.proven && situation.purchases?.allKnowing !== true;
  }
  if (kind === 'late-shipping') return problem === 'not-shipped' && shippedLate(situation);
  return kind === 'compensation';
}

function basisOf({ kind }: PromiseRecord, { business }: Situation): Citation[] {
  if (kind !== 'fake-multiple') return ['民法典:585'];
  return business ? ['网络消费规定一:10', '消费者权益保护法:55'] : ['网络消费规定一:10', '民法典:585'];
}

/** clamp(rate × paid, min, max), multiple × paid, or the amount, as promised. */
function promised(promise: PromiseRecord, price: Fen | undefined, basis: readonly Citation[]): ClaimLine | undefined {
  const { rate, min, max, multiple, amount } = promise;
  if (multiple !== undefined && price !== undefined) {
    return line('promise', multiple * price, (t) => t.formula.promiseMultiple(multiple, price), basis);
  }
  if (rate !== undefined && price !== undefined) {
    const floor = min === undefined ? 0 : fenOf(min);
    const ceiling = max === undefined ? Number.POSITIVE_INFINITY : fenOf(max);
    const asked = Math.min(Math.max(rate * price, floor), ceiling);
    return line('promise', asked, (t) => t.formula.promiseRate(rate, price, rate * price, asked), basis);
  }
  if (amount === undefined) return undefined;
  return line('promise', fenOf(amount), (t) => t.formula.promiseAmount(fenOf(amount)), basis);
}

/** What each promise comes to that has fallen due. `price` is what was paid without knowing of the flaw. */
export function promiseLines(situation: Situation, price: Fen | undefined): ClaimLine[] {
  return situation.promises
    .filter((promise) => promiseDue(promise, situation))
    .map((promise) => {
      const base = promise.kind === 'fake-multiple' ? price : situation.paid;
      return promised(promise, base, basisOf(promise, situation));
    })
    .filter((found) => found !== undefined);
}
