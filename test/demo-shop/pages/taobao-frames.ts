import { html, page } from '../server/html.ts';

const style = html`<link rel="stylesheet" href="https://g.alicdn.com/demo/orders.css">`;

/** The product page's frame of its own origin. */
export const sizeChart = (): string =>
  page({
    title: '尺寸表',
    head: style,
    body: html`<table><tr><th>部位</th><th>尺寸</th></tr><tr><td>灯杆高</td><td>42 厘米</td></tr><tr><td>底座直径</td><td>16 厘米</td></tr><tr><td>线长</td><td>1.5 米</td></tr></table>`,
  });

/** The product page's frame of another origin. */
export const reviews = (): string =>
  page({
    title: '店铺评价',
    head: style,
    body: html`<h3>买家评价</h3><p>t**8：灯光柔和，孩子写作业不刺眼。</p><p>雨**：底座很稳，色温三档够用。</p><p>q**：第二次买了，送的灯泡也好用。</p>`,
  });
