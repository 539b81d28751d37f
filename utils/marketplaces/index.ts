import { alibaba1688 } from './1688/index.ts';
import { aliexpress } from './aliexpress/index.ts';
import { amazon } from './amazon/index.ts';
import { dangdang } from './dangdang.ts';
import { type ContentKind, hostIn, type Marketplace } from './define-marketplace.ts';
import { douyin } from './douyin.ts';
import { ebay } from './ebay/index.ts';
import { gateSign, isGateAddress, isShell } from './gates.ts';
import { generic } from './generic/index.ts';
import { goofish } from './goofish/index.ts';
import { jd } from './jd/index.ts';
import { kuaishou } from './kuaishou.ts';
import { memberOf } from './missing.ts';
import { Page } from './page.ts';
import { pinduoduo } from './pinduoduo/index.ts';
import { type KindRead, readAs } from './read-page.ts';
import { once } from './routes/pace.ts';
import { looking } from './routes/sight.ts';
import { suning } from './suning.ts';
import { taobao } from './taobao/index.ts';
import { tmall } from './tmall.ts';
import type { Extraction, PageKind, Site } from './types.ts';
import { vipshop } from './vipshop.ts';
import { xiaohongshu } from './xiaohongshu.ts';

/** Raised whenever a page may read differently than before; kept in every record of facts. */
export const EXTRACTOR_VERSION = '2';

/** Every marketplace; `goofish` before `taobao`, since it has a host below taobao.com. `generic` stands for all other shops. */
export const MARKETPLACES: readonly Marketplace[] = [
  goofish,
  taobao,
  tmall,
  jd,
  pinduoduo,
  douyin,
  kuaishou,
  alibaba1688,
  suning,
  vipshop,
  dangdang,
  xiaohongshu,
  amazon,
  ebay,
  aliexpress,
];

/** The marketplace of an address. */
export function marketplaceOf(url: URL): Marketplace {
  return MARKETPLACES.find(({ hosts }) => hostIn(url.hostname, hosts)) ?? generic;
}

export interface Recognised {
  site: Site;
  /** What the address promises; undefined when it does not tell. */
  page: PageKind | undefined;
}

/** Site and promised page kind by the address alone: cheap, without a look at the page. */
export function recognise(url: string): Recognised {
  const parsed = parseUrl(url);
  if (parsed === undefined) return { site: 'generic', page: undefined };
  const marketplace = marketplaceOf(parsed);
  return { site: marketplace.site, page: promisedKind(marketplace, parsed) };
}

/** The ids of an item and of an order that an address carries. */
export function idsIn(url: string): { product?: string; order?: string } {
  const parsed = parseUrl(url);
  return (parsed && marketplaceOf(parsed).idInUrl?.(parsed)) ?? {};
}

export interface ExtractOptions {
  /** JSON texts that the page got by script, newest first (listening/heard.ts). */
  heard?: () => readonly string[];
  /** Innermost element that was still open where the source of a saved page ends, when the source was cut off. */
  cut?: Element | undefined;
}

/**
 * What the page says. Never throws for what a page holds: unreadable data is another route or a missing fact.
 *
 * @param url address under which the page was opened; it may carry tracking parameters or contradict the page
 */
export function extract(document: Document, url: string, options: ExtractOptions = {}): Extraction {
  return looking(document, () => read(document, url, options));
}

function read(document: Document, url: string, options: ExtractOptions): Extraction {
  const parsed = parseUrl(url) ?? new URL('https://unknown.invalid/');
  const page = once('page', document, () => new Page(document, parsed, options.cut, options.heard?.()));
  const marketplace = marketplaceOf(parsed);
  const promised = promisedKind(marketplace, parsed);
  const { kind, read: facts } = decide(marketplace, promised, page);
  if (facts === undefined) {
    const member = memberOf(promised);
    return { site: marketplace.site, page: kind, missing: member === undefined ? [] : [member], provenance: {} };
  }
  const { facts: members, missing, provenance, conflicts } = facts.settled;
  const result: Extraction = { site: marketplace.site, page: kind, ...members, missing, provenance };
  if (conflicts.length > 0) result.conflicts = conflicts;
  return result;
}

function parseUrl(url: string): URL | undefined {
  try {
    const parsed = new URL(url);
    return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function promisedKind(marketplace: Marketplace, url: URL): PageKind | undefined {
  const rule = marketplace.urls.find(({ test }) => test(url));
  return rule?.kind ?? (isGateAddress(url) ? 'gate' : undefined);
}

/**
 * The kind of the page by address and content. Content decides: what the address promises is read first, then the other
 * kinds; a wall is looked for only when no facts stand on the page.
 */
function decide(
  marketplace: Marketplace,
  promised: PageKind | undefined,
  page: Page,
): { kind: PageKind; read?: KindRead } {
  const own = contentKind(promised);
  const first = own === undefined ? undefined : readAs(marketplace, own, page, true);
  if (own !== undefined && first?.substance === 'firm') return { kind: own, read: first };
  if (promised !== 'other' && promised !== 'gate') {
    for (const kind of kindsOf(marketplace)) {
      if (kind === own) continue;
      const read = readAs(marketplace, kind, page, false);
      if (read.substance === 'firm') return { kind, read };
    }
  }
  if (promised === 'gate' || gateSign(page, marketplace.gateSelectors) !== undefined) return { kind: 'gate' };
  const empty = first === undefined || first.substance === 'none';
  // Nothing is drawn: what the address promises was not served. Of an unknown address only scripts tell that there is more.
  const drawn = own === undefined && !page.hasPrograms();
  if (empty && promised !== 'other' && !drawn && isShell(page)) return { kind: 'gate' };
  if (own === undefined || first === undefined) return { kind: 'other' };
  if (empty && own === 'product' && isListOfGoods(marketplace, page)) return { kind: 'other' };
  return { kind: own, read: first };
}

/** Links to so many other goods, and no fact of one: the site has led on to its start or a search. */
const OTHER_GOODS = 4;

function isListOfGoods(marketplace: Marketplace, page: Page): boolean {
  const own = marketplace.idInUrl?.(page.url)?.product;
  const ids = new Set<string>();
  for (const link of page.all('a[href]')) {
    const address = page.address(link.getAttribute('href'));
    const url = address === undefined ? undefined : parseUrl(address);
    if (url === undefined || promisedKind(marketplace, url) !== 'product') continue;
    const id = marketplace.idInUrl?.(url)?.product;
    if (id === own) return false;
    if (id !== undefined) ids.add(id);
  }
  return ids.size >= OTHER_GOODS;
}

function contentKind(kind: PageKind | undefined): ContentKind | undefined {
  return kind === undefined || kind === 'gate' || kind === 'other' ? undefined : kind;
}

/** Kinds this marketplace can read, those first whose data cannot be mistaken for another kind's. */
function kindsOf({ routes }: Marketplace): ContentKind[] {
  const kinds: ContentKind[] = [];
  if (routes.orderList) kinds.push('order-list');
  if (routes.order) kinds.push('order');
  if (routes.afterSale) kinds.push('after-sale');
  if (routes.logistics) kinds.push('logistics');
  if (routes.chat) kinds.push('chat');
  if (routes.product) kinds.push('product');
  return kinds;
}
