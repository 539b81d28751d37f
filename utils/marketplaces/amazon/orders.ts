import { isAmount, parseMoney } from '../money.ts';
import { outermost, type Page } from '../page.ts';
import { type ListReadings, type OrderReadings, present, type Readings, reading } from '../reading.ts';
import { saysEmpty } from '../routes/empty-list.ts';
import { type Labelled, labelled } from '../routes/labels.ts';
import { cardsAround, isOrder } from '../routes/order-cards.ts';
import { type Line, visibleLines } from '../routes/visible.ts';
import { parseDay } from '../time.ts';
import type { ListedOrder, Listing } from '../types.ts';
import { itemBoxes, itemOf } from './items.ts';
import { AMAZON_ORDER_ID, amazonMoney, LABELS } from './sites.ts';

const CARD = '.js-order-card, .order-card, .a-box-group.order';
const STATUS =
  '.yohtmlc-shipment-status-primaryText, .delivery-box__primary-text, [data-component="shipmentStatus"] h3, [data-component="shipmentStatus"] h4, .shipment-top-row .a-size-medium, .shipment-top-row .a-text-bold, .js-shipment-info-container .a-text-bold';
const PAGE_SIZE = 10;
/** The list and the older order page share a container. */
const LIST_ADDRESS = /\/(?:your-orders\/orders|order-history)/;

const COUNT =
  /^\d{1,5}\s?(?:(?:orders?|bestellung(?:en)?|bestelling(?:en)?|commandes?|pedidos?|ordini|ordine|beställning(?:ar)?|zamówie\p{L}*|sipariş)(?!\p{L})|件の注文|[笔个]订单)/iu;

/** The list of orders: one card each. */
export function amazonList(page: Page): ListReadings | undefined {
  const cards = outermost(page.all(CARD)).filter((card) => AMAZON_ORDER_ID.test(page.text(card)));
  const listing = listingOf(page);
  if (cards.length === 0 && listing.stated === undefined) {
    return saysEmpty(page) ? { orders: [], complete: true } : undefined;
  }
  const read: ListReadings = { orders: cards.map((card) => listedOrder(page, card)), listing };
  if (listing.stated !== undefined) {
    const start = Number(page.url.searchParams.get('startIndex') ?? 0);
    read.inView = Math.max(
      0,
      Math.min(PAGE_SIZE, listing.stated.value - (Number.isInteger(start) && start > 0 ? start : 0)),
    );
    read.complete = listing.stated.value === 0;
  }
  if (page.cut !== undefined) read.complete = false;
  return read;
}

/** Any layout: a card around each order number. */
export function amazonListByNumber(page: Page): ListReadings | undefined {
  const cards = cardsAround(page, (text) => AMAZON_ORDER_ID.exec(text)?.[0]);
  if (cards.length === 0) return undefined;
  const orders = cards.flatMap(({ card }) => (page.isCut(card) ? [] : [listedOrder(page, card)])).filter(isOrder);
  return { loose: true, orders, listing: listingOf(page), ...(page.cut === undefined ? {} : { complete: false }) };
}

function listedOrder(page: Page, card: Element): Readings<ListedOrder> {
  const lines = visibleLines(card);
  const id = idIn(lines);
  const placed = dateIn(lines, LABELS.placed);
  const total = amountIn(page, lines, LABELS.total);
  const status = page.textOf(STATUS, card)?.text ?? cancelledIn(lines);
  const titles = itemBoxes(page, card).map((item) => item.title);
  return present({
    id,
    titles: titles.length > 0 ? reading('dom', [...new Set(titles)], titles.join(' | ')) : undefined,
    paid: reading('dom', total?.money.amount, total?.raw),
    currency: reading('dom', total?.money.currency, total?.raw),
    orderedAt: placed,
    status: reading('dom', status, status),
  });
}

