import { html, jsonParseCall, page } from '../server/html.ts';
import { type Story, type TaobaoOrder, yuan } from '../story.ts';

/**
 * Taobao's order detail: the facts stand in `var data = JSON.parse('…')`, escaped as Taobao escapes them, with order
 * numbers also as bare 19-digit JSON numbers that `JSON.parse` would round. The page shows them as text too.
 */
export function taobaoOrder({ order }: Story): string {
  return page({
    title: '交易详情',
    head: html`<link rel="stylesheet" href="https://g.alicdn.com/demo/orders.css">`,
    body: html`<header class="top--a1"><a class="logo--p0Xe" href="https://www.taobao.com/">淘一淘</a><span>订单详情</span></header>
<main id="detail">
  <ol class="steps">${nodes(order).map(({ text, date }) => html`<li class="${date ? 'done' : ''}"><b>${text}</b><small>${date}</small></li>`)}</ol>
  <section class="panel status"><h2>当前订单状态：${order.status}，请查看页面下方物流信息了解宝贝寄送情况</h2>
    <p>您还有 8 天 3 小时来确认收货，超时订单自动确认收货。</p>
    <p class="links"><a href="${logistics(order)}">查看物流</a> <a href="${refund(order)}">退款/退货</a> <a href="https://rights.taobao.com/complaint/redirect.jhtml?bizId=${order.id}">投诉卖家</a> <a href="https://market.m.taobao.com/app/im/chat/index.html?&uid=cntaobao${encodeURIComponent(order.seller)}&gid=&type=web">联系卖家</a></p></section>
  <section class="panel"><h3>订单信息</h3>
    <dl><dt>收货地址：</dt><dd>林一，86-13000000000，某省 某市 某区 示例路 1 号，000000</dd>
    <dt>订单编号:</dt><dd>${order.id}</dd><dt>支付宝交易号:</dt><dd>${order.orderedAt.slice(0, 10).replaceAll('-', '')}220011771600000000${order.id.slice(-2)}</dd>
    <dt>创建时间:</dt><dd>${order.orderedAt}</dd><dt>付款时间:</dt><dd>${order.paidAt}</dd>
    <dt>物流公司:</dt><dd>${order.carrier}</dd><dt>运单号:</dt><dd>${order.tracking}</dd></dl></section>
  <section class="panel"><h3>${order.shop}</h3><table><thead><tr><th>宝贝</th><th>宝贝属性</th><th>状态</th><th>单价</th><th>数量</th></tr></thead>
    <tbody>${order.items.map(
      (item) =>
        html`<tr><td class="goods"><img src="https://img.alicdn.com/demo/${item.picture}_80.png" width="60" height="60" alt=""><a href="//trade.taobao.com/trade/detail/tradeSnap.htm?trade_id=${order.id}">${item.title}</a></td><td>${item.sku}</td><td>未确认收货</td><td>￥${yuan(item.price)}</td><td>${item.quantity}</td></tr>`,
    )}</tbody></table>
    <p class="sum">商品总价 ￥${yuan(goods(order))} · 运费 ￥${yuan(order.freight)} · 官方立减 -￥${yuan(order.discount)}<strong>实付款 ￥${yuan(order.paid)}</strong></p></section>
</main>
<script>
 var data = ${jsonParseCall(embedded(order))};
</script>`,
  });
}

const goods = ({ items }: TaobaoOrder) => items.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
const logistics = ({ id }: TaobaoOrder) =>
  `https://market.m.taobao.com/app/dinamic/pc-trade-logistics/home.html?orderId=${id}`;
const refund = ({ id }: TaobaoOrder) => `https://refund2.taobao.com/dispute/applyRouter.htm?bizOrderId=${id}`;

const nodes = ({ orderedAt, paidAt, shippedAt }: TaobaoOrder) => [
  { index: 1, text: '拍下宝贝', date: orderedAt },
  { index: 2, text: '付款到支付宝', date: paidAt },
  { index: 3, text: '卖家发货', date: shippedAt },
  { index: 4, text: '确认收货', date: undefined },
];

const line = (name: string, value: unknown) => ({ type: 'namevalue', value: { name, value } });
const text = (value: string) => [{ type: 'text', value }];

/** The object as JSON text, the sub-orders' `id` as a bare number with all its digits. */
function embedded(order: TaobaoOrder): string {
  const subOrders = order.items.map((item, index) => ({
    id: `#${order.id.slice(0, -1)}${index + 5}#`,
    idStr: `${order.id.slice(0, -1)}${index + 5}`,
    priceInfo: `￥${yuan(item.price)}`,
    quantity: String(item.quantity),
    service: [],
    tradeStatus: [{ type: 'line', content: text('未确认收货') }],
    itemInfo: {
      title: item.title,
      pic: `//img.alicdn.com/demo/${item.picture}_80.png`,
      auctionUrl: `//trade.taobao.com/trade/detail/tradeSnap.htm?trade_id=${order.id}`,
      skuText: [{ type: 'line', content: [line('颜色分类：', item.sku)] }],
      skuId: 0,
    },
  }));
  const fee = (name: string, value: string) => ({ visible: 'SOLID', name, value });
  const data = {
    deliveryInfo: {
      logisticsName: order.carrier,
      logisticsNum: order.tracking,
      sellerNick: order.seller,
      shipType: '快递',
      showLogistics: true,
      address: '林一，86-13000000000，某省 某市 某区 示例路 1 号，000000',
      asyncLogisticsUrl: `//detail.i56.taobao.com/call/queryTrace.do?dimension=TRADE_ID&tradeId=${order.id}`,
    },
    mainOrder: {
      id: order.id,
      seller: { nick: order.seller, shopName: order.shop, wangwangType: 'wangwang' },
      statusInfo: { text: `当前订单状态：${order.status}，请查看页面下方物流信息了解宝贝寄送情况`, type: 't0' },
      tradeStatus: 'WAIT_BUYER_CONFIRM_GOODS',
      subOrders,
      operations: [
        { text: '退款/退货', url: refund(order).replace('https:', ''), style: 't0' },
        { text: '投诉卖家', url: `//rights.taobao.com/complaint/redirect.jhtml?bizId=${order.id}`, style: 't0' },
        { text: '确认收货', url: `//buyertrade.taobao.com/trade/confirmGoods.htm?bizOrderId=${order.id}`, style: 't1' },
      ],
      orderInfo: {
        type: 'group',
        lines: [
          {
            type: 'line',
            content: [
              line('订单编号:', text(order.id)),
              line('创建时间:', order.orderedAt),
              line('付款时间:', order.paidAt),
            ],
          },
        ],
      },
      payInfo: {
        feeMess: [
          fee('商品总价', `￥${yuan(goods(order))}`),
          fee('运费', `￥${yuan(order.freight)}`),
          fee('官方立减', `-￥${yuan(order.discount)}`),
        ],
        actualFee: fee('实付款', `￥${yuan(order.paid)}`),
      },
    },
    orderBar: { nodes: nodes(order), currentIndex: 3 },
    operationsGuide: [
      {
        layout: 'li',
        lines: [{ type: 'line', content: text('您还有 8 天 3 小时来确认收货，超时订单自动确认收货。') }],
      },
    ],
  };
  return JSON.stringify(data).replace(/"#(\d+)#"/g, '$1');
}
