import { asset, image } from './assets.ts';
import { amazonOrder, amazonProduct, genericProduct } from './pages/abroad.ts';
import { home } from './pages/home.ts';
import { jdOrder, jdOrderList } from './pages/jd-orders.ts';
import { jdProduct } from './pages/jd-product.ts';
import { login } from './pages/login.ts';
import { longList } from './pages/long-list.ts';
import { taobaoAfterSale } from './pages/taobao-after-sale.ts';
import { chatCore, longChat, longChatShell, taobaoChat } from './pages/taobao-chat.ts';
import { reviews, sizeChart } from './pages/taobao-frames.ts';
import { logisticsFrame, taobaoLogistics } from './pages/taobao-logistics.ts';
import { taobaoOrder } from './pages/taobao-order.ts';
import { taobaoOrderList } from './pages/taobao-order-list.ts';
import { taobaoProduct } from './pages/taobao-product.ts';
import type { Answer } from './server/server.ts';
import type { Story } from './story.ts';

type Write = (story: Story) => string;

/** Every page of the demo shop, by the hosts and paths of the real sites. */
const pages: Record<string, Write> = {
  'demo.juli.example/': home,
  'item.taobao.com/item.htm': taobaoProduct,
  'item.taobao.com/demo/size-chart.html': sizeChart,
  'rate.taobao.com/demo/reviews.html': reviews,
  'buyertrade.taobao.com/trade/itemlist/list_bought_items.htm': taobaoOrderList,
  'trade.taobao.com/trade/detail/trade_order_detail.htm': taobaoOrder,
  'market.m.taobao.com/app/dinamic/pc-trade-logistics/home.html': taobaoLogistics,
  'market.m.taobao.com/app/dinamic/pc-trade-logistics/detail.html': logisticsFrame,
  'market.m.taobao.com/app/im/chat/index.html': taobaoChat,
  'market.m.taobao.com/app/im/chat/chat-core/index.html': chatCore,
  'refund2.taobao.com/dispute/detail.htm': taobaoAfterSale,
  'login.taobao.com/member/login.jhtml': login,
  'detail.tmall.com/item.htm': taobaoProduct,
  'detail.tmall.com/demo/size-chart.html': sizeChart,
  'order.jd.com/center/list.action': jdOrderList,
  'details.jd.com/normal/item.action': jdOrder,
  'www.amazon.com/dp/B0DEM07K21': amazonProduct,
  'www.amazon.com/gp/your-account/order-details': amazonOrder,
  'kiln-street.example/p/terracotta-mug': genericProduct,
};

const STATIC_HOST = /^(g\.alicdn|storage\.360buyimg)\.com$/;
const IMAGE_HOST = /^(img\.alicdn|img\d*\.360buyimg|m\.media-amazon)\.com$/;

/** What the demo shop answers to an address, or undefined when it has no such page. */
export function answer(story: Story, { hostname, pathname, searchParams }: URL): Answer | undefined {
  if (STATIC_HOST.test(hostname)) return asset(pathname.replace(/^\/demo\//, ''), hostname === 'g.alicdn.com');
  if (IMAGE_HOST.test(hostname)) return image(pathname);
  if (hostname === 'long.juli.example') {
    const number = (name: string, otherwise: number) => Number(searchParams.get(name) ?? otherwise);
    return { body: longList({ nodes: number('nodes', 10_000), images: number('images', 120), run: number('run', 0) }) };
  }
  if (hostname + pathname === 'market.m.taobao.com/app/im/chat/long.html')
    return { body: longChatShell(searchParams.toString()) };
  if (hostname + pathname === 'market.m.taobao.com/app/im/chat/chat-core/long.html') {
    const number = (name: string) => (searchParams.has(name) ? { [name]: Number(searchParams.get(name)) } : {});
    const is = (name: string) => searchParams.get(name) !== '0' && searchParams.has(name);
    const keepsPlace = searchParams.get('keepsPlace') !== '0';
    const chat = {
      count: 2000,
      ...number('count'),
      ...number('page'),
      ...number('delay'),
      separators: is('separators'),
      keepsPlace,
    };
    return { body: longChat(story, chat) };
  }
  const write = /^item\.jd\.com\/\d+\.html$/.test(hostname + pathname) ? jdProduct : pages[hostname + pathname];
  return write && { body: write(story) };
}
