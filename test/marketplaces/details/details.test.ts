import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../../scripts/extract/parse.ts';
import { secondsLeft } from '../../../utils/marketplaces/details/countdowns.ts';
import { readDetails } from '../../../utils/marketplaces/details/index.ts';
import { extract } from '../../../utils/marketplaces/index.ts';
import { page } from '../unseen/written.ts';

const READ_AT = '2026-03-01T00:00:00Z';

function read(url: string, html: string) {
  const { document, cut } = parseHtml(html);
  return readDetails(document, url, extract(document, url, { cut }), { readAt: READ_AT, cut });
}

const REFUND = 'https://refund2.taobao.com/dispute/detail.htm?bizOrderId=3200000000000000012&disputeType=1';
const ORDER = 'https://trade.taobao.com/trade/detail/trade_order_detail.htm?biz_order_id=3100000000000000917';
const refund = (body: string) =>
  read(REFUND, page('退款详情', `<div>请等待商家处理</div><div>订单编号：3200000000000000012</div>${body}`));
const order = (body: string) =>
  read(
    ORDER,
    page('订单详情', `<div>订单编号：3100000000000000917</div><div>创建时间：2026-02-20 10:00:00</div>${body}`),
  );

describe('clocks on the page', () => {
  test.each([
    ['还剩9天23小时自动确认收货', 9 * 86_400 + 23 * 3600],
    ['剩余：1天 02:03:04', 86_400 + 2 * 3600 + 3 * 60 + 4],
    ['还剩餘 3 天 4 小時 5 分', 3 * 86_400 + 4 * 3600 + 300],
    ['23:59:59', 86_399],
    ['2 days 3 hours left', 2 * 86_400 + 3 * 3600],
    ['订单号 12345678', undefined],
    ['还剩400天', undefined],
  ])('%s', (text, left) => {
    expect(secondsLeft(text)).toBe(left);
  });

  test.each([
    ['<div>还剩9天23小时自动确认收货</div>', 'auto-confirm', '2026-03-10T23:00:00.000Z'],
    ['<div>如果商家未处理，还剩 1天23时自动同意</div>', 'seller-answer', '2026-03-02T23:00:00.000Z'],
    [
      '<div>商家已同意退货，请在剩余时间内寄回</div><div>还剩6天23小时</div>',
      'return-goods',
      '2026-03-07T23:00:00.000Z',
    ],
    ['<div>距离举证截止还剩</div><div>1天 01:00:00</div>', 'proof', '2026-03-02T01:00:00.000Z'],
    ['<div>商家拒绝，您可在2天内修改申请，逾期将自动关闭退款</div>', 'buyer-answer', '2026-03-03T00:00:00.000Z'],
  ])('%s', (body, ends, endsAt) => {
    expect(refund(body).countdowns).toMatchObject([{ ends, endsAt, route: 'text' }]);
  });

  test.each(['<div>秒杀还剩2小时</div>', '<div>优惠券剩余3天有效</div>', '<div>48小时内发货</div>'])(
    '%s is none',
    (body) => {
      expect(refund(body).countdowns).toBeUndefined();
    },
  );

  test('of the data of the old Taobao page, to the second', () => {
    const state = {
      mainOrder: { id: '3100000000000000917' },
      operationsGuide: [
        {
          lines: [
            {
              content: [
                { type: 'text', value: '您还有 ' },
                { type: 'countdown', value: { day: 5, hour: 6, minute: 14, second: 9, countDown: 454_449 } },
                { type: 'text', value: '来完成宝贝的"确认收货"操作。以上宝贝将自动确认收货' },
              ],
            },
          ],
        },
      ],
    };
    const { countdowns } = order(
      `<script>var data = JSON.parse('${JSON.stringify(state).replaceAll('\\', '\\\\')}')</script>`,
    );
    expect(countdowns).toMatchObject([
      { ends: 'auto-confirm', route: 'embedded-json', endsAt: '2026-03-06T06:14:09.000Z' },
    ]);
  });

  test('of the data of Tmall, by its own end', () => {
    const state = {
      stepbar: {},
      basic: { lists: [{ key: '订单编号', content: [{ text: '3100000000000000917' }] }] },
      overStatus: {
        prompt: [
          {
            content: [
              {
                type: 'countdown',
                preText: '您还有',
                afterText: ';来确认收货,超时订单自动确认收货',
                targetTime: '1750240000000',
              },
            ],
          },
        ],
      },
    };
    const url = 'https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=3100000000000000917';
    const { countdowns } = read(url, page('订单', `<script>var detailData = ${JSON.stringify(state)}</script>`));
    expect(countdowns).toMatchObject([{ ends: 'auto-confirm', endsAt: new Date(1_750_240_000_000).toISOString() }]);
  });
});

