import type { ContentKind, Marketplace } from './define-marketplace.ts';
import type { Page } from './page.ts';
import { type ListReadings, type OrderReadings, type ProductReadings, reading } from './reading.ts';
import { saysEmpty } from './routes/empty-list.ts';
import { once } from './routes/pace.ts';
import type { Settled } from './settle.ts';
import { settleChat, settleList } from './settle-lists.ts';
import { settleOrder } from './settle-order.ts';
import { settleProduct, siteCurrencyReading } from './settle-product.ts';
import type { Extraction } from './types.ts';

/** The facts of one page kind. `substance` = the page itself holds them; an id in the address alone is none. */
export interface KindRead {
  settled: Settled<Partial<Extraction>>;
  substance: 'none' | 'weak' | 'firm';
}

/** Reads the page as one of `kind`. `promised` = its address says so; else words alone do not make it one. */
export function readAs(marketplace: Marketplace, kind: ContentKind, page: Page, promised: boolean): KindRead {
  const currency = siteCurrencyReading(marketplace.currency?.(page.url), page.url);
  const ids = marketplace.idInUrl?.(page.url);
  const { routes } = marketplace;
  switch (kind) {
    case 'product': {
      const read = run(routes.product, page);
      // The number in an unknown shop's address need not be the article number that its page states.
      const stated = marketplace.site === 'generic' && read.some((one) => one.id !== undefined);
      const fromUrl: ProductReadings = stated ? {} : { id: reading('url', ids?.product, page.url.href) };
      return { settled: settleProduct([...read, fromUrl], currency), substance: productSubstance(read) };
    }
    case 'order-list': {
      const read = until(routes.orderList, page, (list) => (promised || !list.loose) && list.orders.length > 0).filter(
        (one) => promised || !one.loose,
      );
      const best =
        read.find((list) => list.orders.length > 0) ??
        read.find((list) => list.complete) ??
        (promised && saysEmpty(page) ? { ...read[0], orders: [], complete: true } : read[0]);
      const settled = settleList(best ?? { orders: [] }, currency);
      return { settled, substance: listSubstance(best) };
    }
    case 'chat': {
      const read = until(routes.chat, page, (chat) => chat.messages.length > 0);
      const best = read.find((chat) => chat.messages.length > 0) ?? read[0];
      const settled = settleChat(best ?? { messages: [], raw: '', route: 'dom' });
      return { settled, substance: best === undefined ? 'none' : 'firm' };
    }
    default: {
      const own = kind === 'order' ? routes.order : kind === 'logistics' ? routes.logistics : routes.afterSale;
      const read = run(own, page).filter((one) => promised || !one.loose);
      const fromUrl: OrderReadings = { facts: { id: reading('url', ids?.order, page.url.href) } };
      return { settled: settleOrder([...read, fromUrl], currency), substance: orderSubstance(read) };
    }
  }
}

function run<T>(routes: readonly ((page: Page) => T | undefined)[] | undefined, page: Page): T[] {
  return (routes ?? []).flatMap((route) => once('route', route, () => route(page)) ?? []);
}

/** The routes up to the first whose answer is whole: the others could only say it again. */
function until<T>(
  routes: readonly ((page: Page) => T | undefined)[] | undefined,
  page: Page,
  isWhole: (read: T) => boolean,
): T[] {
  const found: T[] = [];
  for (const route of routes ?? []) {
    const read = once('route', route, () => route(page));
    if (read !== undefined) found.push(read);
    if (read !== undefined && isWhole(read)) break;
  }
  return found;
}

function productSubstance(read: readonly ProductReadings[]): KindRead['substance'] {
  const strong = read.some(
    ({ title, price, priceUnconfirmed }) =>
      (title !== undefined && title.route !== 'text' && title.route !== 'opengraph') ||
      (price !== undefined && !priceUnconfirmed),
  );
  if (strong) return 'firm';
  return read.some(({ title }) => title !== undefined) ? 'weak' : 'none';
}

function listSubstance(read: ListReadings | undefined): KindRead['substance'] {
  if (read === undefined) return 'none';
  return read.orders.length > 0 || read.complete ? 'firm' : 'weak';
}

function orderSubstance(read: readonly OrderReadings[]): KindRead['substance'] {
  const facts = read.map((route) => route.facts);
  const counted = new Set(facts.flatMap((one) => Object.keys(one).filter((key) => one[key as keyof typeof one])));
  counted.delete('currency');
  if (read.some((route) => (route.items?.length ?? 0) > 0)) counted.add('items');
  if (counted.size >= 2) return 'firm';
  return counted.size === 1 ? 'weak' : 'none';
}
