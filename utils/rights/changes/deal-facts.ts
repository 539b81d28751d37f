import { writeDay } from '../days.ts';
import { promiseSpan } from '../deadlines/promises.ts';
import { yuanOf } from '../money.ts';
import type { Problem } from '../types.ts';
import { defineFact, type FactRule } from './define.ts';

/** Circumstances of the deal: what was paid, promised and agreed, and how the platform's page stands. */

/** Problems in which being led on to pay, to share a screen or to “earn” by orders is a known trick. */
const SCAM_LIKE: readonly Problem[] = ['not-shipped', 'refund-unpaid', 'order-cancelled', 'privacy-leak', 'other'];
const SUBSTITUTE: readonly Problem[] = ['order-cancelled', 'presale-deposit'];

export const dealFacts: readonly FactRule[] = [
  defineFact({
    say: (t) => t.change.fact.paid,
    when: ({ situation, claim }) => situation.paid === undefined && claim.moneyBack.kind === 'due',
    set: () => [{ pointer: '/order/paid', value: 100 }],
    tried: 'sum',
  }),
  defineFact({
    say: (t) => t.change.fact.latePayPromised,
    problems: ['not-shipped'],
    when: ({ situation }) => !situation.promises.some(({ kind }) => kind === 'late-shipping'),
    set: () => [{ pointer: '/promises/-', value: { kind: 'late-shipping', amount: 1 } }],
    tried: 'sum',
  }),
  defineFact({
    say: (t) => t.change.fact.priceFell,
    problems: ['price-protection'],
    when: ({ situation: { promises } }) => promises.some((promise) => promiseSpan(promise) !== undefined),
    set: ({ situation: { promises, now } }) => {
      const first = promises.map(promiseSpan).find((span) => span !== undefined)?.first ?? now;
      return [{ pointer: '/facts/lowerPrice', value: { price: 0, on: writeDay(first) } }];
    },
    tried: 'sum',
  }),
  defineFact({
    say: (t) => t.change.fact.priceProtectionPromised,
    problems: ['price-protection'],
    when: ({ situation: { promises, facts } }) =>
      facts.lowerPrice !== undefined && !promises.some(({ kind }) => kind === 'price-protection'),
    set: ({ situation: { facts, record } }) => [
      { pointer: '/promises/-', value: { kind: 'price-protection', days: 1, on: facts.lowerPrice?.on ?? record.now } },
    ],
    tried: 'value',
  }),
  defineFact({
    say: (t) => t.change.fact.substituteBought,
    problems: SUBSTITUTE,
    when: ({ situation: { paid } }) => paid !== undefined,
    set: ({ situation: { paid = 0 } }) => [{ pointer: '/facts/substitutePrice', value: yuanOf(paid) + 1 }],
    tried: 'sum',
  }),
  ...(['seller', 'consumer'] as const).map((cause) =>
    defineFact({
      say: (t) => t.change.fact.prepaidCause[cause],
      problems: ['prepaid'],
      when: ({ situation: { record } }) => record.prepaid !== undefined,
      set: () => [{ pointer: '/prepaid/cause', value: cause }],
    }),
  ),
  defineFact({
    say: (t) => t.change.fact.serviceStopped,
    problems: ['prepaid'],
    when: ({ situation: { record } }) => record.prepaid?.unlimited === true,
    set: ({ situation: { record } }) => [{ pointer: '/prepaid/stoppedOn', value: record.now }],
  }),
  defineFact({
    say: (t) => t.change.fact.fullAge,
    problems: ['minor-purchase'],
    set: () => [{ pointer: '/facts/buyerAge', value: 18 }],
    tried: 'value',
  }),
  defineFact({
    say: (t) => t.change.fact.entryOpen,
    when: ({ stage }) => stage.bars.includes('closed'),
    set: () => [{ pointer: '/facts/windowOpen', value: true }],
  }),
  defineFact({
    say: (t) => t.change.fact.entryClosed,
    when: ({ action }) => action === 'platform-apply',
    set: () => [{ pointer: '/facts/windowOpen', value: false }],
  }),
  defineFact({
    say: (t) => t.change.fact.paidOffPlatform,
    when: ({ action }) => action === 'platform-apply',
    set: () => [{ pointer: '/order/paidOffPlatform', value: true }],
  }),
  defineFact({
    say: (t) => t.change.fact.ongoingScam,
    problems: SCAM_LIKE,
    set: () => [{ pointer: '/facts/ongoingScam', value: true }],
  }),
];
