import { describe, expect, test } from 'vitest';
import { advise } from '../../utils/rights/advise.ts';
import type { CaseRecord, Category, Circumstances, PromiseRecord } from '../../utils/rights/types.ts';
import { caseOf } from './support/cases.ts';

const claimed = (members: Partial<CaseRecord>) =>
  Object.fromEntries(advise(caseOf(members)).claim.items.map(({ id, amount }) => [id, amount]));
const _refused = (members: Partial<CaseRecord>) => advise(caseOf(members)).unsupported.map(({ id }) => id);

describe('additions', () => {
  const counterfeit = (paid: number, promises: PromiseRecord[] = []) =>
    claimed({ problem: 'counterfeit', order: { paid }, facts: { faultProof: ['brand'] }, promises });

  test.each([
    [166.66, 500],
    [166.67, 500.01],
    [1, 500],
  ])('three times %d is %d', (paid, amount) => {
    expect(counterfeit(paid)).toMatchObject({ fraud3x: amount });
  });

  test('a higher promise takes the place of the threefold, a lower or equal one does not', () => {
    const promise = (multiple: number): PromiseRecord[] => [{ kind: 'fake-multiple', multiple }];
    expect(counterfeit(200, promise(3))).toMatchObject({ fraud3x: 600 });
    expect(counterfeit(200, promise(4))).toEqual({ refund: 200, promise: 800 });
  });

  test.each<[string, PromiseRecord, number | undefined]>([
    ['by rate', { kind: 'late-shipping', rate: 0.3 }, 30],
    ['half a fen up', { kind: 'late-shipping', rate: 0.00005 }, 0.01],
    ['raised to its minimum', { kind: 'late-shipping', rate: 0.05, min: 10, max: 50 }, 10],
    ['at its maximum', { kind: 'late-shipping', rate: 0.5, min: 10, max: 50 }, 50],
    ['cut to its maximum', { kind: 'late-shipping', rate: 0.6, min: 10, max: 50 }, 50],
    ['by amount', { kind: 'late-shipping', amount: 5 }, 5],
    ['without figures', { kind: 'late-shipping' }, undefined],
    ['of something else', { kind: 'damage-report', amount: 5 }, undefined],
    ['any other payment', { kind: 'compensation', amount: 20 }, 20],
  ])('promise %s', (_, promise, amount) => {
    expect(claimed({ problem: 'not-shipped', order: { paid: 100 }, promises: [promise] }).promise).toBe(amount);
  });

  test('late shipment is not late on the promised day, and is the day after', () => {
    const late = (order: CaseRecord['order']) =>
      claimed({
        problem: 'not-shipped',
        order: { paid: 100, ...order },
        promises: [{ kind: 'late-shipping', rate: 0.3 }],
      });
    expect(late({ shipBy: '2026-11-23' })).toEqual({ refund: 100 });
    expect(late({ shipBy: '2026-11-22' })).toEqual({ refund: 100, promise: 30 });
    expect(late({ shipBy: '2026-11-10', shippedOn: '2026-11-10' })).toEqual({ refund: 100 });
    expect(late({ shipBy: '2026-11-10', shippedOn: '2026-11-11' })).toEqual({ refund: 100, promise: 30 });
  });

  const food = (facts: Circumstances, more: Partial<CaseRecord> = {}) => ({
    problem: 'food-safety' as const,
    order: { paid: 59, category: 'food' as Category },
    facts,
    ...more,
  });
  test('tenfold: price, losses, minimum — the highest', () => {
    const ten = (paid: number, amount: number) =>
      claimed(
        food(
          { expired: true },
          { order: { paid, category: 'food' }, losses: [{ kind: 'medical', amount, proven: true }] },
        ),
      ).food10x;
    expect([ten(100, 0), ten(100.01, 0), ten(100, 400), ten(99.99, 10)]).toEqual([1000, 1000.1, 1200, 1000]);
  });

  test('what was bought knowing the flaw gives its price back and nothing more', () => {
    const purchases = (...knowing: boolean[]) =>
      food(
        {
          expired: true,
          purchases: knowing.map((knows) => ({ on: '2026-11-01', quantity: 2, price: 60, knowing: knows })),
        },
        { order: { category: 'food' } },
      );
    expect(claimed(purchases(false))).toEqual({ refund: 120, food10x: 1200 });
    expect(claimed(purchases(false, true, true))).toEqual({ refund: 360, food10x: 1200 });
    expect(claimed(purchases(true))).toEqual({ refund: 120 });
    const all = advise(caseOf(purchases(true)));
    expect(all.unsupported.map(({ id }) => id)).toContain('knowing-purchases');
    expect(all.citations).toContain('食品药品惩罚性赔偿解释:2');
  });

  test('knowing purchases of other goods give no addition either', () => {
    const purchases = [
      { on: '2026-11-01', quantity: 1, price: 300, knowing: false },
      { on: '2026-11-05', quantity: 4, price: 300, knowing: true },
    ];
    const fake = {
      problem: 'counterfeit' as const,
      order: { paid: 1500 },
      facts: { faultProof: ['brand' as const], purchases },
    };
    expect(claimed(fake)).toEqual({ refund: 1500, fraud3x: 900 });
  });

  test('amounts far beyond any shop stay numbers', () => {
    const { claim, court } = advise(
      caseOf({
        problem: 'counterfeit',
        order: { price: 1e300, quantity: Number.MAX_SAFE_INTEGER },
        facts: { faultProof: ['lab'] },
      }),
    );
    expect([claim.total, court?.fee].every((amount) => Number.isFinite(amount))).toBe(true);
  });
});