describe('the parcel', () => {
  const url = 'https://market.m.taobao.com/app/dinamic/pc-trade-logistics/home.html?orderId=3200000000000000011';
  const parcel = (signed: string) =>
    read(
      url,
      page(
        '物流详情',
        `<p>韵达快递</p><p>运单号：4312345678901</p><ul><li><b>已签收</b> <span>2026-03-08 10:11:12</span><p>${signed}</p></li><li><span>2026-03-08 08:00:00</span><p>【杭州】派件员正在派件</p></li></ul><h3>猜你喜欢</h3><p>2026-03-09 10:00:00 快件 已由本人签收</p>`,
      ),
    );

  test.each([
    ['您的快件已签收，签收人：本人', 'buyer'],
    ['快件已由菜鸟驿站代收', 'station'],
    ['已存放至丰巢快递柜，签收成功', 'locker'],
    ['已签收，签收人：门卫', 'front-desk'],
    ['已签收，签收人：家人', 'family'],
    ['您的包裹已投递至家门口', 'other'],
  ])('%s', (text, value) => {
    expect(parcel(text).signedBy).toMatchObject({ value, raw: text });
  });

  test('a proper name says nothing of who it was', () => {
    expect(parcel('已签收，签收人：刘某某').signedBy).toBeUndefined();
  });

  test('each entry with its time, recommendations left out', () => {
    const { trace } = parcel('您的快件已签收，签收人：本人');
    expect(trace).toContainEqual({ at: '2026-03-08T08:00:00+08:00', text: '【杭州】派件员正在派件' });
    expect(JSON.stringify(trace)).not.toContain('2026-03-09');
  });
});

describe('the seller', () => {
  test('name in law and licence, not the platform’s own', () => {
    const details = read(
      'https://item.jd.com/100200300499.html',
      page(
        '台灯【行情 报价 价格 评测】-京东',
        `<script>var pageConfig = { product: { skuid: 100200300499, name: '台灯', isSelf: false } };</script><div class="sku-name">台灯</div>
         <div>企业名称：杭州某某照明有限公司</div><a href="//mall.jd.com/showLicence-12.html">证照信息</a><footer><a href="//www.jd.com/licence">营业执照</a></footer>`,
      ),
    );
    expect(details.legalSeller?.value).toBe('杭州某某照明有限公司');
    expect(details.licence?.value).toBe('https://mall.jd.com/showLicence-12.html');
    expect(details.selfOperated).toMatchObject({ value: false, route: 'embedded-json' });
  });

  test('the platform’s own licence in the foot of the page is nobody’s', () => {
    expect(
      order('<div class="site-footer"><a href="https://x.taobao.com/licence">营业执照</a></div>').licence,
    ).toBeUndefined();
  });
});

test('a refund: why, how, which number, how much', () => {
  const { refund: read } = refund(
    '<dl><dt>退款类型</dt><dd>退货退款</dd><dt>退款原因</dt><dd>商品与描述不符</dd><dt>退款金额</dt><dd>￥88.00</dd><dt>退款编号</dt><dd>900000000000000001</dd></dl>',
  );
  expect(read).toMatchObject({
    status: { value: '请等待商家处理' },
    type: { value: '退货退款' },
    reason: { value: '商品与描述不符' },
    asked: { value: 88 },
    id: { value: '900000000000000001' },
  });
});

test('promises beside the goods of an order; its state is none', () => {
  const { promises } = order(
    '<div>卖家已发货</div><span>7天无理由退货</span><div>假一赔三</div><div class="recommend"><div>假一赔十</div></div>',
  );
  expect(promises?.map(({ kind }) => kind)).toEqual(['return7', 'fake-multiple']);
});

test('nothing on a wall', () => {
  expect(
    read(
      'https://item.taobao.com/item.htm?id=1',
      page('登录', '<form><input type="password"></form>还剩9天自动确认收货'),
    ),
  ).toEqual({});
});
