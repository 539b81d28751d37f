import { marketplaceOf } from './index.ts';
import { Page } from './page.ts';
import { type ChatItem, chatItems, listOf, orderIds } from './routes/chat-dom.ts';
import { rowItems } from './routes/chat-rows.ts';
import type { Zone } from './time.ts';
import type { Site } from './types.ts';

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
  /** The other side's name and the orders the page ties to the conversation, as they stand now. */
  about(): { peer?: string; orderIds: string[] };
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
  const list = markup && listOf(page, markup, page.all(markup.message));
  if (!markup || !list) return undefined;
  return {
    site: marketplace.site,
    list,
    zone: markup.zone,
    isGuess: false,
    items: () => chatItems(look(), markup, list),
    about() {
      const now = look();
      const peer = now.textOf(markup.peer)?.text;
      return { ...(peer ? { peer } : {}), orderIds: orderIds(now, markup).map(({ value }) => value) };
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
  return { site, list, zone, isGuess: true, items: () => rowItems(look(), list), about: () => ({ orderIds: [] }) };
}
