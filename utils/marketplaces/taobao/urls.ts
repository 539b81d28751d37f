import { type UrlRule, urlRule } from '../define-marketplace.ts';
import { idInPath, idParam } from '../shop-url.ts';

/**
 * Addresses of Taobao and Tmall. The two share their pages; which of the two a page belongs to is told by its host
 * alone. `…/confirmGoods.htm` confirms receipt: it is known here only so that nobody takes it for an order page.
 */
export const ALI_URLS: readonly UrlRule[] = [
  urlRule('gate', /^login\.(?:m\.)?(?:taobao|tmall)\.com\//),
  urlRule('gate', /\/_____tmd_____\/|\/punish/),
  urlRule('other', /\/(?:trade\/)?(?:order\/)?confirm_?goods\.htm/i),
  urlRule(
    'product',
    /^(?:item|a\.m|h5\.m|m|world|detail|chaoshi\.detail|detail\.m|h5api\.m)\.(?:taobao|tmall)\.(?:com|hk)\/(?:.*\/)?(?:item|item_o|detail)\.htm$/,
    /[?&]id=\d/,
  ),
  urlRule('product', /^(?:world\.taobao\.com\/item\/|a\.m\.(?:taobao|tmall)\.com\/i)\d+\.htm$/),
  urlRule('product', /^(?:[\w-]+\.)*(?:taobao|tmall)\.(?:com|hk)\/.*detail.*\/item\/(?:index|$)/, /[?&]id=\d/),
  urlRule('product', /^uland\.taobao\.com\/coupon\/edetail/, /[?&](?:itemId|id)=/),
  urlRule(
    'order-list',
    /^(?:buyertrade|trade|boughtlist)\.(?:taobao|tmall)\.com\/(?:trade\/)?itemlist\/(?:list_?bought_?items|asyncBought)/i,
  ),
  urlRule(
    'order-list',
    /^(?:h5|main|market)\.m\.(?:taobao|tmall)\.com\/(?:.*\/)?(?:mlapp\/olist|bought-list|order-list)/,
  ),
  urlRule('order', /\/(?:trade\/)?detail\/(?:trade_order_detail|trade_item_detail|order_?detail|tradeSnap)\.htm$/i),
  urlRule('order', /^market\.m\.taobao\.com\/app\/tp\/snapshot-m\//),
  urlRule('order', /^(?:h5|main)\.m\.(?:taobao|tmall)\.com\/mlapp\/odetail/),
  urlRule('logistics', /^market\.m\.(?:taobao|tmall)\.com\/app\/dinamic\/(?:pc|h5)-(?:trade-)?logistics/),
  urlRule('logistics', /^(?:detail\.i56|wuliu)\.(?:taobao|tmall)\.com\//),
  urlRule('other', /^refund2\.(?:taobao|tmall)\.com\/dispute\/buyerDisputeList/),
  urlRule('after-sale', /^(?:refund2?|rights|disputes?)\.(?:m\.)?(?:taobao|tmall)\.com\//),
  urlRule('chat', /^market\.m\.(?:taobao|tmall)\.com\/app\/im\/chat\//),
  urlRule('chat', /^(?:amos|webww|awappchat)\.(?:im\.)?(?:alicdn|alisoft|taobao)\.com\/(?:getcid|\w+)\.aw$/),
  urlRule(
    'other',
    /^(?:s|list|search|re|cart|buy|i|rate|jubao|favorite|consumerservice|helpcenter|ai\.alimebot)\.(?:m\.)?(?:taobao|tmall)\.(?:com|hk)\//,
  ),
  urlRule('other', /^[\w-]+\.(?:m\.)?(?:taobao|tmall)\.(?:com|hk)\/(?:index\.htm|search\.htm|category.*)?$/),
  urlRule('other', /^(?:www|shop\w*|store|huodong|pages)\.(?:m\.)?(?:taobao|tmall)\.(?:com|hk)\//),
];

/** Item and order ids in an address. */
export function aliIds(url: URL): { product?: string; order?: string } {
  const product = idParam(url, 'id', 'itemId', 'item_id') ?? idInPath(url, /\/(?:item\/|i)(\d{6,})\.htm$/);
  const order = idParam(
    url,
    'bizOrderId',
    'biz_order_id',
    'bizId',
    'orderId',
    'order_id',
    'tradeId',
    'tradeID',
    'trade_id',
    'mailNo_orderId',
  );
  const ids: { product?: string; order?: string } = {};
  if (product !== undefined && /^\d+$/.test(product)) ids.product = product;
  if (order !== undefined && /^\d{10,}$/.test(order)) ids.order = order;
  return ids;
}