/** A cancelled order has no shipment whose state could be read. */
function cancelledIn(lines: readonly Line[]): string | undefined {
  return lines.find(({ text }) =>
    /^(?:(?:your|this) order (?:has been|was) cancell?ed\.?|cancell?ed|storniert|annulée?|cancelado|annullato|キャンセル済み)$/i.test(
      text,
    ),
  )?.text;
}

/** `85 orders placed in`, and the numbers below the list. */
function listingOf(page: Page): Readings<Listing> {
  const text =
    page.textOf('.num-orders, .time-filter__label b')?.text ??
    page.visible().find((line) => line.text.length < 80 && COUNT.test(line.text))?.text;
  const stated = /^\D{0,3}(\d{1,5})/.exec(text ?? '')?.[1];
  const bar = page.one('.a-pagination');
  const numbers =
    bar === undefined
      ? []
      : page.all('li', bar).flatMap((item) => (/^\d{1,4}$/.test(page.text(item)) ? [Number(page.text(item))] : []));
  const current = bar && page.textOf('.a-selected', bar)?.text;
  const shown = bar && page.text(bar);
  return present({
    stated: reading('dom', stated === undefined ? undefined : Number(stated), text),
    page: reading('dom', current !== undefined && /^\d{1,4}$/.test(current) ? Number(current) : undefined, current),
    pages: reading('dom', numbers.length > 0 ? Math.max(...numbers) : undefined, shown),
  });
}

/** One order: detail page or invoice. */
export function amazonOrder(page: Page): OrderReadings | undefined {
  const root = page.one('#orderDetails, #odp-main-section, #ordersContainer') ?? undefined;
  if (root === undefined || (root.id === 'ordersContainer' && LIST_ADDRESS.test(page.url.pathname))) return undefined;
  const lines = visibleLines(root);
  const summary = page.one('#od-subtotals, [data-component="orderSubtotals"], [data-component="chargeSummary"]', root);
  const amounts = summary === undefined || page.isCut(summary) ? [] : visibleLines(summary);
  const total = amountIn(page, amounts, LABELS.grandTotal);
  const refund = amountIn(page, amounts, LABELS.refund);
  const status = page.textOf(STATUS, root)?.text ?? cancelledIn(lines);
  const boxes = itemRoots(page, root).flatMap((region) => itemBoxes(page, region));
  return {
    facts: present({
      id: idIn(lines),
      paid: reading('dom', total?.money.amount, total?.raw),
      currency: reading('dom', total?.money.currency, total?.raw),
      refunded: reading('dom', refund?.money.amount, refund?.raw),
      orderedAt: dateIn(lines, LABELS.placed),
      status: reading('dom', status, status),
    }),
    items: boxes.filter(({ box }) => !page.isCut(box)).flatMap((box) => itemOf(page, box) ?? []),
    ...(page.isCut(root) ? { partial: true } : {}),
  };
}

/** Where ordered goods stand; goods elsewhere on the page are recommendations. */
function itemRoots(page: Page, root: Element): Element[] {
  const shipments = outermost(page.all('[data-component="purchasedItems"], .shipment, .od-shipments', root));
  return shipments.length > 0 ? shipments : outermost(page.all('.yohtmlc-item', root));
}

function idIn(lines: readonly Line[]) {
  for (const { text } of lines) {
    const id = text.length < 200 ? AMAZON_ORDER_ID.exec(text)?.[0] : undefined;
    if (id !== undefined) return reading('dom', id, text);
  }
  return undefined;
}

function dateIn(lines: readonly Line[], labels: readonly string[]) {
  const found = labelled(lines, labels, (value) => parseDay(value.slice(0, 40)) !== undefined);
  return found && reading('dom', parseDay(found.value.slice(0, 40)), found.raw);
}

function amountIn(page: Page, lines: readonly Line[], labels: readonly string[]) {
  const options = amazonMoney(page.url);
  const found: Labelled | undefined = labelled(lines, labels, (value) => isAmount(value, options));
  const money = found && parseMoney(found.value, options);
  return found && money && { money, raw: found.raw };
}
