import type { KnownOrder, OrderKey } from '../case/types.ts';
import type { Extraction, Order, Site } from '../marketplaces/types.ts';
import { database, type JuliDatabase } from './database.ts';
import { listedAsOrder, mergeOrder } from './merge-order.ts';

export interface OrderReading {
  site: Site;
  /** The order number as the page gave it. */
  id: string;
  order: Order;
  /** Instant of the reading, ISO 8601. */
  readAt: string;
  /** The capture that shows it. */
  captureId?: string;
}

/**
 * Files a reading under its order. Facts are merged: later ones win, an empty reading never erases one.
 * May be called inside a transaction over `orders`.
 */
export async function upsertOrder(reading: OrderReading, db: JuliDatabase = database()): Promise<KnownOrder> {
  const { site, id, order, readAt, captureId } = reading;
  const key: OrderKey = `${site}:${id}`;
  return db.transaction('rw', db.orders, async () => {
    const known = await db.orders.get(key);
    const captures = [...(known?.captures ?? [])];
    if (captureId && !captures.includes(captureId)) captures.push(captureId);
    const merged = { key, site, id, order: mergeOrder(known?.order ?? {}, order), readAt, captures };
    await db.orders.put(merged);
    return merged;
  });
}

export async function getOrder(key: string, db: JuliDatabase = database()): Promise<KnownOrder | undefined> {
  return db.orders.get(key);
}

/** Last read first. */
export async function allOrders(db: JuliDatabase = database()): Promise<KnownOrder[]> {
  const orders = await db.orders.toArray();
  return orders.sort((a, b) => (a.readAt < b.readAt ? 1 : -1));
}

/** The orders that a page tells about: its own, or those of a list. */
export function ordersOn(facts: Extraction): { site: Site; id: string; order: Order }[] {
  const { site, order, orders = [] } = facts;
  const found = order?.id ? [{ site, id: order.id, order }] : [];
  for (const listed of orders) if (listed.id) found.push({ site, id: listed.id, order: listedAsOrder(listed) });
  return found;
}

/** The one order a page belongs to: the order it shows, or the only one its conversation mentions. */
export function orderKeyOf(facts: Extraction | undefined): OrderKey | undefined {
  const mentioned = facts?.chat?.orderIds ?? [];
  const id = facts?.order?.id ?? (mentioned.length === 1 ? mentioned[0] : undefined);
  return facts && id ? `${facts.site}:${id}` : undefined;
}
