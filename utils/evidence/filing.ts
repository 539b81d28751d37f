import type { OrderReading } from '../case/merge-order.ts';
import { ordersOfPage, type PageSeen } from '../case/orders-of-page.ts';
import type { KnownOrder } from '../case/types.ts';
import type { Extraction, Order } from '../marketplaces/types.ts';
import { canonicalise } from './canonical.ts';
import { appendEvent, casesOf, eventsOf } from './cases.ts';
import { database, type JuliDatabase } from './database.ts';
import { capturesOfListing } from './listings.ts';
import { allOrders, findOrder, getOrder, ordersOf, upsertOrder } from './orders.ts';
import type { Capture, Under } from './types.ts';

/**
 * A capture belongs to an order by a link in the order and an event in its cases; the record itself never changes. So it
 * may be filed long after it was made: an offer captured before the purchase finds its order when that becomes known.
 */

/** The page of a capture, or of a tab, as the ties to orders see it. */
export function pageSeen(url: string, facts: Extraction): PageSeen {
  const { site, page, product, order, chat } = facts;
  return {
    url,
    site,
    page,
    ...(product ? { product } : {}),
    ...(order ? { order } : {}),
    ...(chat ? { chat } : {}),
  };
}

/** Files a new capture under the orders it tells about, and in the cases of the one known order it fits. */
export async function fileCapture(capture: Capture, db: JuliDatabase): Promise<void> {
  const { id, at, facts, meta } = capture;
  await learnOrders(
    ordersOf(capture).map(({ site, order }) => ({ site, order, readAt: at, captureId: id })),
    db,
  );
  if (!facts) return;
  const [order, ...others] = ordersOfPage(pageSeen(meta.url, facts), await allOrders(db));
  if (order && others.length === 0) await fileUnder(order, capture, db);
}

/** Files a capture under an order and its cases. Doing it twice changes nothing. */
export async function fileUnder(order: KnownOrder, capture: Capture, db: JuliDatabase = database()): Promise<void> {
  const { id, page, facts, meta, at } = capture;
  await db.transaction('rw', db.orders, db.cases, db.events, async () => {
    const told = facts?.order && facts.order.id === undefined ? { ...facts.order, id: order.id } : { id: order.id };
    await upsertOrder({ site: order.site, order: told, readAt: at, captureId: id }, db);
    for (const { id: caseId } of await casesOf(order.key, db)) {
      await appendEvent(caseId, { type: 'evidence-filed', captureId: id, page, title: meta.title }, db);
      if (facts?.order && (await isNews(caseId, facts.order, db)))
        await appendEvent(caseId, { type: 'order-read', order: facts.order }, db);
    }
  });
}

/** Files a capture where its user was: under the order with its cases, or in a case that has none. What is gone is left. */
export async function fileIn({ orderKey, caseId }: Under, capture: Capture, db: JuliDatabase): Promise<void> {
  const order = orderKey === undefined ? undefined : await getOrder(orderKey, db);
  if (order) return fileUnder(order, capture, db);
  if (caseId === undefined || !(await db.cases.get(caseId))) return;
  const { id: captureId, page, meta } = capture;
  await appendEvent(caseId, { type: 'evidence-filed', captureId, page, title: meta.title }, db);
}

/** The same reading twice is not an event. */
async function isNews(caseId: string, order: Order, db: JuliDatabase): Promise<boolean> {
  const last = (await eventsOf(caseId, db)).findLast((event) => event.type === 'order-read');
  return last?.type !== 'order-read' || canonicalise(last.order) !== canonicalise(order);
}

/**
 * One more reading of some orders. What ties pages to them being new, the captures that wait for an order are looked
 * through: offers of its goods, its parcel, its conversation.
 */
export async function learnOrders(
  readings: readonly OrderReading[],
  db: JuliDatabase = database(),
): Promise<KnownOrder[]> {
  const known: KnownOrder[] = [];
  const fresh: KnownOrder[] = [];
  for (const reading of readings) {
    const before = reading.order.id ? await findOrder(reading.site, reading.order.id, db) : undefined;
    const order = await upsertOrder(reading, db);
    known.push(order);
    if (!before || tiesOf(before) !== tiesOf(order)) fresh.push(order);
  }
  if (fresh.length === 0) return known;
  await gather(fresh, db);
  return (await db.orders.bulkGet(known.map(({ key }) => key))).flatMap((order) => order ?? []);
}

/** What captures are found by. */
function tiesOf({ site, order }: KnownOrder): string {
  const { items = [], shop, seller, tracking, parcels = [], links } = order;
  const goods = items.map(({ id, title }) => id ?? title);
  return JSON.stringify([site, goods, shop, seller, tracking, parcels.map((one) => one.tracking), links]);
}

/** As far back as captures without an order are looked through; offers are found by their index, however old. */
const MOST_WAITING = 300;

async function gather(fresh: readonly KnownOrder[], db: JuliDatabase): Promise<void> {
  const orders = await allOrders(db);
  const filed = new Set(orders.flatMap(({ captures }) => captures));
  const waiting = new Map<string, Capture>();
  const add = (captures: readonly Capture[]) => {
    for (const capture of captures) if (!filed.has(capture.id)) waiting.set(capture.id, capture);
  };
  add(await db.captures.orderBy('at').reverse().limit(MOST_WAITING).toArray());
  for (const { site, order } of fresh)
    for (const { id } of order.items ?? []) if (id) add(await capturesOfListing(site, id, db));
  for (const capture of waiting.values()) {
    const { facts, meta } = capture;
    const [order, ...others] = facts ? ordersOfPage(pageSeen(meta.url, facts), orders) : [];
    const isFresh = fresh.some(({ key }) => key === order?.key);
    if (order && isFresh && others.length === 0) await fileUnder(order, capture, db);
  }
}
