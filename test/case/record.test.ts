import { describe, expect, test } from 'vitest';
import { marketplaceOf } from '../../utils/case/marketplace.ts';
import { toRecord } from '../../utils/case/record.ts';
import { reduce } from '../../utils/case/reduce.ts';
import type { CaseEventBody, Order } from '../../utils/case/types.ts';
import type { Site } from '../../utils/marketplaces/types.ts';
import { demand, happened, list, opened } from './samples.ts';

const TODAY = '2026-11-23';

function recordOf(order: Order, site: Site = 'taobao', ...more: CaseEventBody[]) {
  return toRecord(reduce(list({ ...opened, site, order } as CaseEventBody, ...more)), TODAY);
}

describe('the marketplace of the rules', () => {
  test.each<[Site, Order, string]>([
    ['taobao', {}, 'taobao'],
    ['tmall', { shop: '某某旗舰店' }, 'tmall'],
    ['tmall', { shop: '某某海外旗舰店' }, 'tmall-global'],
    ['tmall', { shop: '天猫国际自营' }, 'tmall-global'],
    ['tmall', { links: { refund: 'https://refund.tmall.hk/x' } }, 'tmall-global'],
    ['tmall', { links: { refund: 'https://tmall.hk.example.com/x' } }, 'tmall'],
    ['jd', {}, 'jd-self'],
    ['jd', { shop: '某某京东自营旗舰店' }, 'jd-self'],
    ['jd', { shop: '某某官方旗舰店' }, 'jd'],
    ['goofish', {}, 'goofish'],
    ['1688', {}, '1688'],
    ['ebay', {}, 'other'],
    ['aliexpress', {}, 'other'],
    ['generic', {}, 'other'],
  ])('%s %o → %s', (site, order, expected) => {
    expect(marketplaceOf(site, order)).toBe(expected);
  });

  test('what the buyer states about 自营 outranks the page', () => {
    expect(marketplaceOf('jd', {}, false)).toBe('jd');
    expect(marketplaceOf('jd', { shop: '某某店' }, true)).toBe('jd-self');
  });
});

describe('the order', () => {
  test('days are those of mainland China, whatever offset the page gives', () => {
    const { order } = recordOf({
      orderedAt: '2026-11-10T23:30:00+08:00',
      paidAt: '2026-11-10T16:30:00Z',
      shippedAt: '2026-11-11',
      signedAt: '2026-11-12T09:00:00',
    });
    expect(order).toEqual({
      placedOn: '2026-11-10',
      paidOn: '2026-11-11',
      shippedOn: '2026-11-11',
      signedOn: '2026-11-12',
    });
  });

  test('a time that is none is left out', () => {
    expect(recordOf({ id: '1', signedAt: '昨天', orderedAt: '2026-02-30' }).order).toEqual({ id: '1' });
  });

  test('one item gives price and quantity; several give only the total', () => {
    const one = { title: '水杯', price: 30, quantity: 2 };
    expect(recordOf({ items: [one], paid: 55 }).order).toEqual({ title: '水杯', price: 30, quantity: 2, paid: 55 });
    const two = recordOf({ items: [one, { title: '杯盖', price: 5 }], paid: 60 }).order;
    expect(two).toEqual({ title: '水杯 等 2 件', paid: 60 });
  });

  test('amounts in another currency, or in none on a foreign site, do not reach the rules', () => {
    expect(recordOf({ paid: 20, currency: 'USD', items: [{ title: 'Cup', price: 20 }] }, 'amazon').order).toEqual({
      title: 'Cup',
    });
    expect(recordOf({ paid: 20 }, 'generic').order).toBeUndefined();
    expect(recordOf({ paid: 20, currency: 'CNY' }, 'amazon').order).toEqual({ paid: 20 });
    expect(recordOf({ paid: 20 }, 'pinduoduo').order).toEqual({ paid: 20 });
  });

  test('of several parcels the first to leave and the last to arrive count, the latter only when all arrived', () => {
    const parcels = [
      { tracking: 'A', shippedAt: '2026-11-03T10:00:00+08:00', signedAt: '2026-11-06T10:00:00+08:00' },
      { tracking: 'B', shippedAt: '2026-11-02T10:00:00+08:00', signedAt: '2026-11-08T10:00:00+08:00' },
    ];
    expect(recordOf({ parcels }).order).toEqual({ shippedOn: '2026-11-02', signedOn: '2026-11-08' });
    const open = [...parcels, { tracking: 'C' }];
    expect(recordOf({ parcels: open }).order).toEqual({ shippedOn: '2026-11-02' });
  });

  test('Tmall Global is cross-border retail unless stated otherwise', () => {
    expect(recordOf({ shop: '某某海外旗舰店' }, 'tmall').order?.trade).toBe('cbec');
    const stated: CaseEventBody = { type: 'stated', statement: { order: { trade: 'general-import' } } };
    expect(recordOf({ shop: '某某海外旗舰店' }, 'tmall', stated).order?.trade).toBe('general-import');
  });

  test('what the buyer stated outranks the page', () => {
    const stated: CaseEventBody = {
      type: 'stated',
      statement: { order: { signedOn: '2026-11-15', paid: 10 }, category: 'phone', seller: { address: '杭州' } },
    };
    const record = recordOf({ paid: 99, signedAt: '2026-11-12', shop: '某店' }, 'taobao', stated);
    expect(record.order).toEqual({ paid: 10, signedOn: '2026-11-15', category: 'phone' });
    expect(record.seller).toEqual({ name: '某店', address: '杭州' });
  });
});

describe('events', () => {
  test('are handed on as they were recorded', () => {
    const record = recordOf({}, 'taobao', demand('2026-11-18'));
    expect(record.events).toEqual([{ on: '2026-11-18', type: 'demand', inWriting: true }]);
  });

  test('a refund that the page shows and nobody recorded counts, the recorded part not twice', () => {
    expect(recordOf({ refunded: 30.1 }).events).toEqual([{ on: '2026-11-20', type: 'refunded', amount: 30.1 }]);
    const recorded = happened({ on: '2026-11-19', type: 'refunded', amount: 10 });
    expect(recordOf({ refunded: 30.1 }, 'taobao', recorded).events).toContainEqual({
      on: '2026-11-20',
      type: 'refunded',
      amount: 20.1,
    });
    const all = happened({ on: '2026-11-19', type: 'refunded', amount: 30.1 });
    expect(recordOf({ refunded: 30.1 }, 'taobao', all).events).toHaveLength(1);
  });

  test('something dated after today is refused with its name and day', () => {
    const read = () => recordOf({}, 'taobao', demand('2026-12-01'));
    expect(read).toThrow(/demand is dated 2026-12-01, which is after 2026-11-23/);
    expect(read).toThrow(expect.objectContaining({ fault: 'future-event' }));
  });
});

test('a case of which nothing is known gives the smallest record', () => {
  expect(toRecord(reduce(list({ type: 'opened', site: 'generic', problem: 'other' })), TODAY)).toEqual({
    now: TODAY,
    marketplace: 'other',
    problem: 'other',
    events: [],
  });
});
