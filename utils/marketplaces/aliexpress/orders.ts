import { parseMoney } from '../money.ts';
import type { Page } from '../page.ts';
import { type ListReadings, type OrderReadings, present, type Readings, reading } from '../reading.ts';
import { labelled } from '../routes/labels.ts';
import { ownLines } from '../routes/order-labels.ts';
import { orderByLabelsAbroad } from '../routes/order-labels-abroad.ts';
import { visibleLines } from '../routes/visible.ts';
import { cleaned } from '../text.ts';
import { parseTime } from '../time.ts';
import type { ListedOrder } from '../types.ts';

const ORDER_ID = /(?<!\d)\d{14,20}(?!\d)/;

/** The list of orders: `.order-item` cards. */
export function aliexpressList(page: Page): ListReadings | undefined {
  const cards = page.all('.order-item').filter((card) => ORDER_ID.test(page.text(card)));
  if (cards.length === 0) return undefined;
  return { orders: cards.map((card) => listed(page, card)), ...(page.cut === undefined ? {} : { complete: false }) };
}

function listed(page: Page, card: Element): Readings<ListedOrder> {
  const lines = visibleLines(card);
  const id = labelled(lines, ['order id', 'order number'], (value) => ORDER_ID.test(value));
  const placed = labelled(lines, ['order date', 'order placed on'], (value) => parseTime(value, '') !== undefined);
  const totalText = page.textOf('.order-item-content-opt-price-total', card)?.text;
  const total = totalText === undefined ? undefined : parseMoney(totalText.replace(/^[^:：]*[:：]/, ''));
  const shop = cleaned(page.textOf('.order-item-store-name a, .order-item-store-name', card)?.text);
  const status = cleaned(page.textOf('.order-item-header-status-text', card)?.text);
  const titles = page
    .all('.order-item-content-info-name', card)
    .flatMap((element) => cleaned(page.text(element)) ?? []);
  return present({
    id: reading('dom', id && ORDER_ID.exec(id.value)?.[0], id?.raw),
    titles: titles.length > 0 ? reading('dom', [...new Set(titles)], titles.join(' | ')) : undefined,
    paid: reading('dom', total?.amount, totalText),
    currency: reading('dom', total?.currency, totalText),
    shop: reading('dom', shop, shop),
    orderedAt: reading('dom', placed && parseTime(placed.value, ''), placed?.raw),
    status: reading('dom', status, status),
  });
}

export function aliexpressOrder(page: Page): OrderReadings | undefined {
  const facts = orderByLabelsAbroad(ownLines(page), ORDER_ID);
  return Object.keys(facts).length === 0 ? undefined : { loose: true, facts };
}

/** Tracking: the waybill stands in the link to Cainiao when not in the text. */
export function aliexpressTracking(page: Page): OrderReadings | undefined {
  const facts = orderByLabelsAbroad(ownLines(page), ORDER_ID);
  const link = page.any('a[href*="cainiao.com"][href*="mailNo"]')[0]?.getAttribute('href') ?? undefined;
  const number = /mailNo(?:List)?=([A-Z0-9]{8,30})/i.exec(link ?? '')?.[1];
  const read = present({ ...facts, tracking: facts.tracking ?? reading('dom', number, link) });
  return Object.keys(read).length === 0 ? undefined : { loose: true, facts: read };
}
