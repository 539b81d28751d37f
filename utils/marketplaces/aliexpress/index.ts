import { defineMarketplace, urlRule } from '../define-marketplace.ts';
import { STRUCTURED } from '../generic/index.ts';
import { idInPath, idParam } from '../shop-url.ts';
import { aliexpressList, aliexpressOrder, aliexpressTracking } from './orders.ts';
import { aliexpressDom, runParams } from './product.ts';

export const aliexpress = defineMarketplace({
  site: 'aliexpress',
  hosts: ['aliexpress.com', 'aliexpress.us', 'aliexpress.ru'],
  samples: {
    product: [
      'https://www.aliexpress.com/item/1005006123456789.html',
      'https://he.aliexpress.com/item/32993251330.html',
      'https://m.aliexpress.com/item/1005006123456789.html',
      'https://www.aliexpress.us/item/3256804123456789.html',
    ],
    'order-list': ['https://www.aliexpress.com/p/order/index.html'],
    order: ['https://www.aliexpress.com/p/order/detail.html?orderId=8180000000000001'],
    logistics: ['https://track.aliexpress.com/logisticsdetail.htm?tradeId=8180000000000001'],
    chat: ['https://www.aliexpress.com/p/message/index.html?orderId=8180000000000001&bizContext=orderDetail'],
    gate: ['https://login.aliexpress.com/'],
    other: ['https://www.aliexpress.com/', 'https://www.aliexpress.com/wholesale?SearchText=x'],
  },
  urls: [
    urlRule('gate', /^login\.aliexpress\.(?:com|us|ru)\/|\/_____tmd_____\//),
    urlRule('product', /\/(?:item|i)\/(?:[\w-]+\/)?\d+\.html$/),
    urlRule('order-list', /\/p\/order\/index\.html$/),
    urlRule('order', /\/p\/order\/detail\.html$/),
    urlRule('logistics', /^track\.aliexpress\.\w+\/|\/p\/tracking\//),
    urlRule('chat', /\/p\/message\/index\.html$/),
    urlRule('other', /^[^/]+\/$|\/(?:wholesale|w\/|category|store|p\/shoppingcart)/),
  ],
  idInUrl: (url) => {
    const product = idInPath(url, /\/(?:item|i)\/(?:[\w-]+\/)?(\d{6,})\.html$/);
    const order = idParam(url, 'orderId', 'tradeId');
    return { ...(product === undefined ? {} : { product }), ...(order === undefined ? {} : { order }) };
  },
  routes: {
    // Without OpenGraph: its title carries prices and categories.
    product: [runParams, aliexpressDom, ...STRUCTURED.slice(0, 3)],
    orderList: [aliexpressList],
    order: [aliexpressOrder],
    logistics: [aliexpressTracking],
  },
  cannotKnow: ['messages: no public source documents the markup', 'order pages in other languages than English'],
});
