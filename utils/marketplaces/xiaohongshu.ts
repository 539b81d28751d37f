import { defineMarketplace, urlRule } from './define-marketplace.ts';
import type { Page } from './page.ts';
import { type ProductReadings, present, reading } from './reading.ts';
import { productByTitle } from './routes/title-tag.ts';
import { idInPath } from './shop-url.ts';
import { cleaned } from './text.ts';

/** Goods pages have been seen with `og:title` and without a price. */
function openGraphTitle(page: Page): ProductReadings | undefined {
  const title = cleaned(page.any('meta[property="og:title"], meta[name="og:title"]')[0]?.getAttribute('content'));
  return title === undefined || /登录|小红书$/.test(title)
    ? undefined
    : present({ title: reading('opengraph', title, title) });
}

/** 小红书: notes are no goods; goods pages are known by their addresses only. */
export const xiaohongshu = defineMarketplace({
  site: 'xiaohongshu',
  hosts: ['xiaohongshu.com', 'xhslink.com'],
  samples: {
    product: [
      'https://www.xiaohongshu.com/goods-detail/65a1b2c3d4e5f60718293a4b?xsec_token=x',
      'https://mall.xiaohongshu.com/goods-detail/65a1b2c3d4e5f60718293a4b',
    ],
    other: ['https://www.xiaohongshu.com/explore', 'https://www.xiaohongshu.com/explore/65a1b2c3d4e5f60718293a4b'],
  },
  urls: [
    urlRule('product', /xiaohongshu\.com\/goods-detail\/[0-9a-f]{24}$/),
    urlRule('other', /xiaohongshu\.com\/(?:explore|discovery|user|search_result)?(?:\/|$)/),
  ],
  idInUrl: (url) => {
    const product = idInPath(url, /\/goods-detail\/([0-9a-f]{24})$/);
    return product === undefined ? {} : { product };
  },
  currency: () => 'CNY',
  routes: { product: [(page) => productByTitle(page, /\s*[-—_|]\s*小红书/), openGraphTitle] },
  cannotKnow: ['orders, shipments and chats: the app only', 'the state of a goods page: only note pages were seen'],
});
