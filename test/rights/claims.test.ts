import { describe, expect, test } from 'vitest';
import { advise } from '../../utils/rights/advise.ts';
import type { CaseRecord, Circumstances, Loss } from '../../utils/rights/types.ts';
import { caseOf, on } from './support/cases.ts';

const claimed = (members: Partial<CaseRecord>) =>
  Object.fromEntries(advise(caseOf(members)).claim.items.map(({ id, amount }) => [id, amount]));
const refused = (members: Partial<CaseRecord>) => advise(caseOf(members)).unsupported.map(({ id }) => id);

describe('the refund side', () => {
  const order = { price: 30, quantity: 3, freight: 8 };
  test.each<[string, Partial<CaseRecord>, Record<string, number>]>([
    ['price × quantity and freight', { problem: 'damaged', order }, { refund: 90, freight: 8 }],
    ['what was paid goes before it', { problem: 'damaged', order: { ...order, paid: 81 } }, { refund: 81, freight: 8 }],
    ['the missing units', { problem: 'wrong-item', order, facts: { missingQuantity: 2 } }, { refund: 60, freight: 8 }],
    [
      'never more than was paid',
      { problem: 'wrong-item', order: { ...order, paid: 45 }, facts: { missingQuantity: 2 } },
      { refund: 45, freight: 8 },
    ],
    [
      'less what has arrived, the price first',
      { problem: 'damaged', order, events: [on('2026-11-20', 'refunded', { amount: 91 })] },
      { freight: 7 },
    ],
    [
      'in several parts, never below nothing',
      {
        problem: 'damaged',
        order,
        events: [on('2026-11-20', 'refunded', { amount: 60 }), on('2026-11-21', 'refunded', { amount: 60 })],
      },
      {},
    ],
    ['no freight without fault', { problem: 'refund-unpaid', order }, { refund: 90 }],
    ['not what is not wanted', { problem: 'damaged', order, wants: ['exchange'] }, {}],
    [
      'the lower price instead',
      { problem: 'damaged', order, wants: ['refund', 'price-reduction'], facts: { deliveredItemPrice: 12.5 } },
      { 'price-reduction': 52.5 },
    ],
    [
      'a substitute beside the refund',
      {
        problem: 'order-cancelled',
        order: { paid: 90 },
        wants: ['refund', 'substitute-diff'],
        facts: { substitutePrice: 117 },
      },
      { refund: 90, 'substitute-diff': 27 },
    ],
    [
      'no substitute that was not asked for: an addition is something else',
      { problem: 'order-cancelled', order: { paid: 90 }, facts: { substitutePrice: 117 } },
      { refund: 90 },
    ],
    [
      'no substitute that was cheaper',
      { problem: 'order-cancelled', order: { paid: 90 }, wants: ['substitute-diff'], facts: { substitutePrice: 90 } },
      {},
    ],
  ])('%s', (_, members, items) => {
    expect(claimed(members)).toEqual(items);
  });

  test.each<[string, number, '定金' | '订金', 'seller' | 'buyer', Record<string, number>]>([
    ['20%', 400, '定金', 'seller', { deposit: 400, 'deposit-penalty': 400 }],
    ['just above 20%', 400.01, '定金', 'seller', { deposit: 400.01, 'deposit-penalty': 400 }],
    ['below 20%', 100, '定金', 'seller', { deposit: 100, 'deposit-penalty': 100 }],
    ['订金', 400, '订金', 'seller', { deposit: 400 }],
    ['the buyer’s breach', 400, '定金', 'buyer', {}],
    ['the buyer’s breach above 20%', 500, '定金', 'buyer', { deposit: 100 }],
    ['the buyer’s breach of a 订金', 400, '订金', 'buyer', { deposit: 400 }],
  ])('deposit: %s', (_, amount, term, breachBy, items) => {
    expect(claimed({ problem: 'presale-deposit', deposit: { amount, contractPrice: 2000, term, breachBy } })).toEqual(
      items,
    );
  });

  test.each<[string, Partial<CaseRecord>['prepaid'], number | undefined]>([
    ['day seven', { paid: 1000, usedListPrice: 400, cause: 'consumer', paidOn: '2026-11-16' }, 1000],
    ['day eight', { paid: 1000, usedListPrice: 400, cause: 'consumer', paidOn: '2026-11-13' }, 600],
    [
      'seven days do not count for a known service',
      { paid: 1000, usedListPrice: 400, cause: 'consumer', paidOn: '2026-11-20', sameServiceBefore: true },
      600,
    ],
    ['seller’s cause without a bonus', { paid: 1000, usedListPrice: 300, cause: 'seller' }, 700],
    ['seller’s cause, rounded once', { paid: 1000, bonus: 500, usedListPrice: 100, cause: 'seller' }, 933.33],
    ['more used than paid', { paid: 1000, usedListPrice: 1300, cause: 'consumer' }, undefined],
    ['what was used is not known', { paid: 1000, cause: 'seller' }, undefined],
    ['nobody’s cause is known', { paid: 1000, usedListPrice: 100 }, undefined],
    [
      'by days, both ends included',
      { paid: 365, unlimited: true, from: '2026-01-01', to: '2026-12-31', stoppedOn: '2026-12-31' },
      1,
    ],
    [
      'stopped before it began',
      { paid: 365, unlimited: true, from: '2026-01-01', to: '2026-12-31', stoppedOn: '2025-12-01' },
      365,
    ],
    [
      'stopped after its end',
      { paid: 365, unlimited: true, from: '2026-01-01', to: '2026-12-31', stoppedOn: '2027-01-01' },
      undefined,
    ],
    [
      'a term that ends before it begins',
      { paid: 365, unlimited: true, from: '2026-12-31', to: '2026-01-01', stoppedOn: '2026-06-01' },
      undefined,
    ],
  ])('prepaid: %s', (_, prepaid, amount) => {
    expect(claimed({ problem: 'prepaid', ...(prepaid === undefined ? {} : { prepaid }) })['prepaid-refund']).toBe(
      amount,
    );
  });
});

