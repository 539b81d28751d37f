import { describe, expect, test } from 'vitest';
import { mergeFacts, mergeOrder } from '../../utils/case/merge-order.ts';
import type { Order } from '../../utils/case/types.ts';

const FIRST = '2026-11-20T08:00:00Z';
const SECOND = '2026-11-21T08:00:00Z';
const merge = (known: Order, reading: Order) => mergeFacts(known, FIRST, reading, SECOND);

describe('facts', () => {
  test('an empty text or a value that is none never replaces what is known', () => {
    const known: Order = { paid: 99, shop: '某店', status: '交易成功', items: [{ title: '水杯' }] };
    const empty = { paid: Number.NaN, shop: ' ', status: '', items: [], links: {} };
    expect(merge(known, empty)).toEqual({ order: known, conflicts: [] });
  });

  test('a contradiction: the newer one counts, both are kept, the newest first', () => {
    const first = merge({ paid: 99 }, { paid: 89 });
    expect(first.order.paid).toBe(89);
    const third = mergeFacts(first.order, SECOND, { paid: 79 }, '2026-11-22T08:00:00Z', first.conflicts);
    expect(third.conflicts).toEqual([
      {
        field: 'paid',
        values: [
          { value: 79, readAt: '2026-11-22T08:00:00Z' },
          { value: 89, readAt: SECOND },
          { value: 99, readAt: FIRST },
        ],
      },
    ]);
  });

  test('a status that moves on is no contradiction', () => {
    expect(merge({ status: '待收货', refunded: 0 }, { status: '交易成功', refunded: 5 }).conflicts).toEqual([]);
  });

  test('the same day told less exactly neither replaces nor contradicts', () => {
    const exact = '2026-11-10T20:00:00+08:00';
    expect(merge({ orderedAt: exact }, { orderedAt: '2026-11-10' })).toEqual({
      order: { orderedAt: exact },
      conflicts: [],
    });
    expect(merge({ orderedAt: '2026-11-10' }, { orderedAt: exact }).order.orderedAt).toBe(exact);
    expect(merge({ orderedAt: exact }, { orderedAt: '2026-11-11' }).conflicts).toHaveLength(1);
  });

  test('an older reading that arrives late fills gaps only', () => {
    const merged = mergeFacts({ paid: 89 }, SECOND, { paid: 99, shop: '某店' }, FIRST);
    expect(merged.order).toEqual({ paid: 89, shop: '某店' });
    expect(merged.conflicts[0]?.values.map(({ value }) => value)).toEqual([89, 99]);
  });

  test('links are collected', () => {
    const merged = merge({ links: { chat: 'https://a.example/' } }, { links: { refund: 'https://b.example/' } });
    expect(merged.order.links).toEqual({ chat: 'https://a.example/', refund: 'https://b.example/' });
  });
});

describe('goods and parcels', () => {
  test('a page that shows a part never removes the rest', () => {
    const known: Order = { items: [{ title: '水杯', price: 30 }, { title: '杯盖' }] };
    expect(merge(known, { items: [{ title: '杯盖', price: 5 }] }).order.items).toEqual([
      { title: '水杯', price: 30 },
      { title: '杯盖', price: 5 },
    ]);
  });

  test('a shortened title is the same thing, and the whole title stays', () => {
    const whole = '青石牌保温水杯五百毫升';
    expect(
      merge({ items: [{ title: whole }] }, { items: [{ title: '青石牌保温水…', price: 30 }] }).order.items,
    ).toEqual([{ title: whole, price: 30 }]);
    expect(merge({ items: [{ title: '青石牌保温水...' }] }, { items: [{ title: whole }] }).order.items).toEqual([
      { title: whole },
    ]);
    expect(merge({ items: [{ title: whole }] }, { items: [{ title: '青…' }] }).order.items).toHaveLength(2);
  });

  test('the same title in two variants is two things', () => {
    const items = [
      { title: '水杯', sku: '白' },
      { title: '水杯', sku: '黑' },
    ];
    expect(merge({ items }, { items }).order.items).toEqual(items);
  });

  test('two equal rows stay two', () => {
    const items = [{ title: '水杯' }, { title: '水杯' }];
    expect(merge({ items }, { items }).order.items).toEqual(items);
  });

  test('parcels go by their tracking number', () => {
    const merged = merge(
      { parcels: [{ tracking: 'A', status: '运输中' }] },
      { parcels: [{ tracking: 'B' }, { tracking: 'A', status: '已签收' }] },
    );
    expect(merged.order.parcels).toEqual([{ tracking: 'A', status: '已签收' }, { tracking: 'B' }]);
  });
});

describe('an order in the store', () => {
  const reading = { site: 'jd', order: { id: '7', paid: 10 }, readAt: FIRST, captureId: 'c1' } as const;

  test('begins with its first reading', () => {
    expect(mergeOrder(undefined, reading)).toEqual({
      key: 'jd:7',
      site: 'jd',
      id: '7',
      order: { id: '7', paid: 10 },
      readAt: FIRST,
      captures: ['c1'],
    });
  });

  test('grows with each, keeps its captures once, and shows its contradictions', () => {
    const known = mergeOrder(undefined, reading);
    const again = mergeOrder(known, { ...reading, order: { id: '7', paid: 12 }, readAt: SECOND });
    expect(again).toMatchObject({ readAt: SECOND, captures: ['c1'], order: { paid: 12 } });
    expect(again.conflicts).toHaveLength(1);
  });

  test('an empty reading leaves it as it was but for the captures', () => {
    const known = mergeOrder(undefined, reading);
    const empty = mergeOrder(known, { site: 'jd', order: {}, readAt: SECOND, captureId: 'c2' });
    expect(empty).toEqual({ ...known, readAt: SECOND, captures: ['c1', 'c2'] });
  });

  test('two orders are never merged', () => {
    const known = mergeOrder(undefined, reading);
    expect(() => mergeOrder(known, { ...reading, order: { id: '8' } })).toThrow(/Order 8 is not order 7/);
    expect(() => mergeOrder(known, { ...reading, site: 'taobao' })).toThrow(/taobao/);
    expect(() => mergeOrder(undefined, { ...reading, order: {} })).toThrow(/names no order/);
  });
});
