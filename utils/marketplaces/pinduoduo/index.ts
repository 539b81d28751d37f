import { defineMarketplace, urlRule } from '../define-marketplace.ts';
import type { Page } from '../page.ts';
import { present } from '../reading.ts';
import { orderByLabels, ownLines } from '../routes/order-labels.ts';
import { productByTitle } from '../routes/title-tag.ts';
import { traceFacts } from '../routes/trace.ts';
import { idParam } from '../shop-url.ts';
import { pinduoduoChat } from './chat.ts';
import { goodsFromState, listFromState, orderFromState } from './state.ts';

/** 拼多多: only its mobile web (`mobile.yangkeduo.com`); every page asks for a login first. */
const LABELLED = { zone: '+08:00', id: /(?<!\d)\d{6}-\d{10,20}(?!\d)/ } as const;

function orderByText(page: Page) {
  const facts = orderByLabels(ownLines(page), LABELLED);
  return Object.keys(facts).length === 0 ? undefined : { loose: true as const, facts };
}

function logistics(page: Page) {
  const lines = ownLines(page);
  const facts = present({ ...traceFacts(lines, '+08:00'), id: orderByLabels(lines, LABELLED).id });
  return Object.keys(facts).length === 0 ? undefined : { loose: true as const, facts };
}

export const pinduoduo = defineMarketplace({
  site: 'pinduoduo',
  hosts: ['yangkeduo.com', 'pinduoduo.com'],
  samples: {
    product: [
      'https://mobile.yangkeduo.com/goods.html?goods_id=667048089669',
      'https://mobile.yangkeduo.com/goods2.html?goods_id=667048089669',
      'https://mobile.yangkeduo.com/goods1.html?ps=AbCdEf',
    ],
    'order-list': ['https://mobile.yangkeduo.com/orders.html?type=0'],
    order: ['https://mobile.yangkeduo.com/order.html?order_sn=230101-123456789012345'],
    logistics: ['https://mobile.yangkeduo.com/goods_express.html?order_sn=230101-123456789012345'],
    chat: [
      'https://mobile.yangkeduo.com/chat_detail.html?goods_id=1&mall_sn=1',
      'https://mobile.yangkeduo.com/chat_detail.html?mall_id=1',
    ],
    gate: ['https://mobile.yangkeduo.com/login.html'],
    other: [
      'https://mobile.yangkeduo.com/',
      'https://mobile.yangkeduo.com/personal.html',
      'https://mobile.yangkeduo.com/complaint_list.html',
      'https://mobile.yangkeduo.com/mall_page.html?mall_id=1',
    ],
  },
  urls: [
    urlRule('gate', /\/(?:login|psnl_verification|verify)\.html$/),
    urlRule('product', /\/goods\d?\.html$/),
    urlRule('order-list', /\/orders\.html$/),
    urlRule('order', /\/order\.html$/),
    urlRule('logistics', /\/goods_express\.html$/),
    urlRule('chat', /\/chat_detail\.html$/),
    urlRule('other', /\/(?:personal|complaint_list|mall_page|search_result|index|catgoods)?(?:\.html)?$/),
  ],
  idInUrl: (url) => {
    const product = idParam(url, 'goods_id');
    const order = idParam(url, 'order_sn');
    return { ...(product === undefined ? {} : { product }), ...(order === undefined ? {} : { order }) };
  },
  currency: () => 'CNY',
  routes: {
    product: [goodsFromState, (page) => productByTitle(page, /\s*[-—_|]\s*拼多多/)],
    orderList: [listFromState],
    order: [orderFromState, orderByText],
    logistics: [logistics],
    chat: [pinduoduoChat],
  },
  cannotKnow: [
    'who sent a chat message, and the name of the other side: the markup is not documented',
    'a group price that is a bare integer: yuan and fen cannot be told apart',
  ],
});
