import type { PageKind, Site } from '../../utils/marketplaces/types.ts';
import type { Story } from './story.ts';

export interface Address {
  name: string;
  url: string;
  site: Site;
  page: PageKind;
}

/** Where each page of the demo shop lives, and what it is: under the addresses of the real shops. */
export function addresses({ product, order, jd }: Story): Address[] {
  const jdItem = jd.order.items[0]?.id ?? '';
  const of = (name: string, site: Site, page: PageKind, url: string): Address => ({ name, url, site, page });
  return [
    of('淘宝 商品', 'taobao', 'product', `https://item.taobao.com/item.htm?id=${product.id}`),
    of(
      '淘宝 订单列表',
      'taobao',
      'order-list',
      'https://buyertrade.taobao.com/trade/itemlist/list_bought_items.htm?route_to=tm2',
    ),
    of(
      '淘宝 订单',
      'taobao',
      'order',
      `https://trade.taobao.com/trade/detail/trade_order_detail.htm?biz_order_id=${order.id}`,
    ),
    of(
      '淘宝 物流',
      'taobao',
      'logistics',
      `https://market.m.taobao.com/app/dinamic/pc-trade-logistics/home.html?orderId=${order.id}`,
    ),
    of(
      '淘宝 聊天',
      'taobao',
      'chat',
      `https://market.m.taobao.com/app/im/chat/index.html?&uid=cntaobao${encodeURIComponent(order.seller)}&gid=&type=web`,
    ),
    of(
      '淘宝 售后',
      'taobao',
      'after-sale',
      `https://refund2.taobao.com/dispute/detail.htm?bizOrderId=${order.id}&disputeType=1`,
    ),
    of('淘宝 登录', 'taobao', 'gate', 'https://login.taobao.com/member/login.jhtml'),
    of('天猫 商品', 'tmall', 'product', `https://detail.tmall.com/item.htm?id=${product.id}`),
    of('京东 商品', 'jd', 'product', `https://item.jd.com/${jdItem}.html`),
    of('京东 订单列表', 'jd', 'order-list', 'https://order.jd.com/center/list.action?search=0&d=1&s=4096'),
    of('京东 订单', 'jd', 'order', `https://details.jd.com/normal/item.action?orderid=${jd.order.id}&PassKey=DEMO`),
    of('Amazon product', 'amazon', 'product', 'https://www.amazon.com/dp/B0DEM07K21'),
    of(
      'Amazon order',
      'amazon',
      'order',
      'https://www.amazon.com/gp/your-account/order-details?orderID=113-4829057-2260418',
    ),
    of('A small shop', 'generic', 'product', 'https://kiln-street.example/p/terracotta-mug'),
  ];
}

/** The address of one page. */
export function addressOf(story: Story, site: Site, page: PageKind): string {
  const found = addresses(story).find((address) => address.site === site && address.page === page);
  if (!found) throw new Error(`The demo shop has no ${page} page of ${site}.`);
  return found.url;
}
