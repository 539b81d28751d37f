import { missingOfChat, missingOfList } from './missing.ts';
import { type ChatReadings, type ListReadings, present, type Reading } from './reading.ts';
import type { Settled } from './settle.ts';
import type { Chat, ListedOrder, Listing, Source } from './types.ts';

const COLUMNS = ['id', 'titles', 'paid', 'currency', 'shop', 'seller', 'orderedAt', 'status', 'refunded'] as const;

/** A list of orders; provenance is noted once per column, by the first row that has the fact. */
export function settleList(
  read: ListReadings,
  siteCurrency: Reading<string> | undefined,
): Settled<{ orders: ListedOrder[]; listing?: Listing }> {
  const provenance: Record<string, Source> = {};
  const orders = read.orders.map((row) => {
    const order: ListedOrder = {};
    for (const key of COLUMNS) {
      const chosen = row[key] ?? (key === 'currency' && row.paid !== undefined ? siteCurrency : undefined);
      if (chosen === undefined || (key === 'seller' && chosen.value === row.shop?.value)) continue;
      Object.assign(order, { [key]: chosen.value });
      provenance[`orders[].${key}`] ??= { route: chosen.route, raw: chosen.raw };
    }
    return order;
  });
  const listing: Listing = {};
  for (const key of ['stated', 'page', 'pages'] as const) {
    const chosen = read.listing?.[key];
    if (chosen === undefined) continue;
    listing[key] = chosen.value;
    provenance[`listing.${key}`] = { route: chosen.route, raw: chosen.raw };
  }
  // Without a pager all orders that there are stand in this view.
  const paged = listing.pages !== undefined ? listing.pages > 1 : listing.page !== undefined;
  const expected = read.inView ?? (paged ? undefined : listing.stated);
  const short = expected === undefined ? read.complete === false : orders.length < expected;
  return {
    facts: present({ orders, listing: Object.keys(listing).length > 0 ? listing : undefined }) as {
      orders: ListedOrder[];
      listing?: Listing;
    },
    provenance,
    conflicts: [],
    missing: missingOfList(orders, short || (orders.length === 0 && read.complete !== true && expected !== 0)),
  };
}

/** One conversation. */
export function settleChat(read: ChatReadings): Settled<{ chat: Chat }> {
  const chat: Chat = { messages: read.messages };
  const provenance: Record<string, Source> = {};
  if (read.peer !== undefined) {
    chat.peer = read.peer.value;
    provenance['chat.peer'] = { route: read.peer.route, raw: read.peer.raw };
  }
  const ids = new Map((read.orderIds ?? []).map((id) => [id.value, id]));
  const [first] = ids.values();
  if (first !== undefined) {
    chat.orderIds = [...ids.keys()];
    provenance['chat.orderIds'] = { route: first.route, raw: first.raw };
  }
  if (read.messages.length > 0) provenance['chat.messages'] = { route: read.route, raw: read.raw.slice(0, 300) };
  return { facts: { chat }, provenance, conflicts: [], missing: missingOfChat(chat, read.partial === true) };
}
