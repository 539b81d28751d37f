// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { extract } from '../../../utils/marketplaces/index.ts';

/** What was heard, as the routes read it: newest first. */
function read(url: string, body: string, heard: unknown[]) {
  const html = `<!doctype html><html><head><title>x</title></head><body>${body}</body></html>`;
  const document = new DOMParser().parseFromString(html, 'text/html');
  return extract(document, url, { heard: () => heard.map((one) => JSON.stringify(one)) });
}

describe('拼多多: a list that is scrolled', () => {
  const URL = 'https://mobile.yangkeduo.com/orders.html?type=0';
  const order = (number: string, goods: string) => ({
    order_sn: `260901-${number}00000000000001`,
    order_amount: 1990,
    order_time: 1_788_000_000,
    order_status_prompt: '待收货',
    mall: { mall_name: '某某农场' },
    order_goods: [{ goods_name: goods, goods_number: 1 }],
  });
  const state = (...orders: unknown[]) =>
    `<script>window.rawData=${JSON.stringify({ ordersStore: { orders } })};window.leo=1</script>`;

  test('the later orders follow the first ones, each once', () => {
    const body = `${state(order('1', '苹果'))}<p>苹果</p><p>梨</p><p>桃</p>`;
    const heard = [{ orders: [order('3', '桃')] }, { orders: [order('1', '苹果'), order('2', '梨')] }];
    const { orders } = read(URL, body, heard);
    expect(orders?.map(({ titles }) => titles?.[0])).toEqual(['苹果', '梨', '桃']);
    expect(orders?.[2]).toMatchObject({ id: '260901-300000000000001', paid: 19.9, status: '待收货', shop: '某某农场' });
  });

  test('what is not drawn is another view', () => {
    const body = `${state(order('1', '苹果'))}<p>梨</p>`;
    const { orders } = read(URL, body, [{ orders: [order('2', '梨')] }, { orders: [order('3', '桃')] }]);
    expect(orders?.map(({ titles }) => titles?.[0])).toEqual(['梨']);
  });
});

describe('1688: one order', () => {
  const URL = 'https://air.1688.com/app/ctf-page/trade-order-detail/index.html?orderId=2800000000000000077';
  const answer = (id: string) => ({
    ret: ['SUCCESS::调用成功'],
    data: JSON.stringify({
      model: {
        id,
        status: 'waitbuyerreceive',
        logistics: { billNo: 'YT1234567890123', logisticsCompanyName: '圆通速递' },
        groupEntriesMap: {
          700000000011: [
            {
              productName: '陶瓷杯',
              quantity: '100',
              unitPrice: '3.20',
              sourceId: '700000000011',
              specInfoModel: { specItems: [{ specName: '颜色', specValue: '白' }] },
            },
          ],
        },
      },
    }),
  });
  const way = (...packs: string[][]) => ({
    data: {
      model: packs.map((steps) => ({
        logisticsTracePackDTOList: steps.map((step) => ({ actionTime: step.slice(0, 19), remark: step.slice(20) })),
      })),
    },
  });

  test('goods, variant, parcel and the day it was signed for', () => {
    const { order } = read(URL, '<app-root></app-root>', [
      way(['2026-09-01 08:00:00 已揽收', '2026-09-03 10:00:00 快件已签收，签收人是本人']),
      answer('2800000000000000077'),
    ]);
    expect(order).toEqual({
      id: '2800000000000000077',
      items: [{ title: '陶瓷杯', price: 3.2, quantity: 100, sku: '颜色: 白', id: '700000000011' }],
      carrier: '圆通速递',
      currency: 'CNY',
      tracking: 'YT1234567890123',
      signedAt: '2026-09-03T10:00:00+08:00',
    });
  });

  test('of two parcels none speaks for the order; an answer about another order is none', () => {
    const two = way(['2026-09-03 10:00:00 已签收'], ['2026-09-01 08:00:00 已揽收']);
    expect(read(URL, '<app-root></app-root>', [two, answer('2800000000000000077')]).order?.signedAt).toBeUndefined();
    expect(read(URL, '<app-root></app-root>', [answer('2800000000000000078')]).order?.items).toBeUndefined();
  });
});

test('1688: a list that is not the one in view is none', () => {
  const orders = [{ idStr: '2800000000000000101', sumPayment: 100, orderEntries: [{ productName: '纸箱' }] }];
  const answer = { data: { data: { result: JSON.stringify({ data: { data: orders, total: 1, pages: 1 } }) } } };
  const url = 'https://air.1688.com/app/ctf-page/trade-order-list/buyer-order-list.html';
  expect(read(url, '<p>订单号：2800000000000000101</p>', [answer]).orders).toHaveLength(1);
  expect(read(url, '<p>订单号：2800000000000000102 纸箱</p>', [answer]).orders ?? []).toHaveLength(0);
  expect(read(url, '<p>没有数据</p>', [answer]).orders ?? []).toHaveLength(0);
});

