import { idsIn, marketplaceOf, recognise } from './index.ts';
import { Page } from './page.ts';
import { listOf, orderIds } from './routes/chat-dom.ts';
import { type ChatItem, chatItems } from './routes/chat-items.ts';
import { accountIn, rowAround } from './routes/chat-parts.ts';
import { rowItems } from './routes/chat-rows.ts';
import type { Zone } from './time.ts';
import type { Site } from './types.ts';

export interface LinkedOrder {
  site: Site;
  id: string;
}

/** The conversation that is open on a live page, as it can be read again and again while it is scrolled. */
export interface ChatSource {
  site: Site;
  /** The element around the messages. */
  list: Element;
  zone: Zone;
  /** No markup is documented: each row of the list counts as a message. */
  isGuess: boolean;
  /** What the list holds now. Cheap parts of a page are looked up anew each time: a live page changes. */
  items(): Iterable<ChatItem>;
  /** The account that sent what stands in an item, where the page ties one to it. */
  accountOf(item: Element): string | undefined;
  /**
   * As they stand now: the other side's name, the orders the page ties to the conversation, and those that a link among its
   * messages leads to.
   */
  about(): { peer?: string; orderIds: string[]; linked: LinkedOrder[] };
}

/** PDD's list: nothing inside it is documented. */
const PINDUODUO_LIST = '.chat-msg-provider, [class*="chat-msg-provider"]';

/** The open conversation of a page of a known marketplace; undefined where there is none. */
export function chatOn(document: Document, url: string): ChatSource | undefined {
  const address = URL.parse(url);
  if (!address) return undefined;
  const marketplace = marketplaceOf(address);
  const look = () => new Page(document, address);
  const page = look();
  if (marketplace.site === 'pinduoduo') {
    const list = page.one(PINDUODUO_LIST);
    return list && rows(marketplace.site, list, look);
  }
  const markup = marketplace.chatMarkup?.(page);
  const list = markup && listOf(page, markup);
  if (!markup || !list) return undefined;
  return {
    site: marketplace.site,
    list,
    zone: markup.zone,
    isGuess: false,
    items: () => chatItems(look(), markup, list),
    accountOf: (item) => accountIn(look(), rowAround(item, list, markup.message)),
    about() {
      const now = look();
      const peer = now.textOf(markup.peer)?.text;
      const tied = orderIds(now, markup).map(({ value }) => value);
      return { ...(peer ? { peer } : {}), orderIds: tied, linked: linkedOrders(now, list) };
    },
  };
}

/** The conversation in a list that the user pointed at. */
export function aimedChat(document: Document, url: string, list: Element): ChatSource {
  const address = URL.parse(url) ?? new URL('https://unknown.invalid/');
  return rows(marketplaceOf(address).site, list, () => new Page(document, address));
}

function rows(site: Site, list: Element, look: () => Page): ChatSource {
  const zone = ['amazon', 'ebay', 'aliexpress', 'generic'].includes(site) ? '' : '+08:00';
  return {
    site,
    list,
    zone,
    isGuess: true,
    items: () => rowItems(look(), list),
    accountOf: (item) => accountIn(look(), item),
    about: () => ({ orderIds: [], linked: linkedOrders(look(), list) }),
  };
}

const MOST_LINKS = 300;

/** The orders whose pages are linked among the messages: a card of an order leads to it. */
function linkedOrders(page: Page, list: Element): LinkedOrder[] {
  return [...list.querySelectorAll('a[href]')].slice(0, MOST_LINKS).flatMap((link) => {
    const address = page.address(link.getAttribute('href'));
    const { order: id } = (address && idsIn(address)) || {};
    return address && id ? [{ site: recognise(address).site, id }] : [];
  });
}

/** Where the address of a chat names the account that it is with. */
const PEER_PARAMS: Partial<Record<Site, readonly string[]>> = {
  taobao: ['uid', 'touid'],
  tmall: ['uid', 'touid'],
  '1688': ['touid', 'uid'],
  jd: ['venderId'],
  pinduoduo: ['mall_sn', 'mall_id'],
  goofish: ['peerUserId'],
};

/** The account that a chat is with, as its address names it. */
export function peerIdIn(url: string): string | undefined {
  const address = URL.parse(url);
  for (const name of (address && PEER_PARAMS[marketplaceOf(address).site]) ?? []) {
    const value = address?.searchParams.get(name)?.trim();
    if (value) return value.slice(0, 120);
  }
  return undefined;
}
