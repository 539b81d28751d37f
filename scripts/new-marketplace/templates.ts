/** What a new marketplace begins with. */

export function marketplaceFile(name: string, variable: string, host: string): string {
  return `import { defineMarketplace, urlRule } from './define-marketplace.ts';
import { STRUCTURED } from './generic/index.ts';
import { idInPath } from './shop-url.ts';

/** ${name}: reads what the page declares. Add a route of its own before it when a real page was seen. */
export const ${variable} = defineMarketplace({
  site: '${name}',
  hosts: ['${host}'],
  samples: {
    product: ['https://www.${host}/item/100000001.html'],
    other: ['https://www.${host}/'],
  },
  urls: [
    urlRule('product', /^(?:[\\w-]+\\.)*${host.replaceAll('.', '\\.')}\\/item\\/\\d+\\.html$/),
    urlRule('other', /^[^/]+\\/$/),
  ],
  idInUrl: (url) => {
    const product = idInPath(url, /\\/item\\/(\\d+)\\.html$/);
    return product === undefined ? {} : { product };
  },
  currency: () => 'CNY',
  routes: { product: STRUCTURED },
  cannotKnow: ['orders, shipments and chats: no page of them was seen'],
});
`;
}

export function fixturePage(): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>竹编提篮</title></head><body><h1>竹编提篮</h1><div class="price">￥39.80</div><button>加入购物车</button></body></html>
`;
}

export function fixtureFacts(name: string, host: string): string {
  const facts = {
    url: `https://www.${host}/item/100000001.html`,
    expect: {
      site: name,
      page: 'product',
      product: { id: '100000001', title: '竹编提篮', price: 39.8, currency: 'CNY' },
    },
  };
  return `${JSON.stringify(facts, null, 2)}\n`;
}
