import { defineMarketplace, urlRule } from './define-marketplace.ts';
import type { Page } from './page.ts';
import { type ProductReadings, present, reading } from './reading.ts';
import { chineseOrder } from './routes/chinese-order.ts';
import { idOf, textOf } from './routes/json.ts';
import { listByLabels } from './routes/order-list-labels.ts';
import { productByMarkup } from './routes/product-dom.ts';
import { findObject } from './routes/scripts.ts';
import { productByTitle } from './routes/title-tag.ts';
import { idInPath, idParam } from './shop-url.ts';

const ORDER_ID = /(?<!\d)\d{10,20}(?!\d)/;

/** `{"passPartNumber": …, "partNumber": …, "vendorCode": …}`; the price comes by script only. */
function productState(page: Page): ProductReadings | undefined {
  for (const { value } of page.embedded('passPartNumber')) {
    const state = findObject(value, (object) => 'passPartNumber' in object || 'partNumber' in object);
    const id = idOf(state?.passPartNumber) ?? idOf(state?.partNumber);
    const title = textOf(state?.itemDisplayName);
    if (id === undefined) continue;
    const bare = id.replace(/^0{3,}/, '');
    return present({ id: reading('embedded-json', bare, id), title: reading('embedded-json', title, title) });
  }
  return undefined;
}

/** 苏宁易购. */
export const suning = defineMarketplace({
  site: 'suning',
  hosts: ['suning.com'],
  samples: {
    product: [
      'https://product.suning.com/0000000000/12345678901.html',
      'https://m.suning.com/product/0000000000/12345678901.html',
    ],
    'order-list': ['https://order.suning.com/order/orderList.do', 'https://order.suning.com/onlineOrder/orderList.do'],
    order: ['https://order.suning.com/order/orderDetail.do?orderId=37000000001'],
    gate: ['https://passport.suning.com/ids/login'],
    other: ['https://www.suning.com/', 'https://search.suning.com/phone/'],
  },
  urls: [
    urlRule('gate', /^passport\.suning\.com\//),
    urlRule('product', /^(?:product|m)\.suning\.com\/(?:product\/)?\d{7,10}\/\d{6,20}\.html$/),
    urlRule('order-list', /^order\.suning\.com\/(?:order|onlineOrder)\/(?:orderList|queryOrderList)\.do$/),
    urlRule('order', /^order\.suning\.com\/(?:order|onlineOrder)\/\w*[dD]etail\w*\.do$/),
    urlRule('other', /^(?:www|search|list|shopping|shop\w*|my)\.suning\.com\//),
  ],
  idInUrl: (url) => {
    const product = idInPath(url, /\/\d{7,10}\/(\d{6,20})\.html$/);
    const order = idParam(url, 'orderId', 'orderNo', 'omsOrderId');
    return { ...(product === undefined ? {} : { product }), ...(order === undefined ? {} : { order }) };
  },
  currency: () => 'CNY',
  routes: {
    product: [
      productState,
      (page) =>
        productByMarkup(page, {
          title: ['#itemDisplayName', '.proinfo-title h1'],
          price: ['#mainPrice .mainprice', '.proinfo-main .mainprice'],
          shop: ['.si-intro .si-intro-list .header-shop-name', '#shopName', '.header-shop-inner a'],
          promises: '.proinfo-serv a, #serviceDesc a',
        }),
      (
        page, // 【品牌型号】 stands before the name.
      ) => productByTitle(page, /【(?:价格|行情|图片|报价)|\s*[-—_|]\s*苏宁/, {}, /^【[^】]{1,60}】(?=\S)/),
    ],
    orderList: [(page) => listByLabels(page, ORDER_ID)],
    order: [chineseOrder(ORDER_ID)],
  },
  cannotKnow: [
    'the price in the served page: it arrives by script',
    'order details and chats: no public source documents them',
  ],
});
