import { missingOfProduct } from './missing.ts';
import { type ProductReadings, type Reading, reading } from './reading.ts';
import { conflictOf, type Settled, sameNumber, sameText } from './settle.ts';
import type { Conflict, Product, Source } from './types.ts';

/**
 * One product out of what the routes read, best route first. The displayed price wins over embedded data; amounts that
 * belong to another offer (an upper end, a list price) are taken only from a route that names the same price.
 */
export function settleProduct(
  routes: readonly ProductReadings[],
  siteCurrency: Reading<string> | undefined,
): Settled<{ product: Product }> {
  const product: Product = {};
  const provenance: Record<string, Source> = {};
  const conflicts: Conflict[] = [];
  const take = <K extends keyof Product>(key: K, chosen: Reading<NonNullable<Product[K]>> | undefined) => {
    if (chosen === undefined || product[key] !== undefined) return;
    product[key] = chosen.value;
    provenance[`product.${key}`] = { route: chosen.route, raw: chosen.raw };
  };

  take('id', firstOf(routes, 'id'));
  take('title', titleOf(routes));
  takePrice(routes, siteCurrency, take);
  for (const key of ['shop', 'seller', 'sku'] as const) take(key, firstOf(routes, key));
  take('promises', promisesOf(routes));
  if (product.seller !== undefined && product.seller === product.shop) {
    delete product.seller;
    delete provenance['product.seller'];
  }

  const claims = <K extends keyof Product>(key: K) => routes.flatMap((route) => route[key] ?? []);
  conflicts.push(
    ...conflictOf('product.id', product.id, claims('id'), (a, b) => a.toLowerCase() === b.toLowerCase()),
    // A title out of `<title>` carries the site's decoration; it is a notation, not a contradiction.
    ...conflictOf(
      'product.title',
      product.title,
      claims('title').filter((claim) => claim.route !== 'text'),
      sameText,
    ),
    ...conflictOf('product.price', product.price, claims('price'), sameNumber),
    ...conflictOf('product.currency', product.currency, claims('currency'), (a, b) => a === b),
  );
  return { facts: { product }, provenance, conflicts, missing: missingOfProduct(product) };
}

function firstOf<K extends keyof Product>(routes: readonly ProductReadings[], key: K) {
  for (const route of routes) {
    const found = route[key];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The best title; one that the page shows where the two contradict each other. */
function titleOf(routes: readonly ProductReadings[]): Reading<string> | undefined {
  const best = firstOf(routes, 'title');
  const shown = routes.find((route) => route.title?.route === 'dom')?.title;
  return best !== undefined && shown !== undefined && !sameText(best.value, shown.value) ? shown : best;
}

/** What any route read of them: one may hold the delivery and another the returns. */
function promisesOf(routes: readonly ProductReadings[]): Reading<string[]> | undefined {
  const best = firstOf(routes, 'promises');
  if (best === undefined) return undefined;
  const value = [...best.value];
  for (const { promises } of routes) {
    for (const promise of promises?.value ?? []) {
      if (!value.some((known) => sameText(known, promise))) value.push(promise);
    }
  }
  return { ...best, value };
}

function takePrice(
  routes: readonly ProductReadings[],
  siteCurrency: Reading<string> | undefined,
  take: <K extends keyof Product>(key: K, chosen: Reading<NonNullable<Product[K]>> | undefined) => void,
): void {
  const priced = routes.filter((route) => route.price !== undefined && !route.priceUnconfirmed);
  const shown = priced.find((route) => route.price?.route === 'dom') ?? priced[0];
  if (shown?.price === undefined) {
    // Without a price there is nothing to compare with; a list price alone would be read as the price.
    return;
  }
  const { price } = shown;
  take('price', price);
  const agreeing = [
    shown,
    ...priced.filter(
      (route) => route !== shown && route.price !== undefined && sameNumber(route.price.value, price.value),
    ),
  ];
  for (const route of agreeing) {
    if (route.priceMax !== undefined && route.priceMax.value > price.value) take('priceMax', route.priceMax);
    if (route.listPrice !== undefined && route.listPrice.value > price.value) take('listPrice', route.listPrice);
    take('currency', route.currency);
  }
  for (const route of routes) take('currency', route.currency);
  take('currency', siteCurrency);
}

/** The currency of a site that sells in one only, for amounts that stand without a sign. */
export function siteCurrencyReading(currency: string | undefined, url: URL): Reading<string> | undefined {
  return reading('url', currency, url.hostname);
}
