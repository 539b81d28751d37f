import { defineMarketplace, urlRule } from '../define-marketplace.ts';
import { listByLabels } from '../routes/order-list-labels.ts';
import { idInPath, idParam } from '../shop-url.ts';
import { dongdong, dongdongMarkup } from './chat.ts';
import { jdAfterSale, jdDetail, jdDetailText, jdList } from './orders.ts';
import { jdDom, jdState, jdTitle } from './product.ts';

/** JD (京东), its global shop and its mobile pages. */
export const jd = defineMarketplace({
  site: 'jd',
  hosts: ['jd.com', 'jd.hk', '360buy.com', '3.cn', 'yiyaojd.com', 'jingdonghealth.cn'],
  samples: {
    product: [
      'https://item.jd.com/100121438395.html',
      'https://item.m.jd.com/product/100121438395.html',
      'https://item.jd.hk/100121438395.html',
      'https://npcitem.jd.hk/100121438395.html',
    ],
    'order-list': ['https://order.jd.com/center/list.action?search=0&d=1&s=4096'],
    order: [
      'https://details.jd.com/normal/item.action?orderid=300000000001&PassKey=ABC',
      'https://order.jd.com/center/item.action?orderid=300000000001',
      'https://home.jd.hk/order.html?orderId=300000000001',
    ],
    'after-sale': ['https://myjd-afs.jd.com/repair/orderlist.action'],
    chat: [
      'https://jdcs.jd.com/index.action?pid=100000000001',
      'https://jdcs.jd.com/jdchat/custom.action?entry=jd_web&venderId=1',
    ],
    gate: ['https://passport.jd.com/new/login.aspx', 'https://plogin.m.jd.com/login/login'],
    other: [
      'https://www.jd.com/',
      'https://search.jd.com/Search?keyword=%E7%A9%BA%E8%B0%83',
      'https://cart.jd.com/cart_index',
    ],
  },
  urls: [
    urlRule('gate', /^(?:passport|plogin|cfe|risk|safe)\.(?:m\.)?jd\.(?:com|hk)\//),
    urlRule(
      'product',
      /^(?:item|npcitem|hitem|pcitem|item\.yiyao|mitem|re|ware)\.(?:m\.)?(?:jd|jkcsjd|yiyaojd)\.(?:com|hk)\/(?:product\/|ware\/view\.action\/)?\d+\.html$/,
    ),
    urlRule('order-list', /^(?:order|orders)\.jd\.(?:com|hk)\/center\/(?:list|search)\.action$/),
    urlRule('order-list', /^(?:wqs|trade)\.(?:m\.)?jd\.com\/(?:order\/)?orderlist/),
    urlRule('order', /^(?:details|detail)\.jd\.com\/\w+\/item\.action$/),
    urlRule('order', /^order\.jd\.com\/center\/item\.action$|^home\.jd\.hk\/order\.html$/),
    urlRule('after-sale', /^(?:myjd-)?afs\w*\.(?:m\.)?jd\.(?:com|hk)\/|^(?:repair|return)\.jd\.com\//),
    urlRule('chat', /^(?:jdcs|chat|dongdong)\.(?:m\.)?jd\.(?:com|hk)\//),
    urlRule(
      'other',
      /^(?:www|search|so|list|cart|mall|trade|home|order|club|coupon|miaosha|a|i)\.(?:m\.)?jd\.(?:com|hk)\//,
    ),
  ],
  idInUrl: (url) => {
    const product = idInPath(url, /\/(\d{4,})\.html$/) ?? idParam(url, 'sku', 'skuId', 'wareId');
    const order = idParam(url, 'orderid', 'orderId', 'orderID');
    return { ...(product === undefined ? {} : { product }), ...(order === undefined ? {} : { order }) };
  },
  currency: () => 'CNY',
  gateSelectors: ['.login-wrap, .login-tab, #loginname, .qrcode-login'],
  routes: {
    product: [jdState, jdDom, jdTitle],
    orderList: [jdList, (page) => listByLabels(page, /(?<!\d)\d{9,18}(?!\d)/)],
    order: [jdDetail, jdDetailText],
    afterSale: [jdAfterSale],
    chat: [dongdong],
  },
  chatMarkup: dongdongMarkup,
  cannotKnow: [
    'shop of goods that JD sells itself: the page names none',
    'who sent a chat message and when, without listening: no public source documents the markup',
    'a logistics page of its own: tracking stands on the order page',
  ],
});
