import { structuredAmount } from '../money.ts';
import type { Page } from '../page.ts';
import { type ProductReadings, present, reading } from '../reading.ts';
import { decodeEntities, folded } from '../text.ts';
import { asList, asObject, htmlTextOf, idOf, type Obj, objects, textOf } from './json.ts';
import { type Literal, parseLiteral } from './literal.ts';

/** schema.org data in `<script type="application/ld+json">`: single objects, arrays, `@graph`, offers of every form. */

const PRODUCT =
  /^(?:https?:\/\/schema\.org\/)?(?:Product|ProductGroup|IndividualProduct|ProductModel|SomeProducts|Vehicle|Car|Book)$/i;

/** Members under which a page names other goods than its own. */
const OTHERS = new Set([
  'itemListElement',
  'isRelatedTo',
  'isSimilarTo',
  'isAccessoryOrSparePartFor',
  'isConsumableFor',
  'review',
  'hasPart',
]);

const WRAPPING = /^(?:\s|<!--|\/\/[^\n]{0,80}\n|\/\*[^*]{0,80}\*\/|\/?\/?<!\[CDATA\[)+/;

function nodes(page: Page): Obj[] {
  const found: Obj[] = [];
  const walk = (value: Literal, depth: number) => {
    if (depth > 8 || found.length > 500) return;
    if (Array.isArray(value)) {
      for (const child of value) walk(child, depth);
      return;
    }
    const object = asObject(value);
    if (object === undefined) return;
    found.push(object);
    for (const [key, child] of Object.entries(object)) {
      if (!OTHERS.has(key) && /^(?:@graph|mainEntity|mainEntityOfPage|about|subjectOf)$/.test(key))
        walk(child, depth + 1);
    }
  };
  for (const script of page.document.querySelectorAll('script[type*="ld+json" i]')) {
    // Some pages wrap it in a comment or a CDATA section.
    const text = (script.textContent ?? '').slice(0, 2_000_000).replace(WRAPPING, '');
    // Written through a template that escapes markup, its quotes are entities.
    const plain = text.includes('&quot;') && !text.includes('"') ? decodeEntities(text) : text;
    const value = /^[{[]/.test(plain) ? parseLiteral(plain) : undefined;
    if (value !== undefined) walk(value, 0);
  }
  return found;
}

/** The page declares itself an article or a recipe, and no product. */
export function isAboutOther(page: Page): boolean {
  const types = nodes(page).flatMap((node) => asList(node['@type']));
  const is = (pattern: RegExp) => types.some((type) => typeof type === 'string' && pattern.test(type));
  return is(/(?:Article|BlogPosting|Recipe)$/) && !is(PRODUCT);
}

/** The one product that this page is about; undefined when it names several and none of them is clearly its own. */
export function jsonLdProduct(page: Page): ProductReadings | undefined {
  const products = nodes(page).filter((node) =>
    asList(node['@type']).some((type) => typeof type === 'string' && PRODUCT.test(type)),
  );
  const own =
    products.length === 1
      ? products.find((node) => isNamedHere(htmlTextOf(node.name), page))
      : products.find((node) => isOwn(node, page));
  const title = htmlTextOf(own?.name);
  if (own === undefined || title === undefined) return undefined;
  const id = idOf(own.sku) ?? idOf(own.productID);
  const ld = <T>(value: T | undefined, raw: Literal | undefined) =>
    reading(
      'json-ld',
      value,
      raw === undefined || raw === null ? undefined : typeof raw === 'object' ? JSON.stringify(raw) : String(raw),
    );
  const offer = offerOf(own, page);
  return present<ProductReadings>({
    id: ld(id, id),
    title: ld(title, title),
    price: ld(offer?.price, offer?.raw),
    priceMax: ld(offer?.priceMax, offer?.raw),
    listPrice: ld(offer?.listPrice, offer?.raw),
    currency: ld(offer?.currency, offer?.currency),
    shop: ld(offer?.shop, offer?.shop),
    ...(offer?.ambiguous ? { priceUnconfirmed: true as const } : {}),
  });
}

/** A page with a heading is about what its heading or its title names, if only in part. */
export function isNamedHere(name: string | undefined, page: Page): boolean {
  if (name === undefined) return false;
  const headings = page.all('h1').map((element) => page.text(element));
  if (!headings.some((text) => text !== '')) return true;
  const there = new Set([...headings, page.title].flatMap(words));
  const own = words(name);
  return own.filter((word) => there.has(word)).length * 3 >= own.length;
}

/** Words of a text; single characters where words are not spaced. */
function words(text: string): string[] {
  return (
    text
      .slice(0, 400)
      .toLowerCase()
      .match(/[\p{sc=Han}\p{sc=Kana}]|[\p{L}\p{N}]+/gu) ?? []
  );
}

function isOwn(node: Obj, page: Page): boolean {
  const address = textOf(node.url) ?? textOf(node['@id']);
  if (address !== undefined && page.address(address)?.split(/[?#]/)[0] === page.url.href.split(/[?#]/)[0]) return true;
  const name = folded(htmlTextOf(node.name) ?? '');
  const heading = page.one('h1');
  return name !== '' && heading !== undefined && folded(page.text(heading)) === name;
}

export interface OfferRead {
  price?: number;
  priceMax?: number;
  listPrice?: number;
  currency?: string;
  shop?: string;
  raw: string;
  /** Several offers at different prices, none marked as this page's. */
  ambiguous?: boolean;
}

function offerOf(product: Obj, page: Page): OfferRead | undefined {
  const offers = objects(product.offers);
  const [first] = offers;
  if (first === undefined) return undefined;
  if (offers.length === 1) return single(first);
  const here = offers.find((offer) => page.address(textOf(offer.url))?.split('#')[0] === page.url.href.split('#')[0]);
  if (here !== undefined) return single(here);
  const read = offers.map(single);
  const prices = read.flatMap((offer) => offer.price ?? []);
  const [lowest] = [...read].sort(
    (a, b) => (a.price ?? Number.POSITIVE_INFINITY) - (b.price ?? Number.POSITIVE_INFINITY),
  );
  if (lowest === undefined || prices.length === 0) return undefined;
  return new Set(prices).size === 1 ? lowest : { ...lowest, ambiguous: true };
}

function single(offer: Obj): OfferRead {
  const specifications = objects(offer.priceSpecification);
  const listed = specifications.find((one) => /ListPrice|SRP|StrikethroughPrice/i.test(textOf(one.priceType) ?? ''));
  const plain = specifications.find(
    (one) => one !== listed && structuredAmount(one.price) !== undefined && one.billingDuration === undefined,
  );
  const low = structuredAmount(offer.lowPrice);
  const price = structuredAmount(offer.price) ?? low ?? structuredAmount(plain?.price);
  const high = structuredAmount(offer.highPrice);
  const list = structuredAmount(listed?.price);
  const currency =
    textOf(offer.priceCurrency) ?? textOf(plain?.priceCurrency) ?? textOf(objects(offer.offers)[0]?.priceCurrency);
  const code = currency?.toUpperCase();
  const shop = textOf(asObject(offer.seller)?.name) ?? textOf(offer.seller);
  return present<OfferRead>({
    raw: JSON.stringify({
      price: offer.price ?? offer.lowPrice ?? plain?.price,
      highPrice: offer.highPrice,
      priceCurrency: currency,
    }),
    ...(price !== undefined && price > 0 ? { price } : {}),
    ...(high !== undefined && price !== undefined && high > price ? { priceMax: high } : {}),
    ...(list === undefined ? {} : { listPrice: list }),
    ...(code !== undefined && /^[A-Z]{3}$/.test(code) ? { currency: code } : {}),
    ...(shop === undefined ? {} : { shop }),
  });
}
