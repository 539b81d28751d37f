import { describe, expect, test } from 'vitest';
import { ordersOfPage, type PageSeen } from '../../utils/case/orders-of-page.ts';
import type { KnownOrder, Order } from '../../utils/case/types.ts';
import type { Site } from '../../utils/marketplaces/types.ts';

/** Which order is this page about? By what ties it, the surest first. */

const known = (id: string, order: Order = {}, site: Site = 'taobao'): KnownOrder => ({
  key: `${site}:${id}`,
  site,
  id,
  order: { id, ...order },
  readAt: '2026-11-01T00:00:00Z',
  captures: [],
});

const LAMP = { id: '873204915566', title: '北欧护眼台灯 三档色温', sku: '米白' };
const SNAPSHOT = 'https://trade.taobao.com/trade/detail/tradeSnap.htm?trade_id=900000000001';
const lamp = known('900000000001', {
  items: [LAMP],
  shop: '暖屿家居旗舰店',
  tracking: 'zt78410',
  links: { snapshot: SNAPSHOT },
});
const mug = known('900000000002', { items: [{ id: '801', title: '手作粗陶马克杯 复古' }], shop: '青禾茶具坊' });
const elsewhere = known('900000000003', { items: [LAMP], tracking: 'ZT78410' }, 'jd');
const orders = [lamp, mug, elsewhere];

const page = (part: Partial<PageSeen>): PageSeen => ({
  url: 'https://item.taobao.com/',
  site: 'taobao',
  page: 'other',
  ...part,
});
const found = (part: Partial<PageSeen>, among = orders) => ordersOfPage(page(part), among).map(({ id }) => id);
const chat = (part: object = {}) => ({ page: 'chat', chat: { messages: [], ...part } }) as Partial<PageSeen>;

describe('one order', () => {
  test('by its own number, on either site of the house', () => {
    expect(found({ page: 'order', order: { id: lamp.id } })).toEqual([lamp.id]);
    expect(found({ page: 'order', order: { id: lamp.id }, site: 'tmall' })).toEqual([lamp.id]);
    expect(found({ page: 'order', order: { id: lamp.id }, site: 'amazon' })).toEqual([]);
  });

  test('by the link that the order gave, in whatever scheme and fragment', () => {
    expect(found({ url: `${SNAPSHOT.replace('https', 'http')}#top` })).toEqual([lamp.id]);
  });

  test('by the offer, never by another shop’s item of the same number', () => {
    expect(found({ page: 'product', product: { id: LAMP.id } })).toEqual([lamp.id]);
    expect(found({ page: 'product', product: { id: LAMP.id }, site: 'jd' })).toEqual([elsewhere.id]);
    expect(found({ page: 'product', product: { id: '1' } })).toEqual([]);
  });

  test('by title and shop, where a list of orders gave no item numbers', () => {
    const listed = known('900000000005', { items: [{ title: '北欧护眼台灯 三…' }], shop: '暖屿家居旗舰店' });
    const offer = { id: LAMP.id, title: LAMP.title };
    expect(found({ page: 'product', product: { ...offer, shop: '暖屿家居旗舰店' } }, [listed])).toEqual([listed.id]);
    expect(found({ page: 'product', product: { ...offer, shop: '青禾茶具坊' } }, [listed])).toEqual([]);
    expect(found({ page: 'product', product: offer }, [listed])).toEqual([]);
  });

  test('by tracking number, however it is written, also of one parcel of several', () => {
    expect(found({ page: 'logistics', order: { tracking: 'ZT78410' } })).toEqual([lamp.id]);
    const split = known('900000000009', { parcels: [{ tracking: 'A1' }, { tracking: 'B2' }] });
    expect(found({ page: 'logistics', order: { tracking: 'b2' } }, [lamp, split])).toEqual([split.id]);
  });

  test('by the shop a chat is with: its heading, a staff account, its address', () => {
    expect(found(chat({ peer: '青禾茶具坊' }))).toEqual([mug.id]);
    expect(found(chat({ peer: '暖屿家居旗舰店:小暖' }))).toEqual([lamp.id]);
    const url = `https://market.m.taobao.com/app/im/chat/index.html?uid=cntaobao${encodeURIComponent('青禾茶具坊')}`;
    expect(found({ page: 'chat', url })).toEqual([mug.id]);
    expect(found({ page: 'product', url })).toEqual([]);
  });

  test('by what is written in a chat: the number, or a card with the goods', () => {
    expect(found(chat({ messages: [{ text: `订单 ${mug.id} 少了一只` }] }))).toEqual([mug.id]);
    expect(found(chat({ messages: [{ text: '北欧护眼台灯 三档色温 ￥129', card: true }] }))).toEqual([lamp.id]);
    expect(found(chat({ messages: [{ text: '北欧护眼台灯 三档色温 ￥129' }] }))).toEqual([]);
  });
});

describe('several orders', () => {
  const again = known('900000000004', { items: [{ ...LAMP, sku: '雾灰' }], shop: '暖屿家居旗舰店' });
  const both = [...orders, again];

  test('of one offer are all given, until the variant tells them apart', () => {
    expect(found({ page: 'product', product: { id: LAMP.id } }, both)).toEqual([lamp.id, again.id]);
    expect(found({ page: 'product', product: { id: LAMP.id, sku: '雾灰' } }, both)).toEqual([again.id]);
    expect(found({ page: 'product', product: { id: LAMP.id, sku: '黑' } }, both)).toEqual([lamp.id, again.id]);
  });

  test('of one shop are all given, until the chat writes a number', () => {
    expect(found(chat({ peer: '暖屿家居旗舰店' }), both)).toEqual([lamp.id, again.id]);
    const messages = [{ text: `订单号：${again.id}` }];
    expect(found(chat({ peer: '暖屿家居旗舰店', messages }), both)).toEqual([again.id]);
  });

  test('that a chat names are given even where no page has shown them', () => {
    expect(found(chat({ orderIds: [lamp.id, '900000000077'] }))).toEqual([lamp.id, '900000000077']);
  });
});

describe('no order', () => {
  test('a number that nobody knows is about something else: the shop does not count then', () => {
    expect(found({ page: 'order', order: { id: '900000000099', tracking: 'ZT78410' } })).toEqual([]);
    expect(found({ page: 'logistics', order: { tracking: 'XX1' } })).toEqual([]);
  });

  test('a variant alone ties nothing', () => {
    expect(found({ page: 'product', product: { sku: '米白' } })).toEqual([]);
  });

  test('a page that tells nothing fits nothing', () => {
    expect(found({})).toEqual([]);
    expect(found(chat(), orders)).toEqual([]);
    expect(ordersOfPage(page({ url: 'no address' }), [])).toEqual([]);
  });
});
