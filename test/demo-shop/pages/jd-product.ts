import { html, page, raw } from '../server/html.ts';
import { type Story, yuan } from '../story.ts';

const image = (name: string, size: number) => `https://img14.360buyimg.com/demo/${name}_${size}.png`;

/** JD's product page of 2026: `pageConfig.product` (a literal, no price in it) and prices with labels in the DOM. */
export function jdProduct({ jd }: Story): string {
  const [item] = jd.order.items;
  if (!item) throw new Error('The story has no JD item.');
  return page({
    title: `【${item.title}】行情 报价 价格 评测-京东`,
    head: html`<link rel="canonical" href="//item.jd.com/${item.id}.html">
<link rel="stylesheet" href="https://storage.360buyimg.com/demo/jd.css">
<script charset="gbk">
        var pageConfig = {
            compatible: true,
            product: {
                modules: ['address','prom','colorsize','summary'],
                skuid: ${raw(item.id)},
                name: '${raw(item.title)}',
                skuidkey:'',
                href: '//item.jd.com/${raw(item.id)}.html',
                cat: [652,828,842],
                brand: 990011,
                venderId: 10480917,
                shopId: '10480917',
                isSelf: false,
                isPop: true
            }
        };
</script>`,
    body: html`<header class="jd-top"><a class="logo" href="https://www.jd.com/">京一京</a><span class="J-hove-wrap"><a class="name" href="//mall.jd.com/index-10480917.html" title="${jd.order.shop}">${jd.order.shop}</a></span></header>
<div class="w product-intro">
  <div class="preview"><img id="spec-img" src="${image(item.picture, 480)}" width="420" height="420" alt="${item.title}"></div>
  <div class="itemInfo-wrap">
    <div class="sku-name"><span class="sku-title-name">${item.title}</span></div>
    <div class="summary-price-wrap"><div class="summary-price J-summary-price"><div class="dd">
      <span class="finalPrice" id="J_FinalPrice"><span class="symbol">￥</span><span class="price">${yuan(item.price)}</span><span class="priceContent priceContentText">国补领后价</span></span>
      <span class="p-price jdPrice"><span>￥</span><span class="price J-p-${item.id}" style="text-decoration: line-through;">${yuan(jd.listPrice)}</span></span>
    </div></div></div>
    <div id="choose-attrs"><div class="specification-item-sku specification-item-sku--selected"><span>${item.sku}</span></div><div class="specification-item-sku"><span>月岩白</span></div></div>
    <div class="summary-service"><div class="services ns_services">${jd.promises.map((text) => html`<span class="ns_services_item">${text}</span>`)}</div></div>
    <a class="btn" href="#none">加入购物车</a> <a class="btn chat" href="https://jdcs.jd.com/index.action?pid=${item.id}">联系客服</a>
  </div>
</div>
<div class="w detail"><h3>商品介绍</h3>${[1, 2, 3, 4].map((n) => html`<img loading="lazy" src="${image(`swatch-${n + 20}`, 320)}" width="320" height="320" alt="">`)}</div>`,
  });
}
