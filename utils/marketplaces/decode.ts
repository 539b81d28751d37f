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
import {
  anyText,
  isTrue,
  link,
  list,
  MOST_ITEMS,
  number,
  object,
  oneOf,
  type Reader,
  type Shape,
  text,
} from './untrusted.ts';

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

/** The members of a message, for those who keep more with it. */
export const MESSAGE_SHAPE: Shape<Message> = {
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
};
const message = object<Message>(MESSAGE_SHAPE, ['text']);
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
