import { missingOfOrder } from './missing.ts';
import type { ItemReading, OrderReadings, Reading, Readings } from './reading.ts';
import { conflictOf, type Settled, sameNumber } from './settle.ts';
import type { Order, OrderItem, OrderLinks, Parcel, Source } from './types.ts';

const SCALARS = [
  'id',
  'paid',
  'currency',
  'shop',
  'seller',
  'orderedAt',
  'paidAt',
  'shippedAt',
  'signedAt',
  'status',
  'carrier',
  'tracking',
  'refunded',
] as const;

const LINKS = ['snapshot', 'refund', 'complaint', 'logistics', 'chat'] as const;

/** One order out of what the routes read, best route first. */
export function settleOrder(
  routes: readonly OrderReadings[],
  siteCurrency: Reading<string> | undefined,
): Settled<{ order: Order }> {
  const order: Order = {};
  const provenance: Record<string, Source> = {};
  const note = (path: string, { route, raw }: Reading<unknown>) => {
    provenance[`order.${path}`] = { route, raw };
  };
  for (const key of SCALARS) {
    const chosen = routes.flatMap((route) => route.facts[key] ?? [])[0];
    if (chosen === undefined) continue;
    Object.assign(order, { [key]: chosen.value });
    note(key, chosen);
  }

  const listed = routes.find((route) => route.items !== undefined && route.items.length > 0);
  if (listed?.items !== undefined) {
    order.items = listed.items.map((item, index) => rowOf<OrderItem>(item, `items[${index}]`, note));
    settleShop(order, listed.items, listed.partial === true, provenance, note);
  }
  const parcels = routes.find((route) => (route.parcels?.length ?? 0) > 1)?.parcels;
  if (parcels !== undefined) order.parcels = parcels.map((row, index) => rowOf<Parcel>(row, `parcels[${index}]`, note));

  const links: OrderLinks = {};
  for (const key of LINKS) {
    const chosen = routes.flatMap((route) => route.links?.[key] ?? [])[0];
    if (chosen === undefined) continue;
    links[key] = chosen.value;
    note(`links.${key}`, chosen);
  }
  if (Object.keys(links).length > 0) order.links = links;

  if (order.currency === undefined && siteCurrency !== undefined && holdsAmount(order)) {
    order.currency = siteCurrency.value;
    note('currency', siteCurrency);
  }
  if (order.seller !== undefined && order.seller === order.shop) {
    delete order.seller;
    delete provenance['order.seller'];
  }
  const missing = missingOfOrder(order);
  if (listed?.partial && !missing.includes('order.items')) missing.push('order.items');
  return {
    facts: { order },
    provenance,
    conflicts: [
      ...conflictOf(
        'order.id',
        order.id,
        routes.flatMap((route) => route.facts.id ?? []),
        (a, b) => a === b,
      ),
      ...conflictOf(
        'order.paid',
        order.paid,
        routes.flatMap((route) => route.facts.paid ?? []),
        sameNumber,
      ),
    ],
    missing,
  };
}

function rowOf<T>(row: Readings<T>, path: string, note: (path: string, reading: Reading<unknown>) => void): T {
  const result: Partial<Record<keyof T, unknown>> = {};
  for (const key of Object.keys(row) as (keyof T & string)[]) {
    const chosen = row[key];
    if (chosen === undefined) continue;
    result[key] = chosen.value;
    note(`${path}.${key}`, chosen);
  }
  return result as T;
}

/** One seller for all items is the order's shop; several stay with their items. */
function settleShop(
  order: Order,
  items: readonly ItemReading[],
  partial: boolean,
  provenance: Record<string, Source>,
  note: (path: string, reading: Reading<unknown>) => void,
): void {
  const shops = new Set(items.map((item) => item.shop?.value));
  const [only] = items;
  if (shops.size > 1) {
    delete order.shop;
    delete provenance['order.shop'];
    return;
  }
  if (only?.shop === undefined) return;
  // On a page that was cut off the items that are missing may be of another seller.
  if (order.shop === undefined && !partial) {
    order.shop = only.shop.value;
    note('shop', only.shop);
  }
  for (const [index, item] of (order.items ?? []).entries()) {
    delete item.shop;
    delete provenance[`order.items[${index}].shop`];
  }
}

function holdsAmount(order: Order): boolean {
  return (
    order.paid !== undefined ||
    order.refunded !== undefined ||
    (order.items ?? []).some((item) => item.price !== undefined)
  );
}
