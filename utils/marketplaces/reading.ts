import type { ListedOrder, Listing, Message, Order, OrderItem, OrderLinks, Parcel, Product, Route } from './types.ts';

/** A fact on its way: the value, the route that gave it and the text it was read from. */
export interface Reading<T> {
  value: T;
  route: Route;
  raw: string;
}

/** What one route read: any subset of the facts. */
export type Readings<T> = { [K in keyof T]?: Reading<NonNullable<T[K]>> | undefined };

/** Amounts of one offer belong together: an upper end or a list price of another source may belong to another offer. */
export type ProductReadings = Readings<Product> & {
  /** The price may be planted: it contradicts a displayed one, but never stands for itself. */
  priceUnconfirmed?: true;
};

export type ItemReading = Readings<OrderItem> & { title: Reading<string> };

export interface OrderReadings {
  facts: Readings<Omit<Order, 'items' | 'parcels' | 'links'>>;
  items?: ItemReading[];
  parcels?: Readings<Parcel>[];
  links?: Readings<OrderLinks>;
  /** The page ends before its list of items does. */
  partial?: boolean;
  /** Read from words alone, without a structure that only order pages have. */
  loose?: true;
}

export interface ListReadings {
  orders: Readings<ListedOrder>[];
  listing?: Readings<Listing>;
  /** How many orders the page says this very view holds. */
  inView?: number;
  /** The page says that there is no order, or the list was seen whole. */
  complete?: boolean;
  /** Read from words alone, without a structure that only lists of orders have. */
  loose?: true;
}

export interface ChatReadings {
  peer?: Reading<string> | undefined;
  orderIds?: Reading<string>[];
  messages: Message[];
  raw: string;
  route: Route;
  partial?: boolean;
}

/** A reading, or undefined when there is no value or no text it came from. */
export function reading<T>(route: Route, value: T | undefined, raw: string | undefined): Reading<T> | undefined {
  if (value === undefined) return undefined;
  const source = (raw ?? String(value)).trim().slice(0, 300);
  return source === '' ? undefined : { value, route, raw: source };
}

/** Drops the members that are undefined, so that a fact that was not read is not a member. */
export function present<T extends object>(object: T): T {
  for (const key of Object.keys(object) as (keyof T)[]) if (object[key] === undefined) delete object[key];
  return object;
}
