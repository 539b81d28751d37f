import { fromFen } from '../money.ts';
import type { Page } from '../page.ts';
import { type ListReadings, present, type Readings, reading } from '../reading.ts';
import { areDrawn } from '../routes/heard-lists.ts';
import { at, type Obj, objects, textOf } from '../routes/json.ts';
import { fromEpoch, parseTime } from '../time.ts';
import type { ListedOrder } from '../types.ts';
import { listsOf, numberOf } from './answers.ts';

/** The list of orders is in no script of its page: it is what was heard, where it is what is drawn. Amounts are fen. */
export function listFromAnswers(page: Page): ListReadings | undefined {
  for (const { orders, paging } of listsOf(page)) {
    const rows = orders.map(listedOrder);
    if (!areDrawn(page, rows, /(?<!\d)\d{16,20}(?!\d)/)) continue;
    const total = textOf(paging.total);
    const pages = textOf(paging.pages);
    const count = (text: string | undefined) =>
      text !== undefined && /^\d{1,7}$/.test(text) ? reading('embedded-json', Number(text), text) : undefined;
    return { orders: rows, complete: true, listing: present({ stated: count(total), pages: count(pages) }) };
  }
  return undefined;
}

function listedOrder(order: Obj): Readings<ListedOrder> {
  const json = <T>(value: T | undefined, raw: unknown = value) =>
    reading('embedded-json', value, raw === undefined ? undefined : String(raw));
  const titles = objects(order.orderEntries).flatMap((entry) => textOf(entry.productName) ?? []);
  const time = order.gmtCreate;
  return present({
    id: json(numberOf(order)),
    titles: titles.length > 0 ? json(titles, titles.join(' | ')) : undefined,
    paid: json(fromFen(order.sumPayment), order.sumPayment),
    shop: json(textOf(at(order, 'sellerInfo', 'companyName'))),
    seller: json(textOf(at(order, 'sellerInfo', 'loginId'))),
    orderedAt: json(fromEpoch(time) ?? parseTime(textOf(time) ?? '', '+08:00'), time),
    status: json(textOf(order.statusLabel)),
  });
}
