import type { ListedOrders } from '../../components/popup/model.ts';
import { sameHouse } from '../../utils/case/house.ts';
import { type NextDeadline, nextDeadline, type OrderBrief, orderBrief } from '../../utils/case/order-brief.ts';
import { ordersOfPage, type PageSeen } from '../../utils/case/orders-of-page.ts';
import { type Advisor, unasked } from '../../utils/case/standing.ts';
import type { KnownOrder } from '../../utils/case/types.ts';
import { now } from '../../utils/clock.ts';
import {
  allOrders,
  capturesAt,
  fileUnder,
  learnOrders,
  pageSeen,
  pagesOf,
  watchListing,
} from '../../utils/evidence/index.ts';
import { capturesOfListing } from '../../utils/evidence/listings.ts';
import { ordersOn } from '../../utils/evidence/orders.ts';
import { idsIn, recognise } from '../../utils/marketplaces/index.ts';
import type { Extraction, Site } from '../../utils/marketplaces/types.ts';
import { caseOf, openOnDesk } from '../desk/case-desk.ts';

/**
 * The orders that a page may belong to. What the page itself says of its order is kept; a list is not: its orders are
 * taken over when the user says so.
 */
export async function ordersOfTab(url: string, facts: Extraction): Promise<KnownOrder[]> {
  if (!facts.orders) {
    const readAt = now().toString();
    await learnOrders(ordersOn(facts).map((told) => ({ ...told, readAt })));
  }
  return ordersOfPage(pageSeen(url, facts), await allOrders());
}

/** What runs out next of the one order that an address belongs to: by its ids and its links, without a look at the page. */
export async function clockAt(url: string, today: string, advise: Advisor): Promise<NextDeadline | undefined> {
  const { site, page = 'other' } = recognise(url);
  const { product, order } = idsIn(url);
  const seen: PageSeen = {
    url,
    site,
    page,
    ...(product === undefined || page !== 'product' ? {} : { product: { id: product } }),
    ...(order === undefined ? {} : { order: { id: order } }),
  };
  const all = await allOrders();
  const fits = ordersOfPage(seen, all);
  const [known, ...others] =
    fits.length > 0 || product === undefined ? fits : await ordersWithOffer(site, product, all);
  if (!known || others.length > 0) return undefined;
  const [brief] = await briefsOf([known], today, advise);
  return brief?.clock;
}

/** Where the order's page gave no item numbers, a capture of the offer that was filed under it does. */
async function ordersWithOffer(site: Site, itemId: string, all: readonly KnownOrder[]): Promise<KnownOrder[]> {
  const offers = new Set((await capturesOfListing(site, itemId)).map(({ id }) => id));
  return all.filter(({ captures }) => captures.some((id) => offers.has(id)));
}

/** Keeps orders of a list page with what the page says of them: all of them, or the one at `index`. */
export async function keepListed(facts: Extraction, index?: number): Promise<KnownOrder[]> {
  const readAt = now().toString();
  const id = index === undefined ? undefined : facts.orders?.[index]?.id;
  if (index !== undefined && id === undefined) return [];
  const told = ordersOn(facts).filter(({ order }) => index === undefined || order.id === id);
  return learnOrders(told.map((one) => ({ ...one, readAt })));
}

/** The orders of a list page, each with what is known of it already. */
export async function listedOrders(
  { site, orders = [], listing, missing }: Extraction,
  all: readonly KnownOrder[],
  brief: (orders: readonly KnownOrder[]) => Promise<OrderBrief[]>,
): Promise<ListedOrders> {
  const known = orders.map(({ id }) => all.find((one) => one.id === id && sameHouse(one.site, site)));
  const briefs = new Map((await brief(known.filter((one) => one !== undefined))).map((one) => [one.id, one]));
  return {
    rows: orders.map((listed) => {
      const found = listed.id === undefined ? undefined : briefs.get(listed.id);
      return { listed, ...(found ? { brief: found } : {}) };
    }),
    listing: listing ?? {},
    isShort: missing.includes('orders'),
  };
}

/** The page was said to belong to this order: what was captured of it and belongs nowhere yet goes there. */
export async function fileTab(order: KnownOrder, url: string): Promise<void> {
  const orders = await allOrders();
  const filed = new Set(orders.flatMap(({ captures }) => captures));
  for (const capture of await capturesAt(url)) {
    if (filed.has(capture.id)) continue;
    await fileUnder(order, capture);
    await watchListing(capture.id);
  }
}

/** Orders in one line each, with their evidence and their clocks. */
export async function briefsOf(orders: readonly KnownOrder[], today: string, advise: Advisor): Promise<OrderBrief[]> {
  const pages = await pagesOf(orders.flatMap(({ captures }) => captures));
  return Promise.all(
    orders.map(async (known) => {
      const kinds = known.captures.flatMap((id) => pages.get(id) ?? []);
      const caseId = await caseOf(known.key);
      const shown = caseId === undefined ? undefined : await openOnDesk(caseId, today, advise, unasked);
      if (caseId === undefined || !shown) return orderBrief(known, kinds, today, advise);
      const next = 'standing' in shown ? nextDeadline(shown.standing.advice, today) : undefined;
      return orderBrief(known, kinds, today, advise, { caseId, ...(next ? { next } : {}) });
    }),
  );
}
