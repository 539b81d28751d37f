import {
  type Chat,
  type Conflict,
  type Extraction,
  type ListedOrder,
  type Listing,
  type Message,
  type Order,
  type OrderItem,
  type OrderLinks,
  PAGE_KINDS,
  type Parcel,
  type Product,
  ROUTES,
  SITES,
  type Source,
} from './types.ts';

/**
 * An extraction that came out of a page. The page's process may be in the hands of an enemy, so every member is
 * checked: what has the wrong type or an impossible size is left out, and what is not a member at all is dropped.
 */

type Reader<T> = (value: unknown) => T | undefined;
type Shape<T> = { [K in keyof T]-?: Reader<NonNullable<T[K]>> };

const MOST_TEXT = 20_000;
const MOST_ITEMS = 5_000;

const text: Reader<string> = (value) =>
  typeof value === 'string' && value !== '' ? value.slice(0, MOST_TEXT).toWellFormed() : undefined;
/** A message may be empty: a picture without words. */
const anyText: Reader<string> = (value) => (value === '' ? '' : text(value));
const number: Reader<number> = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);
const isTrue: Reader<true> = (value) => (value === true ? true : undefined);
/** Links are shown and opened: nothing but https gets through. */
const link: Reader<string> = (value) => {
  const address = text(value);
  return address?.startsWith('https://') && URL.canParse(address) ? address : undefined;
};

function oneOf<T extends string>(list: readonly T[]): Reader<T> {
  return (value) => list.find((one) => one === value);
}

function list<T>(read: Reader<T>): Reader<T[]> {
  return (value) => (Array.isArray(value) ? value.slice(0, MOST_ITEMS).flatMap((item) => read(item) ?? []) : undefined);
}

/** The members of `shape` that read; undefined when a `required` one does not. */
function object<T extends object>(shape: Shape<T>, required: readonly (keyof T)[] = []): Reader<T> {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const members = Object.entries(shape).flatMap(([name, read]) => {
      const member = (read as Reader<unknown>)((value as Record<string, unknown>)[name]);
      return member === undefined ? [] : [[name, member] as const];
    });
    const result = Object.fromEntries(members) as T;
    return required.every((name) => Object.hasOwn(result, name)) ? result : undefined;
  };
}

const product = object<Product>({
  id: text,
  title: text,
  price: number,
  priceMax: number,
  listPrice: number,
  currency: text,
  shop: text,
  seller: text,
  promises: list(text),
  sku: text,
});

const listed = object<ListedOrder>({
  id: text,
  titles: list(text),
  paid: number,
  currency: text,
  shop: text,
  seller: text,
  orderedAt: text,
  status: text,
  refunded: number,
});

const listing = object<Listing>({ stated: number, page: number, pages: number });

const item = object<OrderItem>(
  { title: text, price: number, quantity: number, sku: text, shop: text, id: text, status: text },
  ['title'],
);
const parcel = object<Parcel>({ carrier: text, tracking: text, shippedAt: text, signedAt: text, status: text });
const links = object<OrderLinks>({ snapshot: link, refund: link, complaint: link, logistics: link, chat: link });

const order = object<Order>({
  id: text,
  items: list(item),
  paid: number,
  currency: text,
  shop: text,
  seller: text,
  orderedAt: text,
  paidAt: text,
  shippedAt: text,
  signedAt: text,
  status: text,
  carrier: text,
  tracking: text,
  parcels: list(parcel),
  refunded: number,
  links,
});

const message = object<Message>(
  {
    from: oneOf(['buyer', 'seller', 'system']),
    name: text,
    at: text,
    atText: text,
    text: anyText,
    images: list(text),
    file: text,
    quote: text,
    card: isTrue,
    recalled: isTrue,
  },
  ['text'],
);
const chat = object<Chat>({ peer: text, orderIds: list(text), messages: list(message) }, ['messages']);

const source = object<Source>({ route: oneOf(ROUTES), raw: anyText }, ['route', 'raw']);
const provenance: Reader<Record<string, Source>> = (value) => {
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(value).slice(0, MOST_ITEMS);
  return Object.fromEntries(
    entries.flatMap(([path, from]) => {
      const read = source(from);
      return read === undefined ? [] : [[path.slice(0, 300), read]];
    }),
  );
};

type Candidate = Conflict['values'][number];
const candidate = object<Candidate>(
  { value: (value) => number(value) ?? text(value), route: oneOf(ROUTES), raw: anyText },
  ['value', 'route'],
);
const conflict = object<Conflict>({ field: text, values: list(candidate) }, ['field', 'values']);

const extraction = object<Extraction>(
  {
    site: oneOf(SITES),
    page: oneOf(PAGE_KINDS),
    product,
    orders: list(listed),
    listing,
    order,
    chat,
    missing: list(text),
    provenance,
    conflicts: list(conflict),
  },
  ['site', 'page', 'missing', 'provenance'],
);

/** The extraction that `value` is, every member checked; undefined when it is none. */
export function decodeExtraction(value: unknown): Extraction | undefined {
  return extraction(value);
}
