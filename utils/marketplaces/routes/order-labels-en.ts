import { isAmount, parseMoney } from '../money.ts';
import type { Page } from '../page.ts';
import { type ListReadings, type OrderReadings, present, type Readings, reading } from '../reading.ts';
import { parseTime } from '../time.ts';
import type { ListedOrder } from '../types.ts';
import { labelled } from './labels.ts';
import { cardsAround, isOrder } from './order-cards.ts';
import { type Line, visibleLines } from './visible.ts';

/** Facts of one order page in English by the labels before them. */
export function orderByEnglishLabels(lines: readonly Line[], id: RegExp): OrderReadings['facts'] {
  const time = (labels: readonly string[]) => {
    const found = labelled(lines, labels, (value) => parseTime(value.slice(0, 60), '') !== undefined);
    return found && reading('text', parseTime(found.value.slice(0, 60), ''), found.raw);
  };
  const number = labelled(lines, ['order number', 'order id', 'order no.', 'order #'], (value) => id.test(value));
  const total = labelled(lines, ['order total', 'grand total', 'total price', 'total'], isAmount);
  const refund = labelled(lines, ['refund total', 'refunded', 'refund amount'], isAmount);
  const tracking = labelled(lines, ['tracking number', 'tracking no.', 'tracking'], (value) =>
    /^[A-Z]{0,4}\d[\dA-Z]{7,30}$/i.test(value),
  );
  const carrier = labelled(
    lines,
    ['carrier', 'shipping company', 'logistics company'],
    (value) => value.length <= 40,
    'colon',
  );
  const shop = labelled(lines, ['sold by', 'store name', 'seller'], (value) => value.length <= 60, 'colon');
  const status = labelled(lines, ['order status', 'status'], (value) => value.length <= 60, 'colon');
  const money = total && parseMoney(total.value);
  return present({
    id: reading('text', number && id.exec(number.value)?.[0], number?.raw),
    paid: reading('text', money?.amount, total?.raw),
    currency: reading('text', money?.currency, total?.raw),
    refunded: reading('text', refund && parseMoney(refund.value)?.amount, refund?.raw),
    orderedAt: time(['order placed on', 'order placed', 'placed on', 'order date', 'date placed', 'time placed']),
    paidAt: time(['payment completed on', 'paid on', 'payment date']),
    shippedAt: time(['shipped on', 'shipment completed on', 'date shipped']),
    signedAt: time(['delivered on', 'order completed on', 'delivery date']),
    carrier: reading('text', carrier?.value, carrier?.raw),
    tracking: reading('text', tracking?.value, tracking?.raw),
    shop: reading('text', shop?.value, shop?.raw),
    status: reading('text', status?.value, status?.raw),
  });
}

/** Words by which English lists of orders state where an order is. */
const STATUS =
  /^(?:(?:awaiting|to) (?:payment|pay|shipment|ship|delivery|feedback)|paid|processing|shipped|in transit|out for delivery|delivered|completed|finished|cancell?ed|closed|refunded|returned|on the way)(?:$|[\s:,.-])/i;

/** A list of orders in English whose markup is not known: a card around each number behind its label. */
export function listByEnglishLabels(page: Page, id: RegExp): ListReadings | undefined {
  const cards = cardsAround(page, (text) => {
    const label = /order (?:number|id|no\.?|#)\s*[:#]?\s*/i.exec(text);
    const number = label === null ? null : id.exec(text.slice(label.index + label[0].length));
    return number?.index === 0 ? number[0] : undefined;
  });
  if (cards.length === 0) return undefined;
  const orders = cards.flatMap(({ card, id: number }) => (page.isCut(card) ? [] : [listed(card, number, id)]));
  return { loose: true, orders: orders.filter(isOrder), ...(page.cut === undefined ? {} : { complete: false }) };
}

function listed(card: Element, number: string, id: RegExp): Readings<ListedOrder> {
  const lines = visibleLines(card);
  const { paid, currency, orderedAt, shop, refunded, status } = orderByEnglishLabels(lines, id);
  const state = lines.find(({ text }) => text.length <= 60 && STATUS.test(text))?.text;
  return present({
    id: reading('text', number, number),
    paid,
    currency,
    shop,
    orderedAt,
    refunded,
    status: status ?? reading('text', state, state),
  });
}