describe('quality', () => {
  const fault = (facts: Circumstances, more: Partial<CaseRecord> = {}) => ({
    problem: 'quality-fault' as const,
    order: { paid: 80, signedOn: '2026-11-02' },
    facts,
    ...more,
  });
  test('two failed repairs bring the price back after seven days, one does not', () => {
    expect(claimed(fault({ repairsFailed: 1 }))).toEqual({});
    expect(advise(caseOf(fault({ repairsFailed: 1 }))).claim.remedies).toEqual(['exchange', 'repair']);
    expect(claimed(fault({ repairsFailed: 2 }))).toEqual({ refund: 80 });
  });

  test('the first notice counts, not today', () => {
    expect(claimed(fault({}, { events: [on('2026-11-09', 'demand')] }))).toEqual({ refund: 80 });
    expect(claimed(fault({}, { events: [on('2026-11-10', 'demand')] }))).toEqual({});
  });

  test('a fault of the buyer’s own gives nothing', () => {
    const own = fault(
      { humanCaused: true },
      { order: { paid: 80, signedOn: '2026-11-20' }, wants: ['refund', 'repair'] },
    );
    expect(claimed(own)).toEqual({});
    expect(refused(own)).toEqual(expect.arrayContaining(['refund', 'repair']));
    expect(advise(caseOf(own)).action.id).toBe('goodwill');
  });

  test('durable goods: the burden of proof stays with the seller for what showed in six months', () => {
    const found = (faultFoundOn: string) =>
      advise(caseOf(fault({ faultFoundOn }, { order: { paid: 80, category: 'durable', signedOn: '2026-02-25' } })));
    expect(found('2026-08-25').citations).toContain('消费者权益保护法:23:3');
    expect(found('2026-08-25').unsupported.map(({ id }) => id)).not.toContain('burden-shift');
    expect(found('2026-08-26').citations).not.toContain('消费者权益保护法:23:3');
    expect(found('2026-08-26').unsupported.map(({ id }) => id)).toContain('burden-shift');
  });
});

describe('losses', () => {
  const loss = (kind: Loss['kind'], amount: number, proven = true): Loss => ({ kind, amount, proven });
  test('of one kind are one line; unproven ones are refused by name', () => {
    const losses = [loss('other', 10), loss('other', 5.5), loss('test-fee', 30, false)];
    expect(claimed({ problem: 'damaged', losses })).toEqual({ other: 15.5 });
    expect(refused({ problem: 'damaged', losses })).toContain('test-fee');
  });

  test('of income and peace of mind need an injury, or a proven medical loss', () => {
    const losses = [loss('lost-income', 300), loss('mental', 500)];
    expect(claimed({ problem: 'damaged', losses })).toEqual({});
    expect(claimed({ problem: 'damaged', losses: [...losses, loss('medical', 20, false)] })).toEqual({});
    expect(claimed({ problem: 'damaged', losses: [...losses, loss('medical', 20)] })).toEqual({
      medical: 20,
      'lost-income': 300,
      mental: 500,
    });
    expect(claimed({ problem: 'injury', losses })).toEqual({ 'lost-income': 300, mental: 500 });
  });

  test('return postage is the seller’s, but the buyer’s when there is no reason', () => {
    const losses = [loss('return-freight', 12)];
    expect(claimed({ problem: 'wrong-item', losses })).toEqual({ 'return-freight': 12 });
    expect(claimed({ problem: 'no-reason-return', losses })).toEqual({});
    expect(refused({ problem: 'no-reason-return', losses })).toContain('return-freight');
  });
});
