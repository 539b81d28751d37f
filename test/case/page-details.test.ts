import { describe, expect, test } from 'vitest';
import { countdownEvent, offeredByPage, promiseRecord } from '../../utils/case/page-details.ts';
import { decodeDetails } from '../../utils/marketplaces/details/decode.ts';
import type { PageDetails } from '../../utils/marketplaces/details/types.ts';

const order = {
  orderedAt: '2026-02-20T10:00:00+08:00',
  paidAt: '2026-02-20T10:05:00+08:00',
  signedAt: '2026-02-24',
};

const details: PageDetails = {
  promises: [
    { kind: 'late-shipping', text: '48小时内发货，晚发必赔', hours: 48 },
    { kind: 'price-protection', text: '30天价保', days: 30 },
    { kind: 'return7', text: '7天无理由退货', days: 7 },
  ],
  countdowns: [
    { ends: 'auto-confirm', endsAt: '2026-03-06T18:30:00.000Z', route: 'text', raw: '还剩' },
    { ends: 'seller-answer', endsAt: '2026-03-02T00:00:00.000Z', route: 'text', raw: '还剩' },
  ],
  signedBy: { value: 'station', route: 'text', raw: '已由驿站代收' },
  selfOperated: { value: false, route: 'embedded-json', raw: 'isSelf: false' },
  legalSeller: { value: '杭州某某照明有限公司', route: 'text', raw: '企业名称' },
};

describe('what a page offers a case', () => {
  test('promises with their windows, the last day of shipment, who signed', () => {
    expect(offeredByPage(details, order, '2026-03-01')).toEqual({
      statement: {
        promises: [
          { kind: 'late-shipping', hours: 48 },
          { kind: 'price-protection', days: 30, on: '2026-02-20' },
          { kind: 'return7', days: 7 },
        ],
        order: { shipBy: '2026-02-22', signedBy: 'station' },
        selfOperated: false,
        seller: { name: '杭州某某照明有限公司' },
      },
      // The day in Shanghai, and only the clock that is the buyer's own.
      events: [{ on: '2026-03-01', type: 'page-countdown', endsOn: '2026-03-07' }],
    });
  });

  test('an empty page offers nothing', () => {
    expect(offeredByPage({}, {}, '2026-03-01')).toEqual({ statement: {}, events: [] });
  });

  test('a clock that has run out is no deadline', () => {
    expect(
      countdownEvent({ ends: 'proof', endsAt: '2026-02-01T00:00:00Z', route: 'text', raw: '' }, '2026-03-01'),
    ).toBeUndefined();
  });

  test('longer than the law: its window runs from the sign-for', () => {
    expect(promiseRecord({ kind: 'return7', text: '15天无理由', days: 15 }, order)).toEqual({
      kind: 'return7',
      days: 15,
      on: '2026-02-24',
    });
  });

  test('only the day of the payment is known: hours end on the latest day they can', () => {
    const late = offeredByPage(details, { paidAt: '2026-02-20' }, '2026-03-01');
    expect(late.statement.order?.shipBy).toBe('2026-02-22');
  });
});

describe('details that passed through a page', () => {
  test('what this code writes survives', () => {
    expect(decodeDetails(JSON.parse(JSON.stringify(details)))).toEqual(details);
  });

  test('what it never writes does not', () => {
    expect(
      decodeDetails({
        promises: [{ kind: 'riches', text: 'x' }, { kind: 'return7', text: '7天', days: -7 }, 'x'],
        countdowns: [{ ends: 'auto-confirm', endsAt: 'soon', route: 'text', raw: '' }],
        licence: { value: 'javascript:alert(1)', route: 'dom', raw: '' },
        selfOperated: { value: 'yes', route: 'dom', raw: '' },
        trace: [{ text: 1 }],
        other: 1,
      }),
    ).toEqual({ promises: [{ kind: 'return7', text: '7天' }], countdowns: [], trace: [] });
    expect(decodeDetails('x')).toEqual({});
  });
});
