import { describe, expect, test } from 'vitest';
import type { Extraction } from '../../utils/marketplaces/types.ts';
import { askable, readUserFact, type UserPath, withUserFacts } from '../../utils/marketplaces/user-fact.ts';

/** What a user types or points at goes through the same readers as the page's own text. */

describe('words become a fact', () => {
  test.each([
    ['order.paid', '实付款：￥148.80', 148.8],
    ['order.paid', '1,299', 1299],
    ['product.price', '¥129.00', 129],
    ['order.orderedAt', '下单时间 2026-11-19 20:14:36', '2026-11-19T20:14:36+08:00'],
    ['order.orderedAt', '2026年11月19日', '2026-11-19'],
    ['order.id', '订单编号: 4827193650284710265 复制', '4827193650284710265'],
    ['order.tracking', '中通快递 78410293857461', '78410293857461'],
    ['order.status', '订单状态：卖家已发货', '卖家已发货'],
    ['order.shop', ' 暖屿家居旗舰店 ', '暖屿家居旗舰店'],
    ['chat.peer', '暖屿家居旗舰店', '暖屿家居旗舰店'],
  ] as [UserPath, string, string | number][])('%s from “%s”', (path, words, value) => {
    expect(readUserFact(path, words, 'taobao')).toBe(value);
  });

  test('a time abroad has no zone of ours', () => {
    expect(readUserFact('order.orderedAt', 'November 19, 2026 8:14 PM', 'amazon')).toBe('2026-11-19T20:14');
  });
});

describe('words that do not say it give nothing', () => {
  test.each([
    ['order.paid', '实付款'],
    ['order.paid', '￥129 ￥169'],
    ['order.paid', '￥99 - ￥129'],
    ['order.orderedAt', '昨天 18:20'],
    ['order.orderedAt', '11-19 20:14'],
    ['order.id', '复制'],
    ['order.status', '   '],
    ['order.shop', 'x'.repeat(500)],
  ] as [UserPath, string][])('%s from “%s”', (path, words) => {
    expect(readUserFact(path, words, 'taobao')).toBeUndefined();
  });
});

test('only what a person can say in a few words is asked for', () => {
  expect(askable(['order.paid', 'order.links.chat', 'chat.messages', 'orders[3].paid', 'constructor'])).toEqual([
    'order.paid',
  ]);
});

test('a given fact stands in the reading, is no longer missing, and says that it was given', () => {
  const facts: Extraction = {
    site: 'taobao',
    page: 'order',
    order: { id: '100' },
    missing: ['order.paid', 'order.items', 'order.status'],
    provenance: { 'order.id': { route: 'url', raw: '…' } },
  };
  const given = [
    { path: 'order.paid', value: 30, raw: '实付 30 元', by: 'hand' },
    { path: 'order.items', value: '水杯', raw: '水杯', by: 'point' },
  ] as const;
  const whole = withUserFacts(facts, given);
  expect(whole.order).toEqual({ id: '100', paid: 30, items: [{ title: '水杯' }] });
  expect(whole.missing).toEqual(['order.status']);
  expect(whole.provenance['order.paid']).toEqual({ route: 'user', raw: '实付 30 元' });
  expect(facts.order).toEqual({ id: '100' });
});
