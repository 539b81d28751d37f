import { asset, image } from './assets.ts';
import { taobaoOrder } from './pages/taobao-order.ts';
import { taobaoOrderList } from './pages/taobao-order-list.ts';
import { taobaoProduct } from './pages/taobao-product.ts';
import type { Answer } from './server/server.ts';
import type { Story } from './story.ts';

interface Route {
  host: RegExp;
  path: RegExp;
  answer: (story: Story, url: URL) => Answer | undefined;
}

const show =
  (write: (story: Story, url: URL) => string): Route['answer'] =>
  (story, url) => ({ body: write(story, url) });

/** Every address of the demo shop, by the hosts and paths of the real sites. */
const routes: Route[] = [
  { host: /^item\.taobao\.com$/, path: /^\/item\.htm$/, answer: show(taobaoProduct) },
  {
    host: /^buyertrade\.taobao\.com$/,
    path: /^\/trade\/itemlist\/list_bought_items\.htm$/,
    answer: show(taobaoOrderList),
  },
  { host: /^trade\.taobao\.com$/, path: /^\/trade\/detail\/trade_order_detail\.htm$/, answer: show(taobaoOrder) },
  {
    host: /^g\.alicdn\.com$/,
    path: /^\/demo\/[\w.-]+$/,
    answer: (_, { pathname }) => asset(pathname.slice('/demo/'.length)),
  },
  {
    host: /^img\.alicdn\.com$|^img\d*\.360buyimg\.com$|^m\.media-amazon\.com$/,
    path: /\.png$/,
    answer: (_, { pathname }) => image(pathname),
  },
];

/** What the demo shop answers to an address, or undefined when it has no such page. */
export function answer(story: Story, url: URL): Answer | undefined {
  for (const route of routes) {
    const found = route.host.test(url.hostname) && route.path.test(url.pathname) && route.answer(story, url);
    if (found) return found;
  }
  return undefined;
}
