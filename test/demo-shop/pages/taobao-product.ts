import { html, json, page, raw } from '../server/html.ts';
import { type Story, shortYuan } from '../story.ts';

const image = (name: string, size: number) => `https://img.alicdn.com/demo/${name}_${size}.png`;

/** Taobao's product page of 2026: facts in `__ICE_APP_CONTEXT__`, hashed class names, modern CSS, no JSON-LD. */
export function taobaoProduct(story: Story): string {
  const { product } = story;
  return page({
    title: `${product.title}-淘宝网`,
    head: html`<link rel="stylesheet" href="https://g.alicdn.com/demo/taobao.css">
<script>${raw('window.__ICE_APP_CONTEXT__ = {};')}</script>`,
    body: html`${header(story)}
<div class="pageContentWrap--t7aB">
  <nav class="crumbs--k2Lm">首页 › 家居 › 照明 › 台灯</nav>
  <main class="grid--r5Tq">
    ${gallery(story)}
    ${purchasePanel(story)}
  </main>
  ${details(story)}
</div>
${context(story)}
<script src="https://g.alicdn.com/demo/product.js"></script>`,
  });
}

const header = ({ product }: Story) => html`<header class="siteHeader--w1Nd">
  <a class="logo--p0Xe" href="https://www.taobao.com/">淘一淘</a>
  <form class="search--b6Fa" action="https://s.taobao.com/search"><input name="q" placeholder="搜索宝贝"><button>搜索</button></form>
  <div class="shopHeader--d8Uk"><span class="shopName--cSjM9uKk f-els-1">${product.shop}</span><em>金牌卖家</em></div>
</header>`;

const gallery = ({ product }: Story) => html`<section class="mainPicWrap--Ns5WQiHr">
  <img class="mainPic--zxTtQs0P" src="${image('lamp-day', 480)}" width="480" height="480" alt="${product.title}">
  <ul class="thumbnails--v9Zc">
    ${product.colours.map(({ picture }) => html`<li><img class="thumbnailPic--QasTmWDm" src="${image(picture, 64)}" width="64" height="64" alt=""></li>`)}
  </ul>
  <video-note data-note="开箱视频 00:42"></video-note>
</section>`;

const purchasePanel = ({ product }: Story) => html`<section class="purchasePanel--cKj4">
  <div class="MainTitle--PiA4nmJz"><span class="mainTitle--R75fTcZL" title="${product.title}">${product.title}</span></div>
  <div class="sales--m4Wd">已售 2000+ · 宝贝质量 4.9</div>
  <div class="priceWrap--R3TrPIS6">
    <div class="highlightPrice--LlVWiXXs"><span class="title--kN9LzdoY">券后</span><span class="symbol--q9DjRF01">￥</span><span class="text--LP7Wf49z">${shortYuan(product.price)}</span></div>
    <div class="subPrice--KfQ0yn4v"><span class="title--kN9LzdoY">优惠前</span><span class="text--LP7Wf49z">￥</span><span class="text--LP7Wf49z">${shortYuan(product.listPrice)}</span></div>
  </div>
  <div class="cardRow--e1Yx"><b>配送</b><span class="shipping--Obxoxza7">${product.aging}</span><span class="freight--oatKHK1s">快递: 免运费</span></div>
  <div class="cardRow--e1Yx"><b>保障</b><span class="GuaranteeInfo--OYtWvOEt">${product.promises.map((text) => html`<span class="guaranteeText--hqmmjLTB">${text}</span>`)}</span></div>
  <div class="skuItem--Z2AJB9Ew"><b class="ItemLabel--psS1SOyC">颜色分类</b><div class="skuList--g3Bn">
    ${product.colours.map(
      ({ name, picture }, index) =>
        html`<div class="valueItem--smR4pNt4 ${index === 0 ? 'isSelected--YrA6x4Yj' : ''}"><img src="${image(picture, 64)}" width="32" height="32" alt=""><span class="valueItemText--T7YrR8tO">${name}</span></div>`,
    )}
  </div></div>
  <label class="amount--o2Rs">数量 <input id="amount" type="number" value="1" min="1"></label>
  <div class="buttons--u8Vt"><button class="cart">加入购物车</button><button class="buy">领券购买</button></div>
  <stock-badge></stock-badge>
</section>`;

