import type { Page } from '../page.ts';
import { type OrderReadings, present } from '../reading.ts';
import { afterSaleFacts } from '../routes/after-sale.ts';
import { orderByLabels, ownLines } from '../routes/order-labels.ts';
import { traceFacts } from '../routes/trace.ts';
import { linksInDom } from './links.ts';

/** Tracking (`pc-trade-logistics`, `detail.i56`): visible words above 猜你喜欢; the page has no documented markup. */
export function logisticsText(page: Page): OrderReadings | undefined {
  const lines = ownLines(page);
  const labelled = orderByLabels(lines, { zone: '+08:00', id: /(?<!\d)\d{15,20}(?!\d)/ });
  const trace = traceFacts(lines, '+08:00');
  const facts = present({
    id: labelled.id,
    carrier: labelled.carrier ?? trace.carrier,
    tracking: labelled.tracking ?? trace.tracking,
    status: trace.status ?? labelled.status,
    shippedAt: labelled.shippedAt,
    signedAt: trace.signedAt ?? labelled.signedAt,
  });
  return Object.keys(facts).length === 0 ? undefined : { loose: true, facts, links: linksInDom(page) };
}

/** Refund, return, complaint (`refund2`, `rights`). */
export function afterSaleText(page: Page): OrderReadings | undefined {
  const read = afterSaleFacts(page, /(?<!\d)\d{15,20}(?!\d)/);
  return read && { ...read, links: linksInDom(page) };
}
