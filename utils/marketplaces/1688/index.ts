import { defineMarketplace, urlRule } from '../define-marketplace.ts';
import { afterSaleFacts } from '../routes/after-sale.ts';
import { idInPath, idParam } from '../shop-url.ts';
import { WANGWANG, wangwang } from '../taobao/chat.ts';
import { logisticsFromText, orderFromShadow, orderFromState, orderFromText } from './order.ts';
import { listFromAnswers } from './order-list.ts';
import { offerDom, offerState, offerTitle } from './product.ts';

/** 1688 (阿里巴巴): wholesale. Its order page is drawn in nested shadow roots, its chat is 旺旺. */
export const alibaba1688 = defineMarketplace({
  site: '1688',
  hosts: ['1688.com'],
  samples: {
    product: [
      'https://detail.1688.com/offer/887904326744.html',
      'https://m.1688.com/offer/887904326744.html',
      'https://detail.m.1688.com/page/index.html?offerId=887904326744',
    ],
    'order-list': [
      'https://trade.1688.com/order/buyer_order_list.htm',
      'https://air.1688.com/app/ctf-page/trade-order-list/buyer-order-list.html?page=1&pageSize=10',
    ],
    order: [
      'https://trade.1688.com/order/new_step_order_detail.htm?orderId=2800000000000000001',
      'https://air.1688.com/app/ctf-page/trade-order-detail/index.html?orderId=2800000000000000001',
    ],
    logistics: [
      'https://air.1688.com/app/ctf-page/trade-order-detail/index.html?orderId=2800000000000000001&to=logisticsTabTitle',
    ],
    'after-sale': ['https://dispute.1688.com/refund/detail.htm?orderId=2800000000000000001'],
    chat: [
      'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im/index.html?touid=cnalichnshop',
      'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im_core/index.html',
    ],
    gate: ['https://login.1688.com/member/signin.htm'],
    other: ['https://www.1688.com/', 'https://s.1688.com/selloffer/offer_search.htm?keywords=x'],
  },
  urls: [
    urlRule('gate', /^login\.(?:m\.)?1688\.com\//),
    urlRule('product', /^(?:detail|m|detail\.m)\.1688\.com\/offer\/\d+\.html$/),
    urlRule('product', /^detail\.m\.1688\.com\/page\/index\.html$/, /[?&]offerId=\d/),
    urlRule('order-list', /^trade\.1688\.com\/order\/buyer_?order_?list/i),
    urlRule('order-list', /^air\.1688\.com\/app\/ctf-page\/trade-order-list/),
    urlRule('logistics', /^air\.1688\.com\/app\/ctf-page\/trade-order-detail\//, /[?&]to=logistics/),
    urlRule('order', /^air\.1688\.com\/app\/ctf-page\/trade-order-detail\//),
    urlRule('order', /^trade\.1688\.com\/order\/\w*order_detail\.htm$/),
    urlRule('after-sale', /^(?:dispute|refund)\.1688\.com\/|^air\.1688\.com\/app\/[\w-]+\/[\w-]*refund/),
    urlRule('chat', /^air\.1688\.com\/app\/[\w-]+\/def_cbu_web_im/),
    urlRule('other', /^(?:www|s|shop[\w-]*|cart|work|sale|re)\.1688\.com\//),
  ],
  idInUrl: (url) => {
    const product = idInPath(url, /\/offer\/(\d{6,})\.html$/) ?? idParam(url, 'offerId');
    const order = idParam(url, 'orderId', 'order_id');
    return { ...(product === undefined ? {} : { product }), ...(order === undefined ? {} : { order }) };
  },
  currency: () => 'CNY',
  routes: {
    product: [offerState, offerDom, offerTitle],
    orderList: [listFromAnswers],
    order: [orderFromState, orderFromShadow, orderFromText],
    logistics: [logisticsFromText],
    afterSale: [(page) => afterSaleFacts(page, /(?<!\d)\d{15,20}(?!\d)/)],
    chat: [wangwang],
  },
  chatMarkup: () => WANGWANG,
  cannotKnow: [
    'what was paid, on the order page: no source documents its place',
    'the list of orders and the times of one, without listening: they are drawn from answers that are not in the page',
  ],
});
