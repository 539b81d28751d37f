import { describe, expect, test } from 'vitest';
import { advise } from '../../utils/rights/advise.ts';
import type { CaseRecord } from '../../utils/rights/types.ts';
import { caseOf, on } from './support/cases.ts';

/** Where one circumstance more or less decides whether a head is owed. */

const bought = (knowing: boolean, price = 30) => ({ on: '2026-11-01', quantity: 1, price, knowing });
const lab = { faultProof: ['lab' as const] };

const ROWS: [name: string, members: Partial<CaseRecord>, items: Record<string, number>, refused: string[]][] = [
  [
    'fraud, all bought knowing',
    { problem: 'counterfeit', order: { paid: 30 }, facts: { ...lab, purchases: [bought(true)] }, wants: ['fraud3x'] },
    {},
    ['fraud3x', 'knowing-purchases'],
  ],
  [
    'a fake drug, all bought knowing',
    {
      problem: 'drug-device-cosmetics',
      order: { paid: 30, category: 'drug' },
      facts: { ...lab, purchases: [bought(true)] },
      wants: ['drug10x'],
    },
    {},
    ['drug10x', 'knowing-purchases'],
  ],
  [
    'a promised multiple, all bought knowing',
    {
      problem: 'counterfeit',
      order: { paid: 30 },
      facts: { ...lab, purchases: [bought(true)] },
      promises: [{ kind: 'fake-multiple', multiple: 10 }],
    },
    { refund: 30 },
    ['knowing-purchases'],
  ],
  [
    'a promised multiple, part bought knowing',
    {
      problem: 'counterfeit',
      order: { paid: 60 },
      facts: { ...lab, purchases: [bought(true), bought(false)] },
      promises: [{ kind: 'fake-multiple', multiple: 20 }],
    },
    { refund: 60, promise: 600 },
    ['knowing-purchases'],
  ],
  [
    'fraud, part bought knowing',
    {
      problem: 'counterfeit',
      order: { paid: 600 },
      facts: { ...lab, purchases: [bought(true, 300), bought(false, 300)] },
    },
    { refund: 600, fraud3x: 900 },
    ['knowing-purchases'],
  ],
  [
    'a medical device',
    { problem: 'drug-device-cosmetics', order: { paid: 200, category: 'medical-device' }, facts: lab },
    { refund: 200, fraud3x: 600 },
    [],
  ],
  [
    'goods that are neither drug, device nor cosmetic',
    { problem: 'drug-device-cosmetics', order: { paid: 200 }, facts: lab },
    { refund: 200 },
    [],
  ],
  [
    'a counterfeit drug',
    { problem: 'counterfeit', order: { paid: 200, category: 'drug' }, facts: lab },
    { refund: 200, drug10x: 2000 },
    [],
  ],
  ['a damaged drug', { problem: 'damaged', order: { paid: 200, category: 'drug' }, facts: lab }, { refund: 200 }, []],
  [
    'a comparison price that was true',
    { problem: 'price-fraud', order: { paid: 200 }, facts: { comparedPrice: 199, lowestPrice7d: 199 } },
    { refund: 200 },
    [],
  ],
  [
    'a comparison price without the lowest one',
    { problem: 'price-fraud', order: { paid: 200 }, facts: { comparedPrice: 199 } },
    { refund: 200 },
    [],
  ],
  [
    'a false comparison price without intent',
    {
      problem: 'price-fraud',
      order: { paid: 200 },
      facts: { comparedPrice: 200, lowestPrice7d: 199, noIntentProven: true },
    },
    { refund: 200 },
    [],
  ],
  [
    'a false point that did not matter',
    { problem: 'false-advertising', order: { paid: 200 }, facts: lab },
    { refund: 200 },
    [],
  ],
  [
    'the fallen price alone',
    {
      problem: 'price-protection',
      order: { paid: 100, quantity: 2 },
      promises: [{ kind: 'price-protection', days: 15, on: '2026-11-10' }],
      facts: { lowerPrice: { price: 40, on: '2026-11-16' } },
      wants: ['price-gap'],
    },
    { 'price-gap': 20 },
    [],
  ],
  [
    'a lower price that is none',
    {
      problem: 'wrong-item',
      order: { price: 30, quantity: 3 },
      wants: ['price-reduction'],
      facts: { deliveredItemPrice: 30 },
    },
    {},
    ['price-reduction'],
  ],
  [
    'losses of the buyer’s own fault',
    {
      problem: 'quality-fault',
      order: { paid: 50, signedOn: '2026-11-20' },
      facts: { humanCaused: true },
      losses: [{ kind: 'other', amount: 5, proven: true }],
    },
    {},
    ['refund'],
  ],
];

describe('claimed', () => {
  test.each(ROWS)('%s', (_, members, items, refused) => {
    const { claim, unsupported } = advise(caseOf(members));
    expect(Object.fromEntries(claim.items.map(({ id, amount }) => [id, amount]))).toEqual(items);
    expect(unsupported.map(({ id }) => id)).toEqual(refused);
  });

  test('an invoice is owed by a business, the seller’s identity by a platform', () => {
    const wanted = (members: Partial<CaseRecord>) => {
      const advice = advise(caseOf({ problem: 'damaged', wants: ['identity', 'invoice'], ...members }));
      return [advice.claim.remedies, advice.unsupported.map(({ id }) => id)];
    };
    expect(wanted({})).toEqual([['invoice', 'identity'], []]);
    expect(wanted({ marketplace: 'none' })).toEqual([['invoice'], ['identity']]);
    expect(wanted({ seller: { isBusiness: false } })).toEqual([['identity'], ['invoice']]);
  });
});

test('windows of promises: the one that began last stands first; a promised return has a ground of its own', () => {
  const { deadlines } = advise(
    caseOf({
      problem: 'no-reason-return',
      order: { category: 'digital', signedOn: '2026-11-20' },
      promises: [
        { kind: 'return7', days: 7, on: '2026-11-20' },
        { kind: 'return7', days: 3, on: '2026-11-21' },
      ],
    }),
  );
  expect(deadlines.map(({ id, safeDay }) => [id, safeDay])).toEqual([
    ['return7', '2026-11-27'],
    ['promise-window', '2026-11-24'],
    ['promise-window', '2026-11-27'],
  ]);
  expect(deadlines[0]?.basis).toEqual(['网络消费规定一:2', '网络购买商品七日无理由退货暂行办法:10']);
});

test('a private seller’s seven days to pay back rest on no consumer law', () => {
  const record = caseOf({ seller: { isBusiness: false }, events: [on('2026-11-16', 'return-received')] });
  expect(advise(record).deadlines.find(({ id }) => id === 'refund7')?.basis).toEqual([]);
});
