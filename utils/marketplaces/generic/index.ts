import { defineMarketplace, type Routes } from '../define-marketplace.ts';
import { readGeneric } from './product.ts';

/** The chain by declared data and by sight, for any page that is one product. */
export const STRUCTURED: NonNullable<Routes['product']> = [
  (page) => readGeneric(page).jsonLd,
  (page) => readGeneric(page).microdata,
  (page) => readGeneric(page).visible,
  (page) => readGeneric(page).openGraph,
];

/** Product ids in the addresses of common shop systems. */
const ID_IN_PATH =
  /\/(?:listing|item|itm|product|products|p|pd|ip|dp|goods|sku)\/(?:[^/]{1,120}\/)?(\d{5,20})(?:[/.]|$)/i;
const ID_IN_QUERY = ['sku', 'skuId', 'productId', 'product_id', 'pid', 'item', 'Item', 'itemId', 'item_id', 'goods_id'];

/** Any shop that has no file of its own. */
export const generic = defineMarketplace({
  site: 'generic',
  hosts: [],
  samples: { product: ['https://shop.example/anvils/executive'], other: ['https://example.org/'] },
  urls: [],
  idInUrl: (url) => {
    const named = ID_IN_QUERY.flatMap((name) => url.searchParams.get(name) ?? []).find((value) =>
      /^(?=.*\d)[\w-]{4,40}$/.test(value),
    );
    const product = named ?? ID_IN_PATH.exec(url.pathname)?.[1];
    return product === undefined ? undefined : { product };
  },
  routes: { product: STRUCTURED },
  cannotKnow: ['orders, shipments and chats: every shop has its own pages', 'the kind of a page by its address'],
});
