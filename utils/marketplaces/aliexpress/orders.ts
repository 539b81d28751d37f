import { parseMoney } from '../money.ts';
import type { Page } from '../page.ts';
import { type ListReadings, type OrderReadings, present, type Readings, reading } from '../reading.ts';
import { ownLines } from '../routes/order-labels.ts';
import { orderByLabelsAbroad } from '../routes/order-labels-abroad.ts';
import { visibleLines } from '../routes/visible.ts';
import { cleaned } from '../text.ts';
import type { ListedOrder } from '../types.ts';

const ORDER_ID = /(?<!\d)\d{14,20}(?!\d)/;

/** The list of orders: `.order-item` cards. */
export function aliexpressList(page: Page): ListReadings | undefined {
  const cards = page.all('.order-item').filter((card) => ORDER_ID.test(page.text(card)));
  if (cards.length === 0) return undefined;
  return { orders: cards.map((card) => listed(page, card)), ...(page.cut === undefined ? {} : { complete: false }) };
}

function listed(page: Page, card: Element): Readings<ListedOrder> {
  const { id, orderedAt } = orderByLabelsAbroad(visibleLines(card), ORDER_ID);
  const totalText = page.textOf('.order-item-content-opt-price-total', card)?.text;
  const total = totalText === undefined ? undefined : parseMoney(totalText.replace(/^[^:：]*[:：]/, ''));
  const shop = cleaned(page.textOf('.order-item-store-name a, .order-item-store-name', card)?.text);
  const status = cleaned(page.textOf('.order-item-header-status-text', card)?.text);
  const titles = page
    .all('.order-item-content-info-name', card)
    .flatMap((element) => cleaned(page.text(element)) ?? []);
  return present({
    id: id && { ...id, route: 'dom' as const },
    titles: titles.length > 0 ? reading('dom', [...new Set(titles)], titles.join(' | ')) : undefined,
    paid: reading('dom', total?.amount, totalText),
    currency: reading('dom', total?.currency, totalText),
    shop: reading('dom', shop, shop),
    orderedAt: orderedAt && { ...orderedAt, route: 'dom' as const },
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
