import { html, page } from '../server/html.ts';
import type { Story } from '../story.ts';

const style = html`<link rel="stylesheet" href="https://g.alicdn.com/demo/orders.css">`;

/** Taobao's logistics page: everything stands in a nested frame of the same site. */
export const taobaoLogistics = ({ order }: Story): string =>
  page({
    title: '物流详情',
    head: style,
    body: html`<header class="top--a1"><a class="logo--p0Xe" href="https://www.taobao.com/">淘一淘</a><span>物流详情</span></header>
<main><iframe title="物流" src="https://market.m.taobao.com/app/dinamic/pc-trade-logistics/detail.html?orderId=${order.id}" width="1080" height="620" style="border:0"></iframe></main>`,
  });

/** The frame. Its recommendations name another courier, which must not be taken for this parcel's. */
export function logisticsFrame({ order }: Story): string {
  const steps = [
    [order.signedAt, '您的包裹已签收，签收人：家人代收。如有疑问请联系快递员 13000000000'],
    [order.signedAt?.replace('11:47:05', '08:12:33'), '【某市】快递员正在派送途中，请您准备签收'],
    [order.shippedAt?.replace('16:02:11', '21:40:18'), '【金华转运中心】已发出，下一站【某市转运中心】'],
    [order.shippedAt, '【金华市】包裹已揽收'],
    [order.paidAt, '商家已接单，等待发货'],
  ];
  return page({
    title: '物流详情',
    head: style,
    body: html`<section class="panel"><h2>已签收</h2>
<dl><dt>订单编号：</dt><dd>${order.id}</dd><dt>物流公司：</dt><dd>${order.carrier}</dd><dt>运单号：</dt><dd>${order.tracking}</dd></dl>
<ol>${steps.map(([at, text]) => html`<li><time>${at}</time> ${text}</li>`)}</ol></section>
<section class="extBlank--d4"><h3>猜你喜欢</h3><p>顺丰包邮 护眼台灯 ￥59.00</p><p>顺丰速运 次日达 落地灯 ￥188.00</p></section>`,
  });
}
