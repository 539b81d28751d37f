import { parseMoney } from '../money.ts';
import type { Page } from '../page.ts';
import { type ListReadings, present, type Reading, type Readings, reading } from '../reading.ts';
import { asList, at, idOf, type Obj, objects, textOf } from '../routes/json.ts';
import type { Literal } from '../routes/literal.ts';
import { parseTime } from '../time.ts';
import type { ListedOrder } from '../types.ts';
import { listStates } from './states.ts';

/**
 * The old list (`route_to=tm1`): `var data = JSON.parse('…')`, the object that `asyncBought.htm` answers with.
 *
 * In the page's own script it is always the first page of the default view; later ones may have been heard. One whose
 * orders are not those that are drawn does not count.
 */
export function listFromState(page: Page): ListReadings | undefined {
  const state = listStates(page).find((one) => !drawnElsewhere(one, page));
  if (state === undefined) return undefined;
  const paging = at(state, 'page');
  const number = (key: string): Reading<number> | undefined => {
    const value = at(paging, key);
    const count = typeof value === 'string' && /^\d{1,7}$/.test(value) ? Number(value) : value;
    return typeof count === 'number' && Number.isInteger(count) && count >= 0
      ? reading('embedded-json', count, `${key}: ${count}`)
      : undefined;
  };
  const stated = number('totalNumber');
  const current = number('currentPage');
  const pages = number('totalPage');
  const size = number('pageSize')?.value;
  const orders = objects(state.mainOrders).map(orderOf);
  const read: ListReadings = { orders, complete: stated?.value === 0 || orders.length > 0 };
  read.listing = present({ stated, page: current && current.value > 0 ? current : undefined, pages });
  if (stated !== undefined && current !== undefined && size !== undefined && current.value > 0) {
    read.inView = Math.max(0, Math.min(size, stated.value - (current.value - 1) * size));
  }
  return read;
}

function drawnElsewhere(state: Obj, page: Page): boolean {
  const ids = new Set(objects(state.mainOrders).flatMap((order) => idOf(order.id) ?? []));
  const drawn = page
    .all('[id^="shopOrderContainer_"], .js-order-container [data-id], [data-orderid]')
    .flatMap(
      (element) =>
        /\d{12,20}/.exec(
          `${element.id} ${element.getAttribute('data-id') ?? element.getAttribute('data-orderid') ?? ''}`,
        )?.[0] ?? [],
    );
  return drawn.some((id) => !ids.has(id));
}

function orderOf(order: Obj): Readings<ListedOrder> {
  const json = <T>(value: T | undefined, raw: Literal | undefined): Reading<T> | undefined =>
    reading('embedded-json', value, raw === undefined || raw === null ? undefined : String(raw));
  const id = idOf(order.id) ?? idOf(at(order, 'orderInfo', 'id'));
  const titles = objects(order.subOrders).flatMap((item) => textOf(at(item, 'itemInfo', 'title')) ?? []);
  const fee = at(order, 'payInfo', 'actualFee');
  const feeText = textOf(fee) ?? textOf(at(fee, 'value'));
  const paid = feeText === undefined ? undefined : parseMoney(feeText);
  const currency = textOf(at(order, 'extra', 'currency'));
  const time = textOf(at(order, 'orderInfo', 'createTime')) ?? textOf(at(order, 'orderInfo', 'createDay'));
  const status = textOf(at(order, 'statusInfo', 'text'));
  const shop = textOf(at(order, 'seller', 'shopName'));
  const seller = textOf(at(order, 'seller', 'nick'));
  return present({
    id: json(id, id),
    titles: titles.length > 0 ? json(titles, titles.join(' | ')) : undefined,
    paid: json(paid?.amount, feeText),
    currency: paid && currency !== undefined && /^[A-Z]{3}$/.test(currency) ? json(currency, currency) : undefined,
    shop: json(shop, shop),
    seller: json(seller, seller),
    orderedAt: json(time === undefined ? undefined : parseTime(time, '+08:00'), time),
    status: json(status, status),
    refunded: refundOf(order),
  });
}

/** Amounts that the order's own data states as refunded. */
function refundOf(order: Obj): Reading<number> | undefined {
  const texts = asList(at(order, 'payInfo', 'postFees')).flatMap((fee) => {
    const label = textOf(at(fee, 'prefix')) ?? '';
    return /退款/.test(label) ? [textOf(at(fee, 'value')) ?? ''] : [];
  });
  const [text] = texts;
  return text === undefined ? undefined : reading('embedded-json', parseMoney(text)?.amount, text);
}
