import { defineMarketplace, urlRule } from '../define-marketplace.ts';
import type { Page } from '../page.ts';
import { wayAbroad } from '../routes/order-labels-abroad.ts';
import { idInPath, idParam } from '../shop-url.ts';
import { amazonInvoice } from './invoice.ts';
import { amazonList, amazonListByNumber, amazonOrder } from './orders.ts';
import { amazonProduct } from './product.ts';
import { AMAZON_HOSTS, AMAZON_ORDER_ID, amazonCurrency, amazonMoney } from './sites.ts';

const ASIN = /\/(?:dp|gp\/product|gp\/aw\/d|gp\/offer-listing|exec\/obidos\/asin|o\/asin)\/([A-Z0-9]{10})(?:\/|$)/i;

/** Tracking and returns, whose markup no source documents. */
const way = (page: Page) => wayAbroad(page, AMAZON_ORDER_ID, amazonMoney(page.url));

/** Amazon, all national sites. */
export const amazon = defineMarketplace({
  site: 'amazon',
  hosts: AMAZON_HOSTS,
  samples: {
    product: [
      'https://www.amazon.com/dp/B0863TXGM3',
      'https://www.amazon.de/-/en/Some-Name/dp/B07G2L3JMM/ref=sr_1_1?tag=x',
      'https://www.amazon.co.jp/gp/product/B07G2L3JMM',
      'https://m.amazon.com/gp/aw/d/B07G2L3JMM',
    ],
    'order-list': [
      'https://www.amazon.com/your-orders/orders?timeFilter=year-2024&startIndex=0',
      'https://www.amazon.com/gp/css/order-history',
      'https://www.amazon.co.uk/gp/your-account/order-history?orderFilter=year-2019',
    ],
    order: [
      'https://www.amazon.com/gp/your-account/order-details?orderID=112-5939971-8962610',
      'https://www.amazon.com/your-orders/order-details?orderID=112-5939971-8962610',
      'https://www.amazon.com/gp/css/summary/print.html?orderID=112-5939971-8962610',
    ],
    logistics: ['https://www.amazon.com/progress-tracker/package/ref=x?orderId=112-5939971-8962610'],
    'after-sale': ['https://www.amazon.com/spr/returns/cart?orderId=112-5939971-8962610'],
    gate: ['https://www.amazon.com/ap/signin', 'https://www.amazon.com/errors/validateCaptcha'],
    other: [
      'https://www.amazon.com/',
      'https://www.amazon.com/s?k=phone',
      'https://www.amazon.com/gp/cart/view.html',
      'https://www.amazon.com/cpe/yourpayments/transactions',
    ],
  },
  urls: [
    urlRule('gate', /\/ap\/(?:signin|cvf|mfa|register)|\/errors\/validateCaptcha/i),
    urlRule('order-list', /\/(?:your-orders(?:\/orders)?|gp\/(?:css|your-account)\/order-history)(?:\/(?:ref=.*)?)?$/),
    urlRule('order', /\/(?:gp\/(?:your-account|css)|your-orders)\/order-details/),
    urlRule('order', /\/gp\/(?:css\/summary\/(?:print|edit)\.html|digital\/your-account\/order-summary)/),
    urlRule('logistics', /\/progress-tracker\/package|\/gp\/your-account\/ship-track/),
    urlRule('after-sale', /\/(?:spr\/returns|returns|gp\/orc\/returns)\//),
    { kind: 'product', test: (url) => ASIN.test(url.pathname) },
    urlRule('other', /^[^/]+\/$/),
    urlRule('other', /^[^/]+\/(?:s|b|stores|gp\/(?:cart|bestsellers|help|buyagain)|cpe|hz|cart|gift-cards)(?:\/|$)/),
  ],
  idInUrl: (url) => {
    const product = idInPath(url, ASIN);
    const order = idParam(url, 'orderID', 'orderId', 'order_id');
    return {
      ...(product === undefined ? {} : { product: product.toUpperCase() }),
      ...(order !== undefined && AMAZON_ORDER_ID.test(order) ? { order } : {}),
    };
  },
  currency: amazonCurrency,
  gateSelectors: ['form[name="signIn"], #ap_email, #ap_password, #auth-captcha-image, #captchacharacters'],
  routes: {
    product: [amazonProduct],
    orderList: [amazonList, amazonListByNumber],
    order: [amazonOrder, amazonInvoice],
    logistics: [way],
    afterSale: [way],
  },
  cannotKnow: [
    'tracking numbers, on the order page: they stand on a page of their own',
    'machine-readable data: Amazon pages hold none',
  ],
});
