/**
 * What a page says, read and labelled. Money is in the page's currency as a decimal number, because these are the
 * page's own figures; the rights engine turns them into integer fen at its edge. Times are ISO 8601 strings.
 * A fact that is not on the page is not a member: nothing here is ever a placeholder.
 */

export const SITES = [
  'taobao',
  'tmall',
  'jd',
  'pinduoduo',
  'douyin',
  'kuaishou',
  '1688',
  'suning',
  'vipshop',
  'dangdang',
  'goofish',
  'xiaohongshu',
  'amazon',
  'ebay',
  'aliexpress',
  'generic',
] as const;
export type Site = (typeof SITES)[number];

export const PAGE_KINDS = [
  'product',
  'order-list',
  'order',
  'logistics',
  'after-sale',
  'chat',
  'gate',
  'other',
] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** The way by which a fact was read, best first for most sites. */
export const ROUTES = ['embedded-json', 'dom', 'json-ld', 'microdata', 'opengraph', 'text', 'url'] as const;
export type Route = (typeof ROUTES)[number];

export interface Product {
  id?: string;
  title?: string;
  /** What the page asks the buyer to pay now for one unit. */
  price?: number;
  priceMax?: number;
  listPrice?: number;
  currency?: string;
  shop?: string;
  seller?: string;
  promises?: string[];
  sku?: string;
}

export interface ListedOrder {
  id?: string;
  titles?: string[];
  paid?: number;
  currency?: string;
  shop?: string;
  seller?: string;
  orderedAt?: string;
  status?: string;
  refunded?: number;
}

export interface Listing {
  stated?: number;
  page?: number;
  pages?: number;
}

export interface OrderItem {
  title: string;
  price?: number;
  quantity?: number;
  sku?: string;
  shop?: string;
  id?: string;
  status?: string;
}

export interface Parcel {
  carrier?: string;
  tracking?: string;
  shippedAt?: string;
  signedAt?: string;
  status?: string;
}

export interface OrderLinks {
  snapshot?: string;
  refund?: string;
  complaint?: string;
  logistics?: string;
  chat?: string;
}

export interface Order {
  id?: string;
  items?: OrderItem[];
  paid?: number;
  currency?: string;
  shop?: string;
  seller?: string;
  orderedAt?: string;
  paidAt?: string;
  shippedAt?: string;
  signedAt?: string;
  status?: string;
  carrier?: string;
  tracking?: string;
  parcels?: Parcel[];
  refunded?: number;
  links?: OrderLinks;
}

export interface Message {
  from?: 'buyer' | 'seller' | 'system';
  name?: string;
  at?: string;
  atText?: string;
  text: string;
  images?: string[];
  file?: string;
  quote?: string;
  card?: true;
  recalled?: true;
}

export interface Chat {
  peer?: string;
  orderIds?: string[];
  messages: Message[];
}

/** Where a fact came from: the route and the source text before normalisation (at most 300 characters). */
export interface Source {
  /** `user`: typed in or pointed at; no page can give it. */
  route: Route | 'user';
  raw: string;
}

export interface Conflict {
  field: string;
  /** The chosen value first. */
  values: { value: string | number; route: Route; raw?: string }[];
}

/** The result of reading one page: the JSON of `npm run -s extract`. */
export interface Extraction {
  site: Site;
  page: PageKind;
  product?: Product;
  orders?: ListedOrder[];
  listing?: Listing;
  order?: Order;
  chat?: Chat;
  /** Paths of facts that this kind of page has and this page does not show. */
  missing: string[];
  provenance: Record<string, Source>;
  conflicts?: Conflict[];
}
