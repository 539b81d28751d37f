import { addresses } from '../addresses.ts';
import { html, page } from '../server/html.ts';
import type { Story } from '../story.ts';

/** The first page of the demo: what happened, and a link to each page of the story. */
export const home = (story: Story): string =>
  page({
    title: '据理 · 演示商城',
    head: html`<link rel="stylesheet" href="https://g.alicdn.com/demo/orders.css"><style>li a{color:#0b57d0;text-decoration:underline}li{margin:6px 0}</style>`,
    body: html`<header class="top--a1"><span class="logo--p0Xe">据理 · 演示商城</span><span>页面都在本机，店铺、商品和人都是虚构的</span></header>
<main><section class="panel"><h2>故事</h2><p>您在“${story.order.shop}”买了一盏台灯，付了 ${story.order.paid} 元。物流显示“家人代收”，但家里没有人收到过。</p>
<p>打开下面任何一页，点工具栏上的“据理”，按“固定本页证据”；在订单页上说明哪里出了问题，看下一步怎么做。</p></section>
<section class="panel"><h2>页面</h2><ul>${addresses(story).map(({ name, url }) => html`<li><a href="${url}">${name}</a></li>`)}</ul></section></main>`,
  });
