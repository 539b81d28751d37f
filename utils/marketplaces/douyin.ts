import { defineMarketplace, urlRule } from './define-marketplace.ts';
import { fromFen } from './money.ts';
import type { Page } from './page.ts';
import { type ProductReadings, present, reading } from './reading.ts';
import { asObject, textOf } from './routes/json.ts';
import { parseLiteral } from './routes/literal.ts';
import { productByTitle } from './routes/title-tag.ts';
import { idParam } from './shop-url.ts';

/** Shared addresses carry `goods_detail={title, sales, min_price, max_price}` with prices in fen. */
function sharedDetail(page: Page): ProductReadings | undefined {
  const text = page.url.searchParams.get('goods_detail');
  const detail = text === null ? undefined : asObject(parseLiteral(text));
  const title = textOf(detail?.title);
  if (detail === undefined || title === undefined) return undefined;
  const raw = text?.slice(0, 300);
  return present<ProductReadings>({
    title: reading('url', title, raw),
    // What the sharer saw; the page itself may ask for another price now.
    price: reading('url', fromFen(detail.min_price), raw),
    priceUnconfirmed: true,
  });
}

/** 抖音商城: mostly an app; the web shows a product to those who follow a shared link. */
export const douyin = defineMarketplace({
  site: 'douyin',
  hosts: ['jinritemai.com', 'douyin.com', 'iesdouyin.com'],
  samples: {
    product: [
      'https://haohuo.jinritemai.com/ecommerce/trade/detail/index.html?id=3600000000000000001&origin_type=pc',
      'https://haohuo.jinritemai.com/views/product/detail?id=3600000000000000001',
    ],
    other: ['https://www.douyin.com/', 'https://v.douyin.com/AbCdEf/'],
  },
  urls: [
    urlRule('product', /jinritemai\.com\/ecommerce\/trade\/detail/),
    urlRule('product', /jinritemai\.com\/views\/product\/(?:detail|item\d?)/),
    urlRule('other', /^(?:www|v|live)\.(?:ies)?douyin\.com\//),
  ],
  idInUrl: (url) => {
    const product = idParam(url, 'id', 'product_id');
    return product === undefined ? {} : { product };
  },
  currency: () => 'CNY',
  routes: { product: [sharedDetail, (page) => productByTitle(page, /\s*[-—_|]\s*抖音/)] },
  cannotKnow: [
    'orders, shipments and chats: the app only',
    'the markup of the product page: no public source documents it',
  ],
});
