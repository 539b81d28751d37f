import { describe, expect, test } from 'vitest';
import {
  allOrders,
  capturesFor,
  eventsOf,
  getCapture,
  getOrder,
  learnOrders,
  openCase,
  saveCapture,
} from '../../utils/evidence/index.ts';
import type { Extraction, Order } from '../../utils/marketplaces/types.ts';
import { draft, freshDatabase, orderFacts } from './support/records.ts';

/** Every page of a purchase finds its order, in whatever order they are captured. */

const ITEMS = [{ id: '7001', title: '北欧护眼台灯 三档色温' }];
const ORDER: Order = { items: ITEMS, shop: '暖屿家居', tracking: 'ZT1' };

const facts = (part: Partial<Extraction>): Extraction => ({
  site: 'taobao',
  page: 'other',
  missing: [],
  provenance: {},
  ...part,
});
const offer = facts({ page: 'product', product: { id: '7001', title: '北欧护眼台灯' } });
const chat = facts({ page: 'chat', chat: { peer: '暖屿家居:小暖', messages: [] } });
const parcel = facts({ page: 'logistics', order: { tracking: 'zt1', carrier: '中通' } });

const ids = async (key: string, db: ReturnType<typeof freshDatabase>) =>
  (await capturesFor(key, db)).map(({ id }) => id).sort();

describe('captures of one purchase', () => {
  test('are filed under the order as they come', async () => {
    const db = freshDatabase();
    await saveCapture(draft('order', { facts: orderFacts('100', ORDER) }), [], db);
    await saveCapture(draft('offer', { page: 'product', facts: offer }), [], db);
    await saveCapture(draft('chat', { page: 'chat', facts: chat }), [], db);
    await saveCapture(draft('parcel', { page: 'logistics', facts: parcel }), [], db);
    expect(await ids('taobao:100', db)).toEqual(['chat', 'offer', 'order', 'parcel']);
    // What the parcel's page told goes to the order too.
    expect((await getOrder('taobao:100', db))?.order.carrier).toBe('中通');
  });

  test('that came before the order are filed when it becomes known, and their records stay as they were', async () => {
    const db = freshDatabase();
    for (const [id, one] of Object.entries({ offer, chat, parcel }))
      await saveCapture(draft(id, { facts: one }), [], db);
    const before = await getCapture('offer', db);
    expect(await allOrders(db)).toEqual([]);
    await saveCapture(draft('order', { facts: orderFacts('100', ORDER) }), [], db);
    expect(await ids('taobao:100', db)).toEqual(['chat', 'offer', 'order', 'parcel']);
    expect(await getCapture('offer', db)).toEqual(before);
  });

  test('go into the case of the order, however late', async () => {
    const db = freshDatabase();
    const { id } = await openCase(
      { type: 'opened', orderKey: 'taobao:100', site: 'taobao', problem: 'not-shipped' },
      db,
    );
    await saveCapture(draft('offer', { page: 'product', facts: offer }), [], db);
    await learnOrders([{ site: 'taobao', order: { id: '100', ...ORDER }, readAt: '2026-11-09T00:00:00Z' }], db);
    const filed = (await eventsOf(id, db)).filter(({ type }) => type === 'evidence-filed');
    expect(filed).toMatchObject([{ captureId: 'offer', page: 'product' }]);
  });

  test('that fit two orders wait to be asked about', async () => {
    const db = freshDatabase();
    for (const id of ['100', '101'])
      await learnOrders([{ site: 'taobao', order: { id, ...ORDER }, readAt: '2026-11-09T00:00:00Z' }], db);
    await saveCapture(draft('offer', { page: 'product', facts: offer }), [], db);
    expect(await ids('taobao:100', db)).toEqual([]);
    expect(await ids('taobao:101', db)).toEqual([]);
  });
});

test('an order seen on Taobao’s list and on Tmall’s page is one order, and Tmall’s', async () => {
  const db = freshDatabase();
  const readAt = '2026-11-09T00:00:00Z';
  await learnOrders([{ site: 'taobao', order: { id: '100', paid: 5 }, readAt }], db);
  await learnOrders([{ site: 'tmall', order: { id: '100', shop: '店' }, readAt }], db);
  const [order, ...others] = await allOrders(db);
  expect(others).toEqual([]);
  expect(order).toMatchObject({ key: 'taobao:100', site: 'tmall', order: { paid: 5, shop: '店' } });
});
