import type { Assessment } from '../assessment.ts';
import { yuanOf } from '../money.ts';
import type { Problem } from '../types.ts';
import { defineFact, type FactRule } from './define.ts';

/** Circumstances on which an addition to the price hangs: what the law gives more for, and what takes it away. */

const FOOD: readonly Problem[] = ['food-safety'];

/** A circumstance that is true or false, of the record's `facts`. */
function fact(
  name: 'material' | 'expired' | 'unsafeFood' | 'noChineseLabel' | 'sellerKnew' | 'labelFlawOnly' | 'noIntentProven',
  problems: readonly Problem[],
  pairs?: 'pairs',
): FactRule {
  return defineFact({
    say: (t) => t.change.fact[name],
    problems,
    set: () => [{ pointer: `/facts/${name}`, value: true }],
    ...(pairs === undefined ? {} : { pairs: true }),
  });
}

function category(value: 'food' | 'drug' | 'cosmetics', problems: readonly Problem[]): FactRule {
  return defineFact({
    say: (t) => t.change.fact.category[value],
    problems,
    set: () => [{ pointer: '/order/category', value }],
    pairs: true,
  });
}

/** Two prices that make the comparison false, as far as the record does not know them. Which ones is of no account. */
function comparison({ situation: { facts } }: Assessment): { pointer: string; value: number }[] {
  const { comparedPrice, lowestPrice7d } = facts;
  if (comparedPrice === undefined) return [{ pointer: '/facts/comparedPrice', value: (lowestPrice7d ?? 1) + 1 }];
  return lowestPrice7d === undefined ? [{ pointer: '/facts/lowestPrice7d', value: comparedPrice / 2 }] : [];
}

export const additionFacts: readonly FactRule[] = [
  fact('material', ['false-advertising'], 'pairs'),
  defineFact({
    say: (t) => t.change.fact.fakeMultiple,
    problems: ['counterfeit'],
    when: ({ situation }) => situation.promises.length === 0,
    set: () => [{ pointer: '/promises/-', value: { kind: 'fake-multiple', multiple: 10 } }],
    pairs: true,
  }),
  defineFact({
    say: (t) => t.change.fact.falseComparison,
    problems: ['price-fraud'],
    when: ({ situation: { facts } }) => facts.comparedPrice === undefined || facts.lowestPrice7d === undefined,
    set: (found) => {
      const first = comparison(found);
      const both = found.situation.facts.lowestPrice7d === undefined && first[0]?.pointer === '/facts/comparedPrice';
      return both ? [...first, { pointer: '/facts/lowestPrice7d', value: 1 }] : first;
    },
    tried: 'value',
  }),
  fact('noIntentProven', ['price-fraud']),
  fact('expired', FOOD, 'pairs'),
  fact('noChineseLabel', FOOD, 'pairs'),
  fact('unsafeFood', FOOD, 'pairs'),
  fact('sellerKnew', FOOD, 'pairs'),
  defineFact({
    say: (t) => t.change.fact.isProducer,
    problems: FOOD,
    set: () => [{ pointer: '/seller/isProducer', value: true }],
    pairs: true,
  }),
  category('food', FOOD),
  category('drug', ['drug-device-cosmetics']),
  category('cosmetics', ['drug-device-cosmetics']),
  fact('labelFlawOnly', FOOD),
  defineFact({
    say: (t) => t.change.fact.crossBorder,
    problems: FOOD,
    set: () => [{ pointer: '/order/trade', value: 'cbec' }],
  }),
  defineFact({
    say: (t) => t.change.fact.boughtKnowing,
    problems: ['counterfeit', 'food-safety', 'drug-device-cosmetics'],
    when: ({ situation }) => situation.unitPrice !== undefined,
    set: ({ situation: { record, order, quantity, unitPrice = 0 } }) => [
      {
        pointer: '/facts/purchases',
        value: [{ on: order.placedOn ?? record.now, quantity, price: yuanOf(unitPrice), knowing: true }],
      },
    ],
  }),
  defineFact({
    say: (t) => t.change.fact.privateSeller,
    when: ({ situation: { order, record } }) => order.secondHand === true || record.marketplace === 'goofish',
    set: () => [{ pointer: '/seller/isBusiness', value: false }],
  }),
];
