import type { Chat, Extraction, Order, OrderItem, Product } from '../marketplaces/types.ts';
import { sameHouse } from './house.ts';
import { orderKey } from './merge-order.ts';
import { sameTitle } from './merge-parts.ts';
import type { KnownOrder } from './types.ts';

/** A page as far as it is known: of one that nobody has read, the kind and the ids that its address tells. */
export type PageSeen = { url: string } & Pick<Extraction, 'site' | 'page' | 'product' | 'order' | 'chat'>;

type Fits = (order: KnownOrder) => boolean;

interface Tie {
  /** Which orders it fits; undefined when the page offers nothing of its kind. */
  of: (page: PageSeen) => Fits | undefined;
  /** `names`: when no known order fits, the page is about another one. `narrows`: it only tells apart what fits already. */
  force?: 'names' | 'narrows';
}

/** What may tie a page to its order, the surest first. */
const TIES: readonly Tie[] = [
  { force: 'names', of: ({ order }) => (order?.id === undefined ? undefined : ({ id }) => id === order.id) },
  // The platform's own 交易快照, refund, logistics and chat pages, opened from the order.
  {
    of: ({ url }) => {
      const here = bare(url);
      return ({ order }) => Object.values(order.links ?? {}).some((link) => bare(link) === here);
    },
  },
  {
    force: 'names',
    of: ({ chat }) => {
      const ids = chat?.orderIds ?? [];
      return ids.length === 0 ? undefined : ({ id }) => ids.includes(id);
    },
  },
  {
    force: 'names',
    of: ({ order }) => {
      const numbers = order ? trackingNumbers(order) : [];
      if (numbers.length === 0) return undefined;
      return (known) => trackingNumbers(known.order).some((one) => numbers.includes(one));
    },
  },
  {
    force: 'names',
    of: ({ product }) =>
      product?.id === undefined ? undefined : ({ order }) => !!order.items?.some((item) => isOf(product, item, order)),
  },
  {
    force: 'narrows',
    of: ({ product }) =>
      product?.sku === undefined ? undefined : ({ order }) => !!order.items?.some(({ sku }) => sku === product.sku),
  },
  { of: ({ chat }) => (chat ? (known) => isSpokenOf(known, chat) : undefined) },
  {
    of: (page) => {
      const names = page.page === 'chat' ? namesOf(page) : [];
      return names.length === 0 ? undefined : ({ order }) => partiesOf(order).some((name) => names.includes(name));
    },
  },
];

/**
 * The orders that a page belongs to; more than one: the user is asked. The surest tie that the page offers decides; where
 * it fits several orders, the weaker ones may tell them apart. A conversation about several orders may name some that no
 * page has shown: they are among them, with their number alone.
 */
export function ordersOfPage(page: PageSeen, known: readonly KnownOrder[]): KnownOrder[] {
  const here = known.filter(({ site }) => sameHouse(site, page.site));
  for (const id of page.chat?.orderIds ?? [])
    if (!here.some((order) => order.id === id)) here.push(namedOnly(page, id));
  let found: KnownOrder[] = [];
  for (const { of, force } of TIES) {
    const isOpen = found.length === 0;
    const fits = isOpen && force === 'narrows' ? undefined : of(page);
    if (!fits) continue;
    const among = (isOpen ? here : found).filter(fits);
    if (among.length > 0) found = among;
    if (found.length === 1 || (found.length === 0 && force === 'names')) return found;
  }
  return found;
}

function namedOnly({ site }: PageSeen, id: string): KnownOrder {
  return { key: orderKey(site, id), site, id, order: { id }, readAt: '', captures: [] };
}

/** A list of orders gives titles without numbers: then title and shop must agree. */
function isOf(product: Product, item: OrderItem, order: Order): boolean {
  if (item.id !== undefined) return item.id === product.id;
  const shop = item.shop ?? order.shop ?? order.seller;
  const isSameShop =
    shop !== undefined && [product.shop, product.seller].some((name) => name && party(name) === party(shop));
  return isSameShop && product.title !== undefined && sameTitle(product.title, item.title);
}

/** An address without its fragment, and in one scheme. */
function bare(url: string): string {
  return url.replace(/^http:/, 'https:').split('#', 1)[0] ?? url;
}

function trackingNumbers({ tracking, parcels = [] }: Order): string[] {
  return [tracking, ...parcels.map((parcel) => parcel.tracking)].flatMap((number) => number?.toUpperCase() ?? []);
}

/** As long as this, a number or a title in a conversation is not there by chance. */
const LEAST_NUMBER = 10;
const LEAST_TITLE = 8;

/** A message writes the order's number, or a card shows its goods. */
function isSpokenOf({ id, order }: KnownOrder, { messages }: Chat): boolean {
  const titles = (order.items ?? []).map(({ title }) => title).filter((title) => title.length >= LEAST_TITLE);
  return messages.some(
    ({ text, card }) =>
      (id.length >= LEAST_NUMBER && text.includes(id)) ||
      (card === true && titles.some((title) => text.includes(title))),
  );
}

/** A shop answers through accounts of its staff: `shop:name`; Taobao puts the name of its network before it. */
function party(name: string): string {
  return (
    name
      .replace(/\s/g, '')
      .replace(/^cntaobao/, '')
      .split(/[:：]/, 1)[0] ?? ''
  ).toLowerCase();
}

function partiesOf({ shop, seller, items = [] }: Order): string[] {
  return [shop, seller, ...items.map((item) => item.shop)].flatMap((name) => (name ? party(name) : []));
}

/** Whom a chat is with, by its heading and by the values in its address. */
function namesOf({ url, chat }: PageSeen): string[] {
  const inAddress = URL.canParse(url) ? [...new URL(url).searchParams.values()] : [];
  return [chat?.peer ?? '', ...inAddress].map(party).filter((name) => name.length > 1);
}
