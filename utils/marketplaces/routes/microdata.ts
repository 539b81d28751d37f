import { structuredAmount } from '../money.ts';
import type { Page } from '../page.ts';
import { type ProductReadings, present, reading } from '../reading.ts';
import { cleaned, folded } from '../text.ts';
import { isNamedHere } from './json-ld.ts';

/** schema.org data in attributes: microdata (`itemprop`), and the same in RDFa (`property`, `typeof`). */

interface Notation {
  /** Elements that are a product. */
  product: string;
  /** Any element that opens a scope of its own. */
  scope: string;
  type: string;
  property: string;
}

const NOTATIONS: readonly Notation[] = [
  {
    product: '[itemtype*="schema.org/Product" i]:not([itemtype*="ProductCollection" i])',
    scope: '[itemscope]',
    type: 'itemtype',
    property: 'itemprop',
  },
  {
    product: '[typeof~="Product"], [typeof~="schema:Product"], [typeof$="schema.org/Product"]',
    scope: '[typeof]',
    type: 'typeof',
    property: 'property',
  },
];

export function microdataProduct(page: Page): ProductReadings | undefined {
  for (const notation of NOTATIONS) {
    const read = productIn(page, notation);
    if (read !== undefined) return read;
  }
  return loose(page);
}

function productIn(page: Page, notation: Notation): ProductReadings | undefined {
  const scopes = page.any(notation.product).filter((scope) => !isOther(scope, notation));
  const named = scopes.filter((scope) => prop(page, scope, 'name', notation) !== undefined);
  // The only one that has a name is the page's own unless another one without a name comes before it.
  const only = named.length === 1 && named[0] === scopes[0] ? named[0] : undefined;
  const own =
    only === undefined
      ? named.find((scope) => isOwn(page, scope, notation))
      : isNamedHere(prop(page, only, 'name', notation), page)
        ? only
        : undefined;
  if (own === undefined) return undefined;
  const title = prop(page, own, 'name', notation);
  const id = prop(page, own, 'sku', notation) ?? prop(page, own, 'productID', notation);
  return present<ProductReadings>({
    title: reading('microdata', title, title),
    id: reading('microdata', id?.replace(/^\w{2,8}:/, ''), id),
    ...offersOf(page, own, notation),
  });
}

/** Goods within a list, or named as related to another product, are not the page's own. */
function isOther(scope: Element, { type, property }: Notation): boolean {
  const name = scope.getAttribute(property);
  // A product that is a property of something else (a related one, an element of a list) is not the page's subject.
  if (name !== null && !/^(?:\w+:)?(?:mainEntity|mainEntityOfPage|about|itemOffered)$/.test(name)) return true;
  return (
    scope.parentElement?.closest(
      `[${type}*="ItemList" i], [${property}~="isRelatedTo"], [${property}~="isSimilarTo"]`,
    ) != null
  );
}

function isOwn(page: Page, scope: Element, notation: Notation): boolean {
  const name = folded(prop(page, scope, 'name', notation) ?? '');
  const heading = page.one('h1');
  return name !== '' && heading !== undefined && folded(page.text(heading)) === name;
}

function offersOf(page: Page, own: Element, notation: Notation): ProductReadings {
  const stated = (scope: Element, name: string) => prop(page, scope, name, notation);
  const offers = properties(own, 'offers', notation);
  const aggregate = offers.find((offer) => /AggregateOffer/i.test(offer.getAttribute(notation.type) ?? ''));
  if (aggregate !== undefined) {
    const low = stated(aggregate, 'lowPrice') ?? stated(aggregate, 'price');
    return amounts(page, aggregate, low, stated(aggregate, 'highPrice'), notation);
  }
  const prices = offers.flatMap((offer) => structuredAmount(stated(offer, 'price')) ?? []);
  const [first] = offers;
  if (first === undefined) return amounts(page, own, stated(own, 'price'), undefined, notation);
  const read = amounts(page, first, stated(first, 'price'), undefined, notation);
  return new Set(prices).size > 1 ? { ...read, priceUnconfirmed: true } : read;
}

function amounts(
  page: Page,
  offer: Element,
  low: string | undefined,
  high: string | undefined,
  notation: Notation,
): ProductReadings {
  const price = structuredAmount(low);
  const max = structuredAmount(high);
  const currency = prop(page, offer, 'priceCurrency', notation);
  const [seller] = properties(offer, 'seller', notation);
  const shop = seller && (prop(page, seller, 'name', notation) ?? cleaned(page.text(seller)));
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
function properties(scope: Element, name: string, notation: Notation): Element[] {
  const wanted = `[${notation.property}~="${name}"], [${notation.property}~="schema:${name}"]`;
  return [...scope.querySelectorAll(wanted)].filter(
    (element) => element.parentElement?.closest(notation.scope) === scope,
  );
}

function prop(page: Page, scope: Element, name: string, notation: Notation): string | undefined {
  for (const element of properties(scope, name, notation)) {
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
