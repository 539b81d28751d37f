import { html, page } from '../server/html.ts';
import { type ShopItem, type Story, type TaobaoOrder, yuan } from '../story.ts';

/** Taobao's order list of 2026 ("tm2"): one container per order, hashed class names, prices split over spans. */
export function taobaoOrderList({ orders }: Story): string {
  return page({
    title: '已买到的宝贝',
    head: html`<link rel="stylesheet" href="https://g.alicdn.com/demo/orders.css">`,
    body: html`<header class="top--a1"><a class="logo--p0Xe" href="https://www.taobao.com/">淘一淘</a><span>我的订单</span></header>
<nav class="tabs--b2"><b>所有订单</b><span>待付款 1</span><span>待发货</span><span>待收货 1</span><span>待评价</span></nav>
<main>${orders.map(orderBox)}</main>
<p class="total--c3">共 ${orders.length} 个订单</p>
<section class="extBlank--d4"><h3>猜你喜欢</h3><a class="titleText--b4">顺丰包邮 同款台灯 ￥59.00</a></section>`,
  });
}

const orderBox = (order: TaobaoOrder) => html`<div id="shopOrderContainer_${order.id}" class="order--e5">
  <div class="head--f6">
    <span class="shopInfoOrderTime--a1">${order.orderedAt.slice(0, 10)}</span>
    <span class="shopInfoOrderId--a9">订单号: ${order.id}</span>
    <a class="shopInfoName--a2" href="//shop104815512.taobao.com">${order.shop}</a>
    <span class="ww-light" data-nick="${order.seller}"></span>
    <span class="shopInfoStatus--a3">${order.status}</span>
  </div>
  ${order.items.map(item)}
  <div class="foot--g7">
    <div class="payment--c1"><div class="trade-price-container">实付款 ${splitPrice(order.paid)}</div><div class="trade-price-container">含运费 ${splitPrice(order.freight)}</div></div>
    <div class="operations--d1">
      <a class="trade-button" href="https://trade.taobao.com/trade/detail/trade_order_detail.htm?biz_order_id=${order.id}">订单详情</a>
      ${order.tracking !== undefined && html`<a class="trade-button" href="https://market.m.taobao.com/app/dinamic/pc-trade-logistics/home.html?orderId=${order.id}">查看物流</a>`}
      <span class="trade-button">申请开票</span>
    </div>
  </div>
</div>`;

const item = ({ id, title, sku, price, quantity, picture }: ShopItem) => html`<div class="trade-bought-list-order-info">
  <a class="image--b1" href="//item.taobao.com/item.htm?id=${id}" style="background-image:url(//img.alicdn.com/demo/${picture}_160.png)"></a>
  <div class="content--b2"><a class="title--b3" href="//item.taobao.com/item.htm?id=${id}"><span class="titleText--b4">${title}</span> [交易快照]</a>
    <div class="info--b5">${sku}</div><div class="info--b5">7天无理由退货</div></div>
  <div class="itemInfoColPrice--b6"><div class="trade-price-container">${splitPrice(price)}</div></div>
  <div class="quantity--b7">x${quantity}</div>
  <div class="refundStatus--b8"></div>
</div>`;

/** ￥148.80 the way the page builds it: sign, yuan and fen in spans of their own. */
function splitPrice(amount: number) {
  const [whole, cents] = yuan(amount).split('.');
  return html`<span>￥</span><span>${whole}</span><span>.</span><span>${cents}</span>`;
}
