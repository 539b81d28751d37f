import { orderOfChat } from '../case/chat/types.ts';
import { houseOf } from '../case/house.ts';
import { mergeOrder, type OrderReading, orderKey } from '../case/merge-order.ts';
import type { KnownOrder, OrderKey } from '../case/types.ts';
import type { Extraction, ListedOrder, Order, Site } from '../marketplaces/types.ts';
import { database, type JuliDatabase } from './database.ts';
import type { Capture } from './types.ts';

/**
 * Files a reading under its order. Facts are merged: later ones win, an empty reading never erases one.
 * May be called inside a transaction over `orders`.
 */
export async function upsertOrder(reading: OrderReading, db: JuliDatabase = database()): Promise<KnownOrder> {
  return db.transaction('rw', db.orders, async () => {
    const known = reading.order.id ? await findOrder(reading.site, reading.order.id, db) : undefined;
    const merged = mergeOrder(known, reading);
    await db.orders.put(merged);
    return merged;
  });
}

/** The order of a number, under the site that shows it or one that shares its orders: a number is known once. */
export async function findOrder(
  site: Site,
  id: string,
  db: JuliDatabase = database(),
): Promise<KnownOrder | undefined> {
  const found = await db.orders.bulkGet(houseOf(site).map((one) => orderKey(one, id)));
  return found.find((order) => order !== undefined);
}

export async function getOrder(key: string, db: JuliDatabase = database()): Promise<KnownOrder | undefined> {
  return db.orders.get(key);
}

/** Last read first. */
export async function allOrders(db: JuliDatabase = database()): Promise<KnownOrder[]> {
  const orders = await db.orders.toArray();
  return orders.sort((a, b) => (a.readAt < b.readAt ? 1 : -1));
}

/** A row of an order list, as far as it tells about the order. */
function listedAsOrder({ titles, ...facts }: ListedOrder): Order {
  return { ...facts, ...(titles?.length ? { items: titles.map((title) => ({ title })) } : {}) };
}

/** The orders that a page tells about: its own, those of a list, and the one its conversation is about. */
export function ordersOn(facts: Extraction): { site: Site; order: Order }[] {
  const { site, order, orders = [] } = facts;
  const found = order?.id ? [{ site, order }] : [];
  for (const listed of orders) if (listed.id) found.push({ site, order: listedAsOrder(listed) });
  const mentioned = onlyMentioned(facts);
  if (mentioned && !found.some((one) => one.order.id === mentioned)) found.push({ site, order: { id: mentioned } });
  return found;
}

/** The orders that a capture tells about: those on its page, and the one that its conversation was read back about. */
export function ordersOf({ facts, site, chat }: Pick<Capture, 'facts' | 'site' | 'chat'>): ReturnType<typeof ordersOn> {
  const found = facts ? ordersOn(facts) : [];
  const id = chat && orderOfChat(chat);
  return id === undefined || found.some(({ order }) => order.id === id) ? found : [...found, { site, order: { id } }];
}

/** The one order a page belongs to: the order it shows, or the only one its conversation mentions. */
export function orderKeyOf(facts: Extraction | undefined, on?: Pick<Capture, 'site' | 'chat'>): OrderKey | undefined {
  const id = facts?.order?.id ?? (facts ? onlyMentioned(facts) : undefined);
  if (facts && id) return orderKey(facts.site, id);
  const told = on?.chat && orderOfChat(on.chat);
  return on && told ? orderKey(on.site, told) : undefined;
}

function onlyMentioned(facts: Extraction): string | undefined {
  const mentioned = facts.chat?.orderIds ?? [];
  return mentioned.length === 1 ? mentioned[0] : undefined;
}
