import { isAmount, parseMoney } from '../money.ts';
import type { Page } from '../page.ts';
import { type ListReadings, type OrderReadings, present, type Readings, reading } from '../reading.ts';
import { labelled } from '../routes/labels.ts';
import { orderByLabels, ownLines } from '../routes/order-labels.ts';
import { visibleLines, visiblePieces } from '../routes/visible.ts';
import { linkUrl } from '../shop-url.ts';
import { cleaned, simplified } from '../text.ts';
import type { ListedOrder } from '../types.ts';

const STATUS =
  /^(?:等待(?:买家付款|卖家发货|见面交易|买家确认)|待付款|待发货|待收货|(?:卖家)?已发货|交易(?:成功|关闭)|退款(?:中|成功|关闭)|已评价|待评价)$/;

/** 我买到的: one card per link to an order. */
export function boughtList(page: Page): ListReadings | undefined {
  const cards = new Map<string, Element>();
  const links = page.all('a[href*="order-detail"]');
  for (const link of links) {
    const id = linkUrl(link.getAttribute('href'), page.url)?.searchParams.get('orderId');
    if (id !== null && id !== undefined && /^\d{10,20}$/.test(id) && !cards.has(id)) cards.set(id, link);
  }
  if (cards.size === 0) return undefined;
  const starts = [...cards.values()];
  const orders = [...cards].flatMap(([id, link]) => {
    const card = widest(link, starts);
    return page.isCut(card) ? [] : [orderCard(page, card, id)];
  });
  return { orders, ...(page.cut === undefined ? {} : { complete: false }) };
}

/** The largest element around one order that holds no other; a single order is bounded by its own list. */
function widest(link: Element, all: readonly Element[]): Element {
  let card = link;
  const limit = all.length === 1 ? 4 : 30;
  for (let level = 0; level < limit && card.parentElement !== null; level += 1) {
    const parent = card.parentElement;
    if (parent.localName === 'body' || all.some((other) => other !== link && parent.contains(other))) break;
    card = parent;
  }
  return card;
}

function orderCard(page: Page, card: Element, id: string): Readings<ListedOrder> {
  const lines = visibleLines(card);
  const status = visiblePieces(card).find((text) => STATUS.test(simplified(text)));
  const paid = labelled(lines, ['实付款', '实付'], isAmount);
  const money = paid && parseMoney(paid.value);
  const seller = cleaned(page.textOf('a[href*="personal?userId="]', card)?.text);
  const titles = page.all('a[href*="/item?id="]', card).flatMap((link) => cleaned(page.text(link)) ?? []);
  return present({
    id: reading('dom', id, id),
    titles: titles.length > 0 ? reading('dom', [...new Set(titles)], titles.join(' | ')) : undefined,
    paid: reading('dom', money?.amount, paid?.raw),
    currency: reading('dom', money?.currency, paid?.raw),
    seller: reading('dom', seller, seller),
    status: reading('dom', status, status),
  });
}

export function goofishOrder(page: Page): OrderReadings | undefined {
  const lines = ownLines(page);
  const facts = orderByLabels(lines, { zone: '+08:00', id: /(?<!\d)\d{15,20}(?!\d)/ });
  if (Object.keys(facts).length === 0) return undefined;
  const status = lines.find(({ text }) => STATUS.test(simplified(text)))?.text;
  return { loose: true, facts: present({ ...facts, status: facts.status ?? reading('text', status, status) }) };
}