describe('京东咚咚', () => {
  const URL = 'https://jdcs.jd.com/index.action?venderId=1000000';
  const said = (id: string, app: string, content: string, clock: string, more = {}) => ({
    id,
    type: 'chat_message',
    from: { app, pin: 'p' },
    datetime: `2026-09-21 ${clock}`,
    body: { type: 'text', content, chatinfo: { venderId: '1000000', ...more } },
  });
  const drawn = (...texts: string[]) =>
    `<div class="dialog active"><span class="dialog-detail-header-name">山海电器</span>${texts
      .map((text) => `<div class="message--content">${text}</div>`)
      .join('')}</div>`;

  test('what is drawn gets its sender and its time', () => {
    const heard = [
      [said('b', 'jd.waiter', '整机三年', '22:14:00')],
      { code: 0, data: { list: [said('a', 'im.customer', '保修多久', '22:13:20', { orderId: '290000000003' })] } },
      { id: 'h', type: 'client_heartbeat', from: { app: 'im.customer' }, body: { content: 'x' } },
    ];
    const { chat } = read(URL, drawn('保修多久', '整机三年', '没听到的'), heard);
    expect(chat).toEqual({
      peer: '山海电器',
      orderIds: ['290000000003'],
      messages: [
        { from: 'buyer', at: '2026-09-21T22:13:20+08:00', text: '保修多久' },
        { from: 'seller', at: '2026-09-21T22:14:00+08:00', text: '整机三年' },
        { text: '没听到的' },
      ],
    });
  });

  test('the same words more often drawn than heard: no time, and the sender only where it is one', () => {
    const one = said('a', 'jd.waiter', '在的', '09:00:00');
    expect(read(URL, drawn('在的', '在的'), [one]).chat?.messages).toEqual([
      { from: 'seller', text: '在的' },
      { from: 'seller', text: '在的' },
    ]);
    const both = [one, said('b', 'im.customer', '在的', '09:01:00'), said('c', 'jd.waiter', '在的', '09:02:00')];
    expect(read(URL, drawn('在的', '在的'), both).chat?.messages).toEqual([{ text: '在的' }, { text: '在的' }]);
  });

  test('another shop’s conversation is not mixed in; greetings of the page itself are no messages', () => {
    const other = said('a', 'jd.waiter', '您好', '09:00:00', { venderId: '2000000' });
    const hello = { ...said('c', 'im.customer', '顾客发起咨询', '09:00:00') };
    Object.assign(hello.body, { type: 'config' });
    expect(read(URL, drawn('您好'), [other, hello]).chat?.messages).toEqual([{ text: '您好' }]);
  });

  test('where nothing is drawn, one conversation speaks for itself', () => {
    const heard = [
      said('b', 'jd.waiter', '//img30.360buyimg.com/im/a.jpg', '22:14:00'),
      said('a', 'im.customer', '保修多久', '22:13:20'),
      said('a', 'im.customer', '保修多久', '22:13:20'),
    ];
    Object.assign((heard[0] as { body: object }).body, { type: 'image' });
    const { chat } = read(URL, '<div id="app"></div>', heard);
    expect(chat?.messages).toEqual([
      { from: 'buyer', at: '2026-09-21T22:13:20+08:00', text: '保修多久' },
      { from: 'seller', at: '2026-09-21T22:14:00+08:00', text: '', images: ['https://img30.360buyimg.com/im/a.jpg'] },
    ]);
    const elsewhere = 'https://jdcs.jd.com/index.action?pid=1';
    const two = [...heard, said('d', 'jd.waiter', '别家', '10:00:00', { venderId: '2' })];
    expect(read(elsewhere, '<div id="app"></div>', two).chat?.messages ?? []).toEqual([]);
  });
});

describe('what was heard may be anything', () => {
  const nested = Array.from({ length: 12 }).reduce<string>(
    (inner) => JSON.stringify({ data: inner }),
    '{"orderEntries":[]}',
  );
  const texts = [
    '{"orderEntries":',
    '{"data":{"data":{"result":"{\\"data\\":{\\"data\\":[{\\"orderEntries\\":7,\\"idStr\\":[]}]}}"}}}',
    '{"data":{"model":{"groupEntriesMap":{"1":[null,7,{"productName":{}}]},"orderEntries":{}}}}',
    '{"data":{"model":[{"logisticsTracePackDTOList":[7,null,{"actionTime":[],"remark":{}}]}]}}',
    '{"orders":[{"order_sn":{"a":1}},7,null,{"order_sn":"1","order_goods":"x","order_amount":-1,"order_time":1e99}]}',
    `{"body":${'['.repeat(5000)}`,
    '[{"type":"chat_message","from":{"app":7},"body":{"content":[]}},{"from":{"app":"x"},"body":{"content":"\\ud800"}}]',
    '{"mainOrders":[null,{"id":{}}],"page":7}',
    nested,
    `[${Array.from({ length: 3000 }, () => '{"from":{"app":"im.customer"},"body":{"content":"a","chatinfo":7}}').join(',')}]`,
  ];
  test.each([
    'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm',
    'https://mobile.yangkeduo.com/orders.html',
    'https://air.1688.com/app/ctf-page/trade-order-list/buyer-order-list.html',
    'https://air.1688.com/app/ctf-page/trade-order-detail/index.html?orderId=2800000000000000077',
    'https://jdcs.jd.com/index.action?venderId=1',
  ])('%s', (url) => {
    const body = `<div class="dialog active">${'<div class="message--content">a</div>'.repeat(300)}</div>`;
    const document = new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html');
    for (const text of texts) expect(() => extract(document, url, { heard: () => [text] })).not.toThrow();
    expect(() => extract(document, url, { heard: () => texts })).not.toThrow();
  });
});
