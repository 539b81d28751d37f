import { defineMarketplace, type Routes } from '../define-marketplace.ts';
import { WANGWANG, wangwang } from './chat.ts';
import { afterSaleText, logisticsText } from './logistics.ts';
import { detailFromState } from './order-detail-state.ts';
import { detailFromTmall } from './order-detail-tmall.ts';
import { listFromDom, listFromText } from './order-list-dom.ts';
import { listFromState } from './order-list-state.ts';
import { detailFromText } from './order-text.ts';
import { iceDom, legacyDom, titleText } from './product-dom.ts';
import { iceProduct } from './product-ice.ts';
import { legacyState } from './product-legacy.ts';
import { ALI_URLS, aliIds } from './urls.ts';

/** Routes of the pages that Taobao and Tmall share. */
export const ALI_ROUTES: Routes = {
  product: [iceProduct, iceDom, legacyState, legacyDom, titleText],
  orderList: [listFromState, listFromDom, listFromText],
  order: [detailFromState, detailFromTmall, detailFromText],
  logistics: [logisticsText],
  afterSale: [afterSaleText],
  chat: [wangwang],
};

/** Taobao: product, orders, logistics, refund and the seller chat of both Taobao and Tmall. */
export const taobao = defineMarketplace({
  site: 'taobao',
  hosts: ['taobao.com', 'tb.cn', 'amos.alicdn.com', 'amos.im.alisoft.com'],
  samples: {
    product: [
      'https://item.taobao.com/item.htm?id=1021732889355',
      'https://item.taobao.com/item.htm?spm=a21wu.241046-us.4691948847.5&id=562283240178',
      'https://h5.m.taobao.com/awp/core/detail.htm?id=1021732889355',
      'https://m.taobao.com/awp/core/detail.htm?id=1021732889355',
      'https://world.taobao.com/item/562283240178.htm',
      'https://uland.taobao.com/coupon/edetail?itemId=562283240178',
    ],
    'order-list': [
      'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm?route_to=tm1',
      'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm?route_to=tm2',
      'https://trade.taobao.com/trade/itemlist/listBoughtItems.htm',
    ],
    order: [
      'https://trade.taobao.com/trade/detail/trade_order_detail.htm?biz_order_id=2995406113341007716',
      'https://buyertrade.taobao.com/trade/detail/trade_item_detail.htm?bizOrderId=2995406113341007716',
      'https://trade.taobao.com/trade/detail/tradeSnap.htm?trade_id=2995406113341007716',
    ],
    logistics: [
      'https://market.m.taobao.com/app/dinamic/pc-trade-logistics/home.html?orderId=2995406113341007716',
      'https://detail.i56.taobao.com/call/queryTrace.do?dimension=TRADE_ID&tradeId=2995406113341007716',
    ],
    'after-sale': [
      'https://refund2.taobao.com/dispute/applyRouter.htm?bizOrderId=2995406113341007716',
      'https://refund2.taobao.com/dispute/detail.htm?bizOrderId=2995406113341007716&disputeType=1',
      'https://rights.taobao.com/complaint/redirect.jhtml?bizId=2995406113341007716',
    ],
    chat: [
      'https://market.m.taobao.com/app/im/chat/index.html?&uid=cntaobaoshop&gid=&type=web',
      'https://market.m.taobao.com/app/im/chat/chat-core/index.html',
      'https://amos.alicdn.com/getcid.aw?v=3&groupid=0&s=1&charset=utf-8&uid=shop&site=cntaobao',
    ],
    gate: ['https://login.taobao.com/member/login.jhtml?redirectURL=https%3A%2F%2Fitem.taobao.com%2Fitem.htm'],
    other: [
      'https://www.taobao.com/',
      'https://s.taobao.com/search?q=phone',
      'https://cart.taobao.com/cart.htm',
      'https://trade.taobao.com/trade/confirmGoods.htm?bizOrderId=2995406113341007716',
      'https://refund2.taobao.com/dispute/buyerDisputeList.htm',
    ],
  },
  urls: ALI_URLS,
  idInUrl: aliIds,
  currency: () => 'CNY',
  gateSelectors: ['#login-form, .login-newbg, .login-box, #fm-login-id'],
  routes: ALI_ROUTES,
  chatMarkup: () => WANGWANG,
  cannotKnow: [
    'product facts in the H5 shell: its HTML holds none',
    'a price drawn with a web font: its characters are not its digits',
    'pages 2…n of the old order list, which arrive by script only, unless the shop was granted before the page was opened',
  ],
});
