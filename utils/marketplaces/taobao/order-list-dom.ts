import type { Page } from '../page.ts';
import { type ListReadings, present, type Readings, reading } from '../reading.ts';
import { saysEmpty } from '../routes/empty-list.ts';
import { cardsAround, isOrder } from '../routes/order-cards.ts';
import { simplified } from '../text.ts';
import type { Listing } from '../types.ts';
import { orderCard } from './order-card.ts';

/** The new list (`route_to=tm2`): one `#shopOrderContainer_<id>` per order. */
export function listFromDom(page: Page): ListReadings | undefined {
  const cards = page.all('[id^="shopOrderContainer_"]').flatMap((card) => {
    const id = /_(\d{10,20})$/.exec(card.id)?.[1];
    return id === undefined ? [] : [{ card, id }];
  });
  return listOf(page, cards) ?? (saysEmpty(page) ? { orders: [], complete: true } : undefined);
}

/** Any layout: a card around each 订单号. */
export function listFromText(page: Page): ListReadings | undefined {
  const cards = cardsAround(page, (text) => /订单(?:编)?号\s*[:：]?\s*(\d{15,20})(?!\d)/.exec(simplified(text))?.[1]);
  const read = listOf(page, cards);
  return read && { ...read, orders: read.orders.filter(isOrder), loose: true };
}

function listOf(page: Page, cards: readonly { card: Element; id: string }[]): ListReadings | undefined {
  if (cards.length === 0) return undefined;
  const whole = cards.filter(({ card }) => !page.isCut(card));
  return {
    orders: whole.map(({ card, id }) => orderCard(page, card, id)),
    listing: paging(page),
    // A page that was cut off may have held more.
    ...(page.cut === undefined ? {} : { complete: false }),
  };
}

/** The pager (`ant-pagination`), or 共21条 below the list. */
function paging(page: Page): Readings<Listing> {
  const number = (text: string | undefined) =>
    text !== undefined && /^\d{1,5}$/.test(text) ? Number(text) : undefined;
  const pager = page.one('.ant-pagination, [class*="pagination"]');
  const active = pager && page.textOf('.ant-pagination-item-active, [class*="active"]', pager)?.text;
  const items = pager === undefined ? [] : page.all('li', pager).flatMap((item) => number(page.text(item)) ?? []);
  const words = page
    .visible()
    .find(({ text }) => text.length < 60 && /共\s*\d{1,6}\s*(?:条|個|个|筆|笔|頁|页)/.test(text))?.text;
  const plain = simplified(words ?? '');
  const stated = /共\s*(\d{1,6})\s*(?:条|个|笔)/.exec(plain)?.[1];
  const pages = /共\s*(\d{1,5})\s*页/.exec(plain)?.[1];
  return present({
    stated: reading('dom', number(stated), words),
    page: reading('dom', number(active), active),
    pages: reading(
      'dom',
      number(pages) ?? (items.length > 0 ? Math.max(...items) : undefined),
      words ?? items.join(' '),
    ),
  });
}
