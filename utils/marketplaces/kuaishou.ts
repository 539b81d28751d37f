import { defineMarketplace, urlRule } from './define-marketplace.ts';
import { productByTitle } from './routes/title-tag.ts';
import { idParam } from './shop-url.ts';

/** 快手小店: product pages under `app.kwaixiaodian.com`; the licence page names the legal seller. */
export const kuaishou = defineMarketplace({
  site: 'kuaishou',
  hosts: ['kwaixiaodian.com', 'kuaishou.com', 'kwai.com'],
  samples: {
    product: [
      'https://app.kwaixiaodian.com/merchant/shop/detail?id=20000000000001&hyId=kwaishop&layoutType=4',
      'https://app.kwaixiaodian.com/web/kwaishop-goods-detail-page-app?id=20000000000001',
      'https://app.kwaixiaodian.com/page/kwaishop-buyer-goods-detail-outside?id=20000000000001',
    ],
    other: ['https://www.kuaishou.com/', 'https://app.kwaixiaodian.com/page/kwaishop-buyer-qulification?sellerId=1'],
  },
  urls: [
    urlRule('product', /kwaixiaodian\.com\/merchant\/shop\/detail$/),
    urlRule('product', /kwaixiaodian\.com\/(?:web|page)\/kwaishop[\w-]*goods-detail[\w-]*$/),
    urlRule('other', /kwaixiaodian\.com\/page\/kwaishop-buyer-qu\w+$|^(?:www|v|live)\.kuaishou\.com\//),
  ],
  idInUrl: (url) => {
    const product = idParam(url, 'id', 'itemId', 'goodsId');
    return product === undefined ? {} : { product };
  },
  currency: () => 'CNY',
  routes: { product: [(page) => productByTitle(page, /\s*[-—_|]\s*快手/)] },
  cannotKnow: [
    'orders, shipments and chats: the app only',
    'the markup of the product page: no public source documents it',
  ],
});
