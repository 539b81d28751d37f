import type { ListedOrder, Order, OrderItem, Parcel } from '../marketplaces/types.ts';

type Plain = Record<string, unknown>;

/** Nothing was read: such a value never replaces one that was. */
function empty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every(empty);
}

/** Later non-empty facts win; an empty reading never erases one. */
function mergeFields<T extends object>(known: T, fresh: T): T {
  const merged: Plain = { ...(known as Plain) };
  for (const [name, value] of Object.entries(fresh)) if (!empty(value)) merged[name] = value;
  return merged as T;
}

/** Merges two readings of a list by key; a reading that shows fewer entries does not shorten the list. */
function mergeList<T extends object>(known: T[] = [], fresh: T[] = [], key: (entry: T, index: number) => string): T[] {
  const left = known.map((entry, index) => ({ entry, key: key(entry, index) }));
  const added: T[] = [];
  fresh.forEach((entry, index) => {
    const wanted = key(entry, index);
    const match = left.find((candidate) => candidate.key === wanted);
    if (!match) {
      added.push(entry);
      return;
    }
    match.entry = mergeFields(match.entry, entry);
    match.key = ''; // the same goods twice in one order are two entries
  });
  return [...left.map(({ entry }) => entry), ...added];
}

const itemKey = (item: OrderItem) => `${item.id ?? item.title} ${item.sku ?? ''}`;
const parcelKey = (parcel: Parcel, index: number) => parcel.tracking ?? `#${index}`;

/** Two readings of the same order, the later one second. */
export function mergeOrder(known: Order, fresh: Order): Order {
  const merged = mergeFields(known, fresh);
  const items = mergeList(known.items, fresh.items, itemKey);
  const parcels = mergeList(known.parcels, fresh.parcels, parcelKey);
  const links = mergeFields(known.links ?? {}, fresh.links ?? {});
  if (items.length > 0) merged.items = items;
  if (parcels.length > 0) merged.parcels = parcels;
  if (!empty(links)) merged.links = links;
  return merged;
}

/** A row of an order list, as far as it tells about the order. */
export function listedAsOrder(listed: ListedOrder): Order {
  const { titles, ...facts } = listed;
  return { ...facts, ...(titles?.length ? { items: titles.map((title) => ({ title })) } : {}) };
}
