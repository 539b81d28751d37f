import { describe, expect, test } from 'vitest';
import { readPage } from '../../scripts/extract/read-page.ts';

const read = (url: string, html: string) => readPage(url, new TextEncoder().encode(html), () => undefined);

describe('a page that ends too early', () => {
  test('a price is not read from half of its digits', () => {
    const url = 'https://details.jd.com/normal/item.action?orderid=310000000001';
    const html =
      '<body><div class="state-top">订单号：310000000001</div><div class="state-txt">已完成</div><div class="goods-total"><span class="count">¥1,02';
    expect(read(url, html).order).toEqual({ id: '310000000001', status: '已完成' });
  });

  test('a list that goes on elsewhere is said to be short', () => {
    const url = 'https://order.jd.com/center/list.action';
    const html =
      '<body><table><tbody id="tb-310000000001"><tr><td><span class="order-status">已完成</span></td></tr></tbody><tbody id="tb-310000000002"><tr><td>';
    const { orders, missing } = read(url, html);
    expect(orders?.map(({ id }) => id)).toEqual(['310000000001']);
    expect(missing).toContain('orders');
  });

  test('state that is cut is no state', () => {
    const html =
      '<body><div>已买到的宝贝 我的淘宝 购物车</div><script>var data = JSON.parse(\'{\\"mainOrders\\":[{\\"id\\":\\"41000000000';
    expect(read('https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm', html).orders ?? []).toEqual([]);
  });
});
