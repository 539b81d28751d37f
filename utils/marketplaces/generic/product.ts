import type { Page } from '../page.ts';
import { type ProductReadings, present, type Reading, reading } from '../reading.ts';
import { around } from '../routes/foreign.ts';
import { isAboutOther, jsonLdProduct } from '../routes/json-ld.ts';
import { labelled } from '../routes/labels.ts';
import { microdataProduct } from '../routes/microdata.ts';
import { openGraphProduct } from '../routes/opengraph.ts';
import { cleaned, folded, simplified } from '../text.ts';
import { optionsOf } from './currency.ts';
import { confirmed, withoutInstalment } from './declared.ts';
import { amountsBelow, heading, type VisibleAmount } from './visible.ts';
import { BUY, CHECKOUT } from './words.ts';

/**
 * The chain for any shop: JSON-LD, microdata, OpenGraph, then what is visible. It stays silent on pages that are no
 * single product: without declared data a heading, a price below it and a button to buy must all be there.
 */
export interface GenericRead {
  jsonLd: ProductReadings | undefined;
  microdata: ProductReadings | undefined;
  visible: ProductReadings | undefined;
  openGraph: ProductReadings | undefined;
}

const known = new WeakMap<Page, GenericRead>();

/** All routes at once, since what is visible is read in the light of what is declared. */
export function readGeneric(page: Page): GenericRead {
  const done = known.get(page);
  if (done !== undefined) return done;
  const [jsonLd, microdata, openGraph] = confirmed(
    page,
    [jsonLdProduct(page), microdataProduct(page), openGraphProduct(page)].map((one) => withoutInstalment(page, one)),
  );
  const visible = visibleProduct(
    page,
    [jsonLd, microdata, openGraph].flatMap((one) => one ?? []),
  );
  const read = { jsonLd, microdata, openGraph, visible };
  known.set(page, read);
  return read;
}

/** A button to buy is there, and not one for each of several prices as in a list of goods. */
function buysOneThing(page: Page, prices: readonly { money: { amount: number } }[]): boolean {
  const buttons = page
    .all('button, a, input[type="submit"], input[type="button"], [role="button"]')
    .filter((element) => !leadsAway(page, element))
    .map((element) => simplified(element.getAttribute('value') ?? page.text(element)).toLowerCase())
    .filter((text) => text.length < 60 && BUY.test(text));
  const several = new Set(prices.map(({ money }) => money.amount)).size > 1;
  return buttons.length > 0 && !(several && new Set(buttons).size < buttons.length);
}

/** `Buy now` in an article leads to somebody else's shop. */
function leadsAway(page: Page, element: Element): boolean {
  const address = page.address(element.getAttribute('href'));
  return address !== undefined && new URL(address).hostname !== page.url.hostname;
}

function visibleProduct(page: Page, declared: readonly ProductReadings[]): ProductReadings | undefined {
  const title = declared.flatMap((one) => one.title?.value ?? [])[0];
  const head = heading(page, title);
  if (head === undefined) return undefined;
  const options = optionsOf(page, declared);
  const undeclared = declared.length === 0;
  if (undeclared && (isAboutOther(page) || isCheckout(page, head.text))) return undefined;
  const amounts = amountsBelow(page, head.element, options).filter((amount) => !(undeclared && amount.prose));
  const prices = amounts.filter((amount) => !amount.list);
  // A declared price that is also shown is the price; the first shown one only where none of the declared is.
  const shown =
    prices.find(({ money }) =>
      declared.some((one) => one.price !== undefined && Math.abs(one.price.value - money.amount) < 0.005),
    ) ?? firstOf(prices);
  if (undeclared && (shown === undefined || page.cut !== undefined || !buysOneThing(page, prices))) return undefined;
  const list =
    shown &&
    amounts.find((amount) => (amount.list || besides(amount, shown)) && amount.money.amount > shown.money.amount);
  const id = declared.some((one) => one.id !== undefined) ? undefined : statedId(page);
  return present<ProductReadings>({
    id,
    title: reading('dom', head.text, head.text),
    price: reading('dom', shown?.money.amount, shown?.raw),
    priceMax: reading('dom', shown?.money.max, shown?.raw),
    currency: reading('dom', shown?.money.currency, shown?.raw),
    listPrice: reading('dom', list?.money.amount, list?.raw),
    shop: shopLink(page, head.element),
  });
}

/** The first amount; or the one beside it that is marked as the price of now. */
function firstOf(prices: readonly VisibleAmount[]): VisibleAmount | undefined {
  const [first] = prices;
  if (first === undefined || first.sale) return first;
  const now = prices.find((one) => besides(first, one));
  return now ?? (isDoubtful(first, prices[1]) ? undefined : first);
}

/** Two bare amounts one behind the other, the second a little lower: an old and a new price, or two offers. */
function isDoubtful(first: VisibleAmount, second: VisibleAmount | undefined): boolean {
  if (second === undefined || !second.follows || !BARE.test(first.raw) || !BARE.test(second.raw)) return false;
  const share = second.money.amount / first.money.amount;
  return share < 1 && share > 0.3;
}

const BARE = /^[^\p{L}\d]{0,4}[\d.,'\s]+[^\p{L}\d]{0,3}$/u;

/** `now` is marked as what is asked, and stands beside the other, higher amount. */
function besides(other: VisibleAmount, now: VisibleAmount): boolean {
  if (!now.sale || other.sale || other.money.amount <= now.money.amount) return false;
  const [, beside] = around(other.block, 2);
  const [, container] = around(now.block, 2);
  return beside === container;
}

/** A cart, a checkout, a confirmation: there too stands a heading over amounts and buttons. */
function isCheckout(page: Page, heading: string): boolean {
  return (
    CHECKOUT.test(simplified(heading)) ||
    /\/(?:cart|basket|checkout|warenkorb|panier|carrito|carrinho|carrello|winkelwagen|koszyk|kosik|sepet)(?:[/.]|$)/i.test(
      page.url.pathname,
    )
  );
}

/** `SKU: 4447801`, `Item #: T9F432251`, 商品编号. */
function statedId(page: Page): Reading<string> | undefined {
  const found = labelled(
    page.visible(),
    ['sku', 'item #', 'item number', 'item no.', 'product code', 'product id', 'article number', '商品编号', '货号'],
    (value) => /^[A-Za-z0-9][\w-]{3,30}$/.test(value) && /\d/.test(value),
  );
  if (found !== undefined) return reading('dom', found.value, found.raw);
  const input = page.any(
    'form input[name="sku"], form input[name="product_id"], form input[name="productId"], form input[name="listing_id"], form input[name="item_id"]',
  )[0];
  const value = cleaned(input?.getAttribute('value'));
  return value !== undefined && /^[\w-]{3,40}$/.test(value) ? reading('dom', value, value) : undefined;
}

/** A link to a shop whose name is its address (`/shop/OliveCreativeCompany`), in the block around the heading. */
function shopLink(page: Page, head: Element): Reading<string> | undefined {
  let block: Element = head;
  for (let level = 0; level < 5 && block.parentElement !== null && block.parentElement.localName !== 'body'; level += 1)
    block = block.parentElement;
  for (const link of page.all('a[href*="/shop/"], a[href*="/store/"], a[href*="/seller/"]', block)) {
    const name = cleaned(page.text(link));
    const segment = /\/(?:shop|store|seller)\/([^/?#]{2,60})/.exec(link.getAttribute('href') ?? '')?.[1];
    if (name !== undefined && segment !== undefined && folded(name) === folded(segment))
      return reading('dom', name, name);
  }
  return undefined;
}
