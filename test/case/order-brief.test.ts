import { describe, expect, test } from 'vitest';
import { matchesOrder, orderBrief } from '../../utils/case/order-brief.ts';
import type { KnownOrder, Order } from '../../utils/case/types.ts';
import { advise } from '../../utils/rights/index.ts';

/** An order in one line: which evidence is missing, which clock runs. */

const TODAY = '2026-11-20';
const known = (order: Order = {}): KnownOrder => ({
  key: 'taobao:1',
  site: 'taobao',
  id: '1',
  order: { id: '1', ...order },
  readAt: '2026-11-01T00:00:00Z',
  captures: [],
});
const brief = (order: Order = {}, pages: Parameters<typeof orderBrief>[1] = []) =>
  orderBrief(known(order), pages, TODAY, (record) => advise(record, { language: 'zh' }));

describe('evidence', () => {
  test('of the three classes that pages can give, those are missing that no page gave', () => {
    expect(brief().lacks).toEqual(['E1', 'E2', 'E3']);
    expect(brief({}, ['order', 'product']).lacks).toEqual(['E3']);
    expect(brief({}, ['logistics', 'product', 'after-sale', 'other']).lacks).toEqual([]);
  });
});

describe('the clock', () => {
  test('of seven days runs from the day of signing', () => {
    expect(brief({ signedAt: '2026-11-18T10:00:00+08:00' }).clock?.day).toBe('2026-11-25');
  });

  test.each([
    ['not signed for', {}],
    ['signed for long ago', { signedAt: '2026-07-01' }],
    ['signed for in the future, which no page can know', { signedAt: '2026-12-01' }],
  ])('none: %s', (_, order) => {
    expect(brief(order).clock).toBeUndefined();
  });

  test('of a case is the one that the case says', () => {
    const next = { id: 'plat7', day: '2026-11-22' } as const;
    const inCase = orderBrief(known(), [], TODAY, advise, { caseId: 'c', next });
    expect(inCase).toMatchObject({ caseId: 'c', clock: next });
  });
});

test('a search finds an order by parts of its number, goods, shop and status', () => {
  const order = brief({ items: [{ title: '北欧护眼台灯 LED' }], shop: '暖屿家居', status: '交易成功' });
  for (const search of ['', '1', '台灯 暖屿', 'led', ' 交易 ']) expect(matchesOrder(order, search)).toBe(true);
  for (const search of ['杯', '台灯 青禾']) expect(matchesOrder(order, search)).toBe(false);
});
