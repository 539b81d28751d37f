import type { Page } from './page.ts';
import type { ChatReadings, ListReadings, OrderReadings, ProductReadings } from './reading.ts';
import type { ChatMarkup } from './routes/chat-items.ts';
import type { PageKind, Site } from './types.ts';

/** Page kinds that hold facts. */
export type ContentKind = Exclude<PageKind, 'gate' | 'other'>;

/** Tells the kind of a page by its address, or undefined when this rule does not know it. */
export interface UrlRule {
  kind: PageKind;
  test: (url: URL) => boolean;
}

/** The routes to the facts of each kind, best first. A route that finds nothing returns undefined. */
export interface Routes {
  product?: readonly ((page: Page) => ProductReadings | undefined)[];
  orderList?: readonly ((page: Page) => ListReadings | undefined)[];
  order?: readonly ((page: Page) => OrderReadings | undefined)[];
  logistics?: readonly ((page: Page) => OrderReadings | undefined)[];
  afterSale?: readonly ((page: Page) => OrderReadings | undefined)[];
  chat?: readonly ((page: Page) => ChatReadings | undefined)[];
}

export interface Marketplace {
  site: Site;
  /** Registrable domains or hosts; a host belongs here when it is one of them or below one. */
  hosts: readonly string[];
  /** Addresses of each kind. They are positive samples of this marketplace and negative ones of every other. */
  samples: Readonly<Partial<Record<PageKind, readonly string[]>>>;
  /** First rule that holds decides. */
  urls: readonly UrlRule[];
  /** Product, item or order id that the address carries. */
  idInUrl?: (url: URL) => { product?: string; order?: string } | undefined;
  /** The currency of amounts that stand without a mark, by address; undefined where it varies. */
  currency?: (url: URL) => string | undefined;
  /** Elements that only a login wall, a captcha or an error page of this site has. */
  gateSelectors?: readonly string[];
  /** Routes of each kind, best first. */
  routes: Routes;
  /** Where the messages of an open conversation stand, for reading it back while it is scrolled. */
  chatMarkup?: (page: Page) => ChatMarkup;
  /** Facts that the pages of this site do not hold, or that no public source documents. */
  cannotKnow: readonly string[];
}

/** Declares a marketplace; a wrong or missing member fails to compile here. */
export function defineMarketplace(marketplace: Marketplace): Marketplace {
  return marketplace;
}

/** Rule by a pattern on `host/path`, and optionally on the query. */
export function urlRule(kind: PageKind, pattern: RegExp, query?: RegExp): UrlRule {
  return {
    kind,
    test: (url) => pattern.test(`${url.hostname}${url.pathname}`) && (query === undefined || query.test(url.search)),
  };
}

/** Whether `host` is one of `domains` or below one of them. */
export function hostIn(host: string, domains: readonly string[]): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return domains.some((domain) => name === domain || name.endsWith(`.${domain}`));
}
