import { hasPassed, type Windows } from '../deadlines/define.ts';
import type { Refusal } from '../refusal.ts';
import { returnExclusion } from '../return-exclusions.ts';
import { firstNotice, type Situation } from '../situation.ts';
import type { Say } from '../text/catalogue.ts';
import type { Citation } from '../types.ts';
import { defineProblem, type MoneyBack } from './define.ts';
import { none } from './money-back.ts';

const METHOD = '网络购买商品七日无理由退货暂行办法';

const damaged = ({ facts }: Situation) =>
  facts.intact === false || facts.sealBroken === true || facts.activated === true;

function refuse(reason: Say, basis: readonly Citation[]): Refusal[] {
  return [
    { id: 'return7', reason, basis },
    { id: 'refund', reason, basis },
  ];
}

/** The grounds of an available right: the law's, or the promise alone where the law excludes the goods. */
function grounds(situation: Situation): Citation[] {
  const { facts } = situation;
  const byPromise = returnExclusion(situation).liftedByPromise;
  return [
    byPromise ? '网络消费规定一:2' : '消费者权益保护法:25',
    `${METHOD}:10`,
    `${METHOD}:18`,
    ...(facts.exclusionDefaultTicked === true ? ['消费者权益保护法实施条例:19', `${METHOD}:7`, `${METHOD}:20`] : []),
    ...(facts.openedForInspection === true ? ['消费者权益保护法实施条例:19', `${METHOD}:8`, '网络消费规定一:3'] : []),
  ];
}

function moneyBack(situation: Situation, windows: Windows): MoneyBack {
  const refused = (refusals: Refusal[]): MoneyBack => ({ kind: 'refused', refusals, substitutes: [] });
  if (!situation.business) return refused(refuse((t) => t.refusal.privateSellerReturn, ['网络消费规定一:7']));
  const { by, liftedByPromise } = returnExclusion(situation);
  if (by === 'kind' && !liftedByPromise) {
    return refused(refuse((t) => t.refusal.excludedKind, ['消费者权益保护法:25', `${METHOD}:6`]));
  }
  if (by === 'confirmation' && !liftedByPromise) {
    return refused(refuse((t) => t.refusal.exclusionConfirmed, [`${METHOD}:7`, `${METHOD}:9`]));
  }
  if (damaged(situation)) return refused(refuse((t) => t.refusal.notIntact, [`${METHOD}:7`, `${METHOD}:9`]));
  const window = windows.get('return7');
  if (window === undefined) {
    return { kind: 'unknown', refusals: refuse((t) => t.refusal.returnDateUnknown, [`${METHOD}:10`]) };
  }
  if (hasPassed(window, firstNotice(situation))) {
    return refused(refuse((t) => t.refusal.returnTooLate, [`${METHOD}:10`]));
  }
  const { paid } = situation;
  return {
    kind: 'due',
    item: 'refund',
    amount: paid,
    basis: grounds(situation).slice(0, 2),
    formula: (t) => t.formula.paid(paid ?? 0),
    atFault: false,
  };
}

export const noReasonReturn = defineProblem({
  id: 'no-reason-return',
  moneyBack,
  remedies: none,
  ordinary: none,
  grounds: (situation, outcome) => (outcome.moneyBack === 'due' ? grounds(situation) : []),
  evidence: ['order', 'payment', 'signProof', 'listing', 'exclusionNotice', 'chat', 'intactPhoto'],
  warnings: ({ order }) =>
    order.channel === 'offline'
      ? ['returnOffline', 'keepIntact', 'trackReturn']
      : ['keepIntact', 'trackReturn', 'returnFreightOwn'],
});
