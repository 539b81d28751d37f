import { defineMarketplace, urlRule } from './define-marketplace.ts';
import { chineseOrder } from './routes/chinese-order.ts';
import { listByLabels } from './routes/order-list-labels.ts';
import { productByMarkup } from './routes/product-dom.ts';
import { productByTitle } from './routes/title-tag.ts';
import { idInPath, idParam } from './shop-url.ts';

const ORDER_ID = /(?<!\d)\d{12,20}(?!\d)/;

/** 唯品会. */
export const vipshop = defineMarketplace({
  site: 'vipshop',
  hosts: ['vip.com', 'vipshop.com'],
  samples: {
    product: [
      'https://detail.vip.com/detail-1710612345-6918712345678901234.html',
      'https://m.vip.com/product-1710612345-6918712345678901234.html',
    ],
    'order-list': ['https://order.vip.com/order/orderlist'],
    order: ['https://order.vip.com/detail/index?ordersn=23010112345678'],
    gate: ['https://passport.vip.com/login'],
    other: ['https://www.vip.com/', 'https://category.vip.com/suggest.php?keyword=x', 'https://cart.vip.com/'],
  },
  urls: [
    urlRule('gate', /^passport\.vip\.com\//),
    urlRule('product', /^(?:detail|www|m)\.vip\.com\/(?:detail|product)-\d+-\d+\.html$/),
    urlRule('order-list', /^order\.vip\.com\/order\/order-?list/i),
    urlRule('order', /^order\.vip\.com\/(?:order\/)?detail(?:\/|$)/),
    urlRule('other', /^(?:www|m|category|cart|list|user)\.vip\.com\//),
  ],
  idInUrl: (url) => {
    const product = idInPath(url, /-\d+-(\d+)\.html$/);
    const order = idParam(url, 'ordersn', 'orderSn', 'order_sn');
    return { ...(product === undefined ? {} : { product }), ...(order === undefined ? {} : { order }) };
  },
  currency: () => 'CNY',
  routes: {
    product: [
      (page) =>
        productByMarkup(page, {
          title: ['.pib-title-detail', '.J-product-title', '.goods-title h1'],
          price: ['.sp-price', '.J-price', '.goods-price .price'],
          listPrice: ['.marketPrice', '.J-mPrice'],
        }),
      (page) => productByTitle(page, /\s*[-—_|【]\s*(?:唯品会|vip)/i),
    ],
    orderList: [(page) => listByLabels(page, ORDER_ID)],
    order: [chineseOrder(ORDER_ID)],
  },
  cannotKnow: ['orders and chats: the sources are ten years old', 'the markup of the present product page'],
});
