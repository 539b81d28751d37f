import { html, page } from '../server/html.ts';
import { type Story, yuan } from '../story.ts';

/** Taobao's refund page of one order, as the seller has refused it. */
export const taobaoAfterSale = ({ order, today }: Story): string =>
  page({
    title: '退款详情',
    head: html`<link rel="stylesheet" href="https://g.alicdn.com/demo/orders.css">`,
    body: html`<header class="top--a1"><a class="logo--p0Xe" href="https://www.taobao.com/">淘一淘</a><span>退款详情</span></header>
<main><section class="panel status"><h2>商家已拒绝退款申请</h2><p>拒绝原因：物流显示已签收。您可在 6 天 23 小时内修改申请或申请平台介入，逾期申请将关闭。</p>
<p class="links"><span class="trade-button">修改申请</span> <span class="trade-button">申请平台介入</span></p></section>
<section class="panel"><h3>退款信息</h3><dl>
<dt>订单编号：</dt><dd>${order.id}</dd><dt>退款原因：</dt><dd>未收到货</dd><dt>退款金额：</dt><dd>￥${yuan(order.paid)}</dd><dt>申请时间：</dt><dd>${today} 09:12:00</dd></dl></section>
<section class="panel"><h3>${order.shop}</h3>${order.items.map(({ title, quantity }) => html`<p>${title} x${quantity}</p>`)}</section></main>`,
  });
