import { structuredAmount } from '../money.ts';
import type { Page } from '../page.ts';
import { type ProductReadings, present, reading } from '../reading.ts';
import { cleaned, folded } from '../text.ts';
import { isNamedHere } from './json-ld.ts';

/** schema.org data in `itemprop` attributes. */

const SCOPE = '[itemtype*="schema.org/Product" i]:not([itemtype*="ProductCollection" i])';

export function microdataProduct(page: Page): ProductReadings | undefined {
  const scopes = page.any(SCOPE).filter((scope) => !isOther(scope));
  const named = scopes.filter((scope) => prop(page, scope, 'name') !== undefined);
  // The only one that has a name is the page's own unless another one without a name comes before it.
  const only = named.length === 1 && named[0] === scopes[0] ? named[0] : undefined;
  const own =
    only === undefined
      ? named.find((scope) => isOwn(page, scope))
      : isNamedHere(prop(page, only, 'name'), page)
        ? only
        : undefined;
  if (own === undefined) return loose(page);
  const title = prop(page, own, 'name');
  const id = prop(page, own, 'sku') ?? prop(page, own, 'productID');
  return present<ProductReadings>({
    title: reading('microdata', title, title),
    id: reading('microdata', id?.replace(/^\w{2,8}:/, ''), id),
    ...offersOf(page, own),
  });
}

/** Goods within a list, or named as related to another product, are not the page's own. */
function isOther(scope: Element): boolean {
  const name = scope.getAttribute('itemprop');
  // A product that is a property of something else (a related one, an element of a list) is not the page's subject.
  if (name !== null && !/^(?:mainEntity|mainEntityOfPage|about|itemOffered)$/.test(name)) return true;
  return (
    scope.parentElement?.closest(
      '[itemtype*="schema.org/ItemList" i], [itemprop~="isRelatedTo"], [itemprop~="isSimilarTo"]',
    ) != null
  );
}

function isOwn(page: Page, scope: Element): boolean {
  const name = folded(prop(page, scope, 'name') ?? '');
  const heading = page.one('h1');
  return name !== '' && heading !== undefined && folded(page.text(heading)) === name;
}

function offersOf(page: Page, own: Element): ProductReadings {
  const aggregate = properties(own, 'offers').find((offer) =>
    /AggregateOffer/i.test(offer.getAttribute('itemtype') ?? ''),
  );
  if (aggregate !== undefined) {
    return amounts(
      page,
      aggregate,
      prop(page, aggregate, 'lowPrice') ?? prop(page, aggregate, 'price'),
      prop(page, aggregate, 'highPrice'),
    );
  }
  const offers = properties(own, 'offers');
  const prices = offers.flatMap((offer) => structuredAmount(prop(page, offer, 'price')) ?? []);
  const [first] = offers;
  if (first === undefined) return amounts(page, own, prop(page, own, 'price'), undefined);
  const read = amounts(page, first, prop(page, first, 'price'), undefined);
  return new Set(prices).size > 1 ? { ...read, priceUnconfirmed: true } : read;
}

function amounts(page: Page, offer: Element, low: string | undefined, high: string | undefined): ProductReadings {
  const price = structuredAmount(low);
  const max = structuredAmount(high);
  const currency = prop(page, offer, 'priceCurrency');
  const [seller] = properties(offer, 'seller');
  const shop = seller && (prop(page, seller, 'name') ?? cleaned(page.text(seller)));
  return present<ProductReadings>({
    price: reading('microdata', price !== undefined && price > 0 ? price : undefined, low),
    priceMax: reading('microdata', max !== undefined && price !== undefined && max > price ? max : undefined, high),
    currency: reading(
      'microdata',
      currency !== undefined && /^[A-Z]{3}$/.test(currency) ? currency : undefined,
      currency,
    ),
    shop: reading('microdata', shop, shop),
  });
}

/** A name and a price marked without a scope around them; one of each, else they may be of a list. */
function loose(page: Page): ProductReadings | undefined {
  const names = page.all('h1[itemprop~="name"], h1 [itemprop~="name"]');
  const prices = page.any('[itemprop~="price"]').filter((element) => element.closest('[itemscope]') === null);
  const [name] = names;
  const [price] = prices;
  if (name === undefined || price === undefined || names.length > 1 || prices.length > 1) return undefined;
  const title = cleaned(page.text(name));
  const raw = statedValue(page, price);
  return present<ProductReadings>({
    title: reading('microdata', title, title),
    price: reading('microdata', structuredAmount(raw), raw),
  });
}

/** Elements that carry the property of this very scope. */
function properties(scope: Element, name: string): Element[] {
  return [...scope.querySelectorAll(`[itemprop~="${name}"]`)].filter(
    (element) => element.parentElement?.closest('[itemscope]') === scope,
  );
}

function prop(page: Page, scope: Element, name: string): string | undefined {
  for (const element of properties(scope, name)) {
    const value = statedValue(page, element);
    if (value !== undefined) return value;
  }
  return undefined;
}

function statedValue(page: Page, element: Element): string | undefined {
  const stated =
    element.getAttribute('content') ?? (element.localName === 'data' ? element.getAttribute('value') : null);
  return cleaned(stated ?? page.text(element));
}
