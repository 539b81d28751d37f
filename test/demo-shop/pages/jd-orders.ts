import { html, page } from '../server/html.ts';
import { type Story, type TaobaoOrder, yuan } from '../story.ts';

const head = html`<link rel="stylesheet" href="https://storage.360buyimg.com/demo/jd.css">`;
const top = html`<header class="jd-top"><a class="logo" href="https://www.jd.com/">京一京</a><span>我的订单</span></header>`;
const detail = (id: string) => `//details.jd.com/normal/item.action?orderid=${id}&PassKey=DEMO`;

/** JD's order list: server-rendered table bodies `tb-<order>`. */
export const jdOrderList = ({ jd: { order } }: Story): string =>
  page({
    title: '我的京东--我的订单',
    head,
    body: html`${top}<div class="w"><table class="td-void order-tb"><tbody id="tb-${order.id}">
<tr class="tr-th"><td colspan="4"><span class="dealtime" title="${order.orderedAt}">${order.orderedAt}</span><input type="hidden" id="datasubmit-${order.id}" value="${order.orderedAt}"><span class="number">订单号：<a name="orderIdLinks" id="idUrl${order.id}" href="${detail(order.id)}">${order.id}</a></span><span class="order-shop"><a class="shop-txt" title="${order.shop}" href="//mall.jd.com/index-10480917.html">${order.shop}</a></span></td></tr>
${order.items.map((item, index) => row(order, item, index === 0))}
</tbody></table></div>`,
  });

const row = (order: TaobaoOrder, item: TaobaoOrder['items'][number], first: boolean) => html`<tr class="tr-bd">
<td><div class="goods-item p-${item.id}"><div class="p-img"><img src="https://img14.360buyimg.com/demo/${item.picture}_80.png" width="60" height="60" alt=""></div><div class="p-name"><a href="//item.jd.com/${item.id}.html" title="${item.title}">${item.title}</a></div></div><div class="goods-number">x${item.quantity}</div></td>
${first && html`<td><div class="consignee tooltip"><span class="txt">林*</span></div></td><td><div class="amount"><span>总额 ¥${yuan(order.paid)}</span><br><span class="ftx-13">在线支付</span></div></td><td><div class="status"><span class="order-status ftx-03">${order.status}</span><br><a href="${detail(order.id)}">订单详情</a></div></td>`}</tr>`;

/** JD's order detail, logistics included. */
export const jdOrder = ({ jd: { order } }: Story): string =>
  page({
    title: '订单详情-京东',
    head,
    body: html`${top}<div class="w"><div class="state"><div class="state-top">订单号：${order.id}</div><div class="state-txt">${order.status}</div></div>
<input type="hidden" id="datesubmit-${order.id}" value="${order.orderedAt}">
<div class="process"><div class="node ready"><div class="txt1">提交订单</div><div class="txt3">${order.orderedAt.replace(' ', '\n')}</div></div><div class="node ready"><div class="txt1">付款成功</div><div class="txt3">${order.paidAt?.replace(' ', '\n')}</div></div></div>
<span class="shop-name">${order.shop}</span>
<ul class="p-info"><li>承运人：${order.carrier}</li><li>货运单号：${order.tracking}</li></ul>
<table class="order-tb">${order.items.map(
      (item) =>
        html`<tr class="product-${item.id}"><td><div class="p-name"><a href="//item.jd.com/${item.id}.html">${item.title}</a></div><div class="p-extra"><span>商品编号：${item.id}</span><span>${item.sku}</span></div></td><td class="f-price">¥${yuan(item.price)}</td><td></td><td></td><td>${item.quantity}</td></tr>`,
    )}</table><div class="goods-total">应付总额 <span class="count">¥${yuan(order.paid)}</span></div></div>`,
  });
