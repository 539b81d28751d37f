import type { PageState } from '../../components/popup/model.ts';
import type { Order, Site } from '../../utils/marketplaces/types.ts';

/** What a page without an order number still tells about the purchase: goods, shop, and nothing about what was paid. */
export function pageAsOrder(page: PageState): { site: Site; order?: Order } {
  if (page.state !== 'ready') return { site: 'generic' };
  const { site, extraction } = page;
  if (extraction?.order) return { site, order: extraction.order };
  const product = extraction?.product;
  if (!product) return { site };
  const { id, title, sku, shop, seller, currency } = product;
  return {
    site,
    order: {
      ...(title === undefined ? {} : { items: [{ title, ...(id ? { id } : {}), ...(sku ? { sku } : {}) }] }),
      ...(shop ? { shop } : {}),
      ...(seller ? { seller } : {}),
      ...(currency ? { currency } : {}),
    },
  };
}