const details = ({ product }: Story) => html`<section class="detail--h5Jw">
  <h2>图文详情</h2>
  <p class="claim">无频闪，无可视蓝光危害（RG0）。灯头可旋转 270°，整机质保两年，破损包退。</p>
  <canvas id="spectrum" width="640" height="160"></canvas>
  ${['lamp-day', 'lamp-white', 'lamp-night', 'bulb'].map(
    (name) =>
      html`<figure><img loading="lazy" src="${image(name, 720)}" width="720" height="720" alt="${product.title} 细节图"><figcaption>实物拍摄</figcaption></figure>`,
  )}
  <iframe class="sameOrigin" title="尺寸表" src="/demo/size-chart.html" width="640" height="170"></iframe>
  <iframe class="crossOrigin" title="店铺评价" src="https://rate.taobao.com/demo/reviews.html" width="640" height="240"></iframe>
  <h2>看了又看</h2>
  <div class="recommend--y6Gh">${[1, 2, 3, 4, 5, 6].map(
    (n) =>
      html`<a class="card--a1"><img loading="lazy" src="${image(`swatch-${n}`, 160)}" width="160" height="160" alt=""><span>顺丰包邮 相似台灯 ${n} 号</span><i>￥${39 + n * 10}</i></a>`,
  )}</div>
</section>`;

/** The embedded data, by the paths that Taobao's page has. */
function context({ product }: Story) {
  const money = (title: string, value: number) => ({
    priceTitle: title,
    priceText: shortYuan(value),
    priceMoney: String(value * 100),
    priceUnit: '￥',
    hiddenPrice: 'false',
  });
  const sku = { price: money('优惠前', product.listPrice), subPrice: money('券后', product.price), quantity: 120 };
  const skuIds = product.colours.map((_, index) => `580017720${index}01`);
  const res = {
    seller: {
      sellerNick: product.seller,
      shopName: product.shop,
      sellerId: '2204815512',
      shopId: '104815512',
      sellerType: 'C',
      pcShopUrl: '//shop104815512.taobao.com',
    },
    item: {
      itemId: product.id,
      title: product.title,
      vagueSellCount: '2000+',
      images: product.colours.map(({ picture }) => image(picture, 480)),
      qrCode: `https://h5.m.taobao.com/awp/core/detail.htm?id=${product.id}`,
    },
    skuCore: {
      sku2info: Object.fromEntries(['0', ...skuIds].map((id) => [id, { ...sku, logisticsTime: product.aging }])),
    },
    skuBase: {
      skus: skuIds.map((skuId, index) => ({ skuId, propPath: `1627207:${30155 + index}` })),
      props: [
        {
          pid: '1627207',
          name: '颜色分类',
          values: product.colours.map(({ name }, index) => ({ vid: String(30155 + index), name })),
        },
      ],
    },
    componentsVO: {
      titleVO: { title: { title: product.title }, salesDesc: '已售 2000+' },
      priceVO: { extraPrice: money('券后', product.price), price: money('优惠前', product.listPrice) },
      deliveryVO: { agingDesc: product.aging, freight: '快递: 免运费', deliveryFromAddr: '浙江金华' },
      extensionInfoVO: { infos: [{ title: '保障', type: 'GUARANTEE', items: [{ text: product.promises }] }] },
      webfontVO: { enableWebfont: 'false' },
    },
  };
  return html`<script>!(function () {var a = window.__ICE_APP_CONTEXT__ || {};var b = ${json({ appData: null, loaderData: { home: { data: { res } } } })};for (var k in a) {b[k] = a[k]}window.__ICE_APP_CONTEXT__=b;})();</script>`;
}
