// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { clockAt } from '../../entrypoints/popup/order-desk.ts';
import { addDays } from '../../utils/case/day.ts';
import { capturesFor, database, saveCapture } from '../../utils/evidence/index.ts';
import { language } from '../../utils/i18n.ts';
import type { Extraction } from '../../utils/marketplaces/types.ts';
import { advise } from '../../utils/rights/index.ts';
import { draft } from '../evidence/support/records.ts';
import { forget, opened, orderPage, settled, today } from './world.ts';

/** Many orders in one look: taken over from a list, searched, told apart, each with its clock. */

beforeEach(forget);

const list: Extraction = {
  site: 'jd',
  page: 'order-list',
  orders: [{ id: '1', titles: ['甲'], paid: 5 }, { id: '2', titles: ['乙'] }, { titles: ['无号'] }],
  listing: { stated: 36, page: 1, pages: 4 },
  missing: ['orders'],
  provenance: {},
};
const url = 'https://order.jd.com/center/list.action';

test('a list is taken over when the user says so, and not before', async () => {
  const { model, actions, store } = await opened({ reading: { extraction: list }, url });
  expect(await database().orders.count()).toBe(0);
  expect(model().listed).toMatchObject({ listing: { stated: 36 }, isShort: true });
  actions.importOrders();
  await settled(store);
  expect((await database().orders.toArray()).map(({ key }) => key)).toEqual(['jd:1', 'jd:2']);
  expect(model().orderCount).toBe(2);
  expect(model().listed?.rows.map(({ brief }) => brief?.lacks)).toEqual([
    ['E1', 'E2', 'E3'],
    ['E1', 'E2', 'E3'],
    undefined,
  ]);
});

test('every known order can be opened from the list, and one comes back to the page', async () => {
  await opened({ reading: { extraction: list }, url }).then(async ({ actions, store }) => {
    actions.importOrders();
    await settled(store);
  });
  const { model, actions, store } = await opened();
  actions.showOrders(true);
  await settled(store);
  expect(model().orderList).toHaveLength(3);
  actions.showOrder('jd:1');
  await settled(store);
  expect(model()).toMatchObject({ order: { key: 'jd:1' }, isElsewhere: true });
  expect(model().orderList).toBeUndefined();
  actions.openCase('not-shipped');
  await settled(store);
  expect(model().standing?.case.orderKey).toBe('jd:1');
  actions.showOrder(undefined);
  await settled(store);
  expect(model()).toMatchObject({ order: { key: 'taobao:100' }, isElsewhere: false });
});

test('when two orders fit a page, it is asked, and the page’s captures follow the answer', async () => {
  await opened();
  await opened({ reading: { extraction: { ...orderPage, order: { ...orderPage.order, id: '101' } } } });
  const offer: Extraction = { site: 'taobao', page: 'product', product: { id: '7001' }, missing: [], provenance: {} };
  const at = draft('offer', { page: 'product', facts: offer });
  await saveCapture(at, []);
  const { model, actions, store } = await opened({ reading: { extraction: offer }, url: at.meta.url });
  expect(model().order).toBeUndefined();
  expect(
    model()
      .fits?.map(({ id }) => id)
      .sort(),
  ).toEqual(['100', '101']);
  actions.chooseFit('taobao:101');
  await settled(store);
  expect(model().fits).toBeUndefined();
  expect(model().order?.key).toBe('taobao:101');
  expect((await capturesFor('taobao:101')).map(({ id }) => id)).toEqual(['offer']);
  expect(await capturesFor('taobao:100')).toEqual([]);
});

test('the clock of an address: by the order’s number or the offer, while it runs', async () => {
  const advisor = (record: Parameters<typeof advise>[0]) => advise(record, { language: language() });
  const signed = { ...orderPage, order: { ...orderPage.order, signedAt: addDays(today(), -2) } };
  await opened({ reading: { extraction: signed } });
  const orderUrl = 'https://trade.taobao.com/trade/detail/trade_order_detail.htm?biz_order_id=4827193650284710265';
  expect(await clockAt(orderUrl, today(), advisor)).toBeUndefined();
  const clock = await clockAt('https://item.taobao.com/item.htm?id=7001', today(), advisor);
  expect(clock?.day).toBe(addDays(today(), 5));
  expect(await clockAt('https://item.taobao.com/item.htm?id=7001', addDays(today(), 90), advisor)).toBeUndefined();
});
