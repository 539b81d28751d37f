import { defineMarketplace, urlRule } from './define-marketplace.ts';
import type { Page } from './page.ts';
import { type ProductReadings, present, reading } from './reading.ts';
import { afterSaleFacts } from './routes/after-sale.ts';
import { chineseOrder } from './routes/chinese-order.ts';
import { idOf, textOf } from './routes/json.ts';
import { listByLabels } from './routes/order-list-labels.ts';
import { productByMarkup } from './routes/product-dom.ts';
import { findObject } from './routes/scripts.ts';
import { idInPath, idParam } from './shop-url.ts';

const ORDER_ID = /(?<!\d)\d{9,20}(?!\d)/;

/** `var prodSpuInfo = {"productId", "productName", "shopId", …}`: no price in it. */
function spuInfo(page: Page): ProductReadings | undefined {
  for (const { value } of page.embedded('productName')) {
    const info = findObject(
      value,
      (object) => 'productId' in object && 'productName' in object && 'categoryPath' in object,
    );
    if (info === undefined) continue;
    const id = idOf(info.productId);
    const title = textOf(info.productName);
    return present({ id: reading('embedded-json', id, id), title: reading('embedded-json', title, title) });
  }
  return undefined;
}

/** 当当: old server-rendered pages. */
export const dangdang = defineMarketplace({
  site: 'dangdang',
  hosts: ['dangdang.com'],
  samples: {
    product: ['https://product.dangdang.com/23579654.html', 'https://product.m.dangdang.com/23579654.html'],
    'order-list': ['https://order.dangdang.com/myallorders.aspx'],
    order: ['https://order.dangdang.com/orderdetails.aspx?orderid=40000000001'],
    'after-sale': ['https://return.dangdang.com/reverseapplyselect.aspx'],
    gate: ['https://login.dangdang.com/signin.aspx'],
    other: ['https://www.dangdang.com/', 'https://search.dangdang.com/?key=x'],
  },
  urls: [
    urlRule('gate', /^login\.dangdang\.com\//),
    urlRule('product', /^product\.(?:m\.)?dangdang\.com\/(?:product\.php|\d+\.html)$/),
    urlRule('order-list', /^order\.dangdang\.com\/(?:myallorders|orderlist)\.aspx$/i),
    urlRule('order', /^order\.dangdang\.com\/orderdetails\.aspx$/i),
    urlRule('after-sale', /^return\.dangdang\.com\//),
    urlRule('other', /^(?:www|search|category|shopping|myhome|shop)\.dangdang\.com\//),
  ],
  idInUrl: (url) => {
    const product = idInPath(url, /\/(\d{5,})\.html$/) ?? idParam(url, 'product_id', 'pid');
    const order = idParam(url, 'orderid', 'orderId');
    return { ...(product === undefined ? {} : { product }), ...(order === undefined ? {} : { order }) };
  },
  currency: () => 'CNY',
  routes: {
    product: [
      spuInfo,
      (page) =>
        productByMarkup(page, {
          title: ['#product_info h1', '.name_info h1', 'div.dp_wrap h1'],
          price: ['#dd-price', '#salePriceTag', '.price_pc #dd-price'],
          listPrice: ['#original-price', '#originalPriceTag'],
          shop: ['#shop_header .shop_name a', '.shop_head .name a', '#service-more .title_name a'],
        }),
    ],
    orderList: [(page) => listByLabels(page, ORDER_ID)],
    order: [chineseOrder(ORDER_ID)],
    afterSale: [(page) => afterSaleFacts(page, ORDER_ID)],
  },
  cannotKnow: [
    'chats',
    'a name out of `<title>`: it carries the author too',
    'the markup of the present order pages: the sources are undated',
  ],
});
