import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { extract } from '../../utils/marketplaces/index.ts';
import { addresses } from './addresses.ts';
import { converse } from './conversation.ts';
import { picture } from './pictures/catalogue.ts';
import { answer } from './routes.ts';
import { instantOf, tellStory } from './story.ts';

/** The demo shop's pages are read by the same marketplace files as the real ones, and say what the story says. */

const story = tellStory();

function read(url: string) {
  const found = answer(story, new URL(url));
  if (typeof found?.body !== 'string') throw new Error(`The demo shop has no page at ${url}.`);
  return extract(new JSDOM(found.body, { url }).window.document, url);
}

// A chat and a logistics page hold their facts in a frame, which is a page of its own.
const FRAMES: Record<string, string> = {
  logistics: 'https://market.m.taobao.com/app/dinamic/pc-trade-logistics/detail.html?orderId=1',
  chat: 'https://market.m.taobao.com/app/im/chat/chat-core/index.html',
};

describe.each(addresses(story))('$name', ({ site, page, url }) => {
  test(`is read as ${site} ${page}`, () => {
    expect(read(FRAMES[page] ?? url)).toMatchObject({ site, page });
  });
});

test('the Taobao product', () => {
  const { id, title, price, listPrice, shop } = story.product;
  const { product, conflicts, missing } = read(`https://item.taobao.com/item.htm?id=${id}`);
  expect(product).toMatchObject({ id, title, price, listPrice, shop, currency: 'CNY', sku: story.order.items[0]?.sku });
  expect(product?.promises).toEqual(expect.arrayContaining([...story.product.promises, story.product.aging]));
  expect(conflicts).toBeUndefined();
  expect(missing).toEqual([]);
});

test('the Taobao order list', () => {
  const { orders } = read('https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm?route_to=tm2');
  expect(orders?.map(({ id, paid, status }) => ({ id, paid, status }))).toEqual(
    story.orders.map(({ id, paid, status }) => ({ id, paid, status })),
  );
});

test('the Taobao order', () => {
  const { order: told } = story;
  const { order } = read(`https://trade.taobao.com/trade/detail/trade_order_detail.htm?biz_order_id=${told.id}`);
  expect(order).toMatchObject({
    id: told.id,
    paid: told.paid,
    carrier: told.carrier,
    tracking: told.tracking,
    orderedAt: instantOf(told.orderedAt),
    paidAt: instantOf(told.paidAt ?? ''),
    shippedAt: instantOf(told.shippedAt ?? ''),
  });
  expect(order?.items?.map(({ title, price, quantity }) => ({ title, price, quantity }))).toEqual(
    told.items.map(({ title, price, quantity }) => ({ title, price, quantity })),
  );
  expect(JSON.stringify(order)).not.toMatch(/confirmGoods|13000000000/);
});

test('the logistics frame: the courier of the parcel, not of the recommendations', () => {
  const { order } = read(FRAMES.logistics ?? '');
  expect(order).toMatchObject({
    carrier: '中通快递',
    tracking: story.order.tracking,
    signedAt: instantOf(story.order.signedAt ?? ''),
  });
  expect(JSON.stringify(order)).not.toContain('顺丰');
});

test('the chat: all messages, oldest first', () => {
  const { chat } = read(FRAMES.chat ?? '');
  const said = converse(story);
  expect(chat?.messages).toHaveLength(said.length);
  expect(chat?.messages.map(({ at }) => at)).toEqual(said.map(({ at }) => instantOf(at)));
  expect(chat?.orderIds).toEqual([story.order.id]);
});

test('the JD and Amazon orders', () => {
  const { order: told } = story.jd;
  const jd = read(`https://details.jd.com/normal/item.action?orderid=${told.id}&PassKey=DEMO`).order;
  expect(jd).toMatchObject({
    id: told.id,
    paid: told.paid,
    shop: told.shop,
    carrier: told.carrier,
    tracking: told.tracking,
  });
  const amazon = read('https://www.amazon.com/gp/your-account/order-details?orderID=113-4829057-2260418').order;
  expect(amazon).toMatchObject({ id: '113-4829057-2260418', paid: 45.99, currency: 'USD' });
});

test('pictures are drawn as PNG, and unknown ones are not', () => {
  expect(picture('lamp-day', 64)?.subarray(1, 4).toString()).toBe('PNG');
  expect(picture('no-such-thing', 64)).toBeUndefined();
});
