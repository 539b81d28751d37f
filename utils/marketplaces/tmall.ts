import { defineMarketplace } from './define-marketplace.ts';
import { ALI_ROUTES } from './taobao/index.ts';
import { ALI_URLS, aliIds } from './taobao/urls.ts';

/** Tmall: pages under its own hosts. It shares layouts, order data and chat with Taobao (`taobao/`). */
export const tmall = defineMarketplace({
  site: 'tmall',
  hosts: ['tmall.com', 'tmall.hk'],
  samples: {
    product: [
      'https://detail.tmall.com/item.htm?id=605258110430',
      'https://detail.tmall.com/item.htm?id=605258110430&skuId=4241372909671',
      'https://chaoshi.detail.tmall.com/item.htm?id=605258110430',
      'https://detail.m.tmall.com/item.htm?id=605258110430',
      'https://detail.tmall.hk/item.htm?id=605258110430',
    ],
    order: ['https://trade.tmall.com/detail/orderDetail.htm?bizOrderId=2982746931038007716'],
    'after-sale': ['https://refund2.tmall.com/dispute/applyRouter.htm?bizOrderId=2982746931038007716'],
    gate: ['https://login.tmall.com/?redirectURL=https%3A%2F%2Fdetail.tmall.com%2Fitem.htm'],
    other: [
      'https://www.tmall.com/',
      'https://list.tmall.com/search_product.htm?q=phone',
      'https://suning.tmall.com/',
      'https://trade.tmall.com/order/confirmGoods.htm?biz_order_id=2982746931038007716',
    ],
  },
  urls: ALI_URLS,
  idInUrl: aliIds,
  currency: () => 'CNY',
  gateSelectors: ['#login-form, .login-newbg, .login-box, #fm-login-id'],
  routes: ALI_ROUTES,
  cannotKnow: ['the price on gated and 百亿补贴 renders: the server plants a round number there'],
});
