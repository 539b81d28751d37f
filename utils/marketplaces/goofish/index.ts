import { defineMarketplace, urlRule } from '../define-marketplace.ts';
import { idParam } from '../shop-url.ts';
import { GOOFISH_CHAT, goofishChat } from './chat.ts';
import { boughtList, goofishOrder } from './orders.ts';
import { goofishItem, goofishTitle } from './product.ts';

/** 闲鱼 (Goofish): second-hand goods between people. */
export const goofish = defineMarketplace({
  site: 'goofish',
  hosts: ['goofish.com', '2.taobao.com'],
  samples: {
    product: ['https://www.goofish.com/item?id=1000000000001', 'https://h5.m.goofish.com/item?id=1000000000001'],
    'order-list': ['https://www.goofish.com/bought'],
    order: ['https://www.goofish.com/order-detail?orderId=2800000000000000001&role=buyer'],
    chat: ['https://www.goofish.com/im?itemId=1000000000001&peerUserId=1'],
    gate: ['https://passport.goofish.com/mini_login.htm'],
    other: [
      'https://www.goofish.com/',
      'https://www.goofish.com/search?q=x',
      'https://www.goofish.com/personal?userId=1',
    ],
  },
  urls: [
    urlRule('gate', /^(?:passport|login)\.goofish\.com\//),
    urlRule('product', /^(?:[\w.]+\.)?goofish\.com\/item$|^2\.taobao\.com\/item\.htm$/, /[?&]id=\d/),
    urlRule('order-list', /^(?:[\w.]+\.)?goofish\.com\/bought$/),
    urlRule('order', /^(?:[\w.]+\.)?goofish\.com\/order-detail$/),
    urlRule('chat', /^(?:[\w.]+\.)?goofish\.com\/im$/),
    urlRule('other', /^(?:[\w.]+\.)?goofish\.com\/(?:search|personal|publish|collection)?$/),
  ],
  idInUrl: (url) => {
    const product = idParam(url, 'id', 'itemId');
    const order = idParam(url, 'orderId');
    return { ...(product === undefined ? {} : { product }), ...(order === undefined ? {} : { order }) };
  },
  currency: () => 'CNY',
  routes: { product: [goofishItem, goofishTitle], orderList: [boughtList], order: [goofishOrder], chat: [goofishChat] },
  chatMarkup: () => GOOFISH_CHAT,
  cannotKnow: ['who sent a chat message and when: no public source documents the markup', 'shop: sellers are persons'],
});
