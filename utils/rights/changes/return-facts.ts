import { writeDay } from '../days.ts';
import { returnExclusion } from '../return-exclusions.ts';
import type { Category, Problem } from '../types.ts';
import { defineFact, type FactRule } from './define.ts';

/** Circumstances on which sending goods back hangs: the state of the goods, what the page said, and when they came. */

const RETURN: readonly Problem[] = ['no-reason-return'];
const SEALED: readonly Category[] = ['food', 'health-food', 'cosmetics', 'medical-device'];
const ELECTRONIC: readonly Category[] = ['phone', 'durable'];

/** Days after which no seven days can still run, holidays included. */
const LONG_AGO = 30;

/** Failed repairs after which faulty goods may be returned. */
const REPAIRS_BEFORE_RETURN = 2;

export const returnFacts: readonly FactRule[] = [
  defineFact({
    say: (t) => t.change.fact.exclusionPreTicked,
    problems: RETURN,
    when: ({ situation }) => returnExclusion(situation).by === 'confirmation',
    set: () => [{ pointer: '/facts/exclusionDefaultTicked', value: true }],
  }),
  defineFact({
    say: (t) => t.change.fact.returnPromised,
    problems: RETURN,
    when: ({ situation }) => !situation.promises.some(({ kind }) => kind === 'return7'),
    set: () => [{ pointer: '/promises/-', value: { kind: 'return7' } }],
  }),
  defineFact({
    say: (t) => t.change.fact.signedLongAgo,
    problems: RETURN,
    set: ({ situation: { now } }) => [{ pointer: '/order/signedOn', value: writeDay(now - LONG_AGO) }],
    tried: 'value',
  }),
  defineFact({
    say: (t) => t.change.fact.exclusionConfirmed,
    problems: RETURN,
    set: () => [{ pointer: '/facts/exclusionConfirmed', value: true }],
  }),
  defineFact({
    say: (t) => t.change.fact.activated,
    problems: RETURN,
    when: ({ situation }) => ELECTRONIC.includes(situation.category),
    set: () => [{ pointer: '/facts/activated', value: true }],
  }),
  defineFact({
    say: (t) => t.change.fact.sealBroken,
    problems: RETURN,
    when: ({ situation }) => SEALED.includes(situation.category),
    set: () => [{ pointer: '/facts/sealBroken', value: true }],
  }),
  defineFact({
    say: (t) => t.change.fact.notIntact,
    problems: RETURN,
    set: () => [{ pointer: '/facts/intact', value: false }],
  }),
  defineFact({
    say: (t) => t.change.fact.signedRecently,
    problems: ['quality-fault'],
    set: ({ situation }) => [{ pointer: '/order/signedOn', value: situation.record.now }],
    tried: 'value',
  }),
  defineFact({
    say: (t) => t.change.fact.repairsFailed,
    problems: ['quality-fault'],
    when: ({ situation: { facts } }) => (facts.repairsFailed ?? 0) < REPAIRS_BEFORE_RETURN,
    set: () => [{ pointer: '/facts/repairsFailed', value: REPAIRS_BEFORE_RETURN }],
    develops: true,
  }),
  defineFact({
    say: (t) => t.change.fact.ownFault,
    problems: ['quality-fault'],
    set: () => [{ pointer: '/facts/humanCaused', value: true }],
  }),
];
