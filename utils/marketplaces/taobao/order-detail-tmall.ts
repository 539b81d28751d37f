import { parseMoney } from '../money.ts';
import type { Page } from '../page.ts';
import { type ItemReading, type OrderReadings, present, type Reading, type Readings, reading } from '../reading.ts';
import { asList, at, htmlTextOf, idOf, type Obj, objects, textOf } from '../routes/json.ts';
import type { Literal } from '../routes/literal.ts';
import { simplified } from '../text.ts';
import type { Parcel } from '../types.ts';
import { linksInState } from './links.ts';
import { namedTimes, nodeTimes, trackingOf } from './order-detail-state.ts';
import { pairs, skuText, tmallState } from './states.ts';

/**
 * The order page of Tmall (`orderDetail.htm`): `var detailData = {…}`. `orders.id` is a number that lost its last
 * digits; the order number stands under 订单编号.
 */
export function detailFromTmall(page: Page): OrderReadings | undefined {
  const state = tmallState(page);
  if (state === undefined) return undefined;
  const lists = objects(at(state, 'basic', 'lists'));
  const id = idOf(firstText(lists.find((row) => /订单(编)?号/.test(simplified(textOf(row.key) ?? '')))?.content));
  const paid = amountNamed(state, /^实付款?$/);
  const refunded = amountNamed(state, /已退款|退款金额/);
  const status = htmlTextOf(firstRaw(at(state, 'overStatus', 'status', 'content')));
  const seller = nickIn(lists);
  const parcels = parcelsOf(state);
  const read: OrderReadings = {
    facts: present({
      id: json(id),
      paid: json(paid?.money?.amount, paid?.raw),
      currency: json(paid?.money?.currency, paid?.raw),
      refunded: json(refunded?.money?.amount, refunded?.raw),
      status: json(status?.replace(/^(?:订单|訂單|交易)(?:状态|狀態)\s*[:：]\s*/, ''), status),
      seller: json(seller),
      carrier: parcels[0]?.carrier,
      tracking: parcels[0]?.tracking,
      ...namedTimes(pairs(lists)),
      ...nodeTimes(objects(at(state, 'stepbar', 'options')).map((step) => [textOf(step.content), textOf(step.time)])),
    }),
    items: objects(at(state, 'orders', 'list')).flatMap(itemsOf),
    links: linksInState(state, page),
  };
  if (parcels.length > 1) read.parcels = parcels;
  return read;
}

function json<T>(value: T | undefined, raw?: string): Reading<T> | undefined {
  return reading('embedded-json', value, raw ?? (value === undefined ? undefined : String(value)));
}

function firstRaw(content: Literal | undefined): Literal | undefined {
  return objects(content).find((part) => typeof part.text === 'string')?.text;
}

function firstText(content: Literal | undefined): string | undefined {
  return htmlTextOf(firstRaw(content));
}

/** `{data: {titleLink: {text: 实付款}, money: {text: ￥206.50}}}` in the table of amounts. */
function amountNamed(state: Obj, name: RegExp) {
  const parts = asList(at(state, 'amount', 'count')).flatMap((row) =>
    objects(row).flatMap((cell) => objects(cell.content)),
  );
  for (const part of parts) {
    const label = textOf(at(part, 'data', 'titleLink', 'text'));
    const raw = textOf(at(part, 'data', 'money', 'text'));
    if (label !== undefined && raw !== undefined && name.test(simplified(label)))
      return { raw, money: parseMoney(raw) };
  }
  return undefined;
}

/** The nick stands in a piece of markup: `… data-nick='云栖木作旗舰店' …`. */
function nickIn(lists: readonly Obj[]): string | undefined {
  for (const row of lists) {
    for (const part of objects(row.content)) {
      const nick = typeof part.text === 'string' ? /data-nick=['"]([^'"<>]{1,60})['"]/.exec(part.text)?.[1] : undefined;
      if (nick !== undefined) return textOf(nick);
    }
  }
  return undefined;
}

function itemsOf(order: Obj): ItemReading[] {
  return objects(order.status).flatMap((group) => {
    const status = json(firstText(group.statusInfo));
    return objects(group.subOrders).flatMap((sub) => {
      const info = sub.itemInfo;
      const title = json(textOf(at(info, 'title')));
      if (title === undefined) return [];
      const price = firstText(sub.priceInfo);
      const quantity = textOf(sub.quantity);
      const id = /[?&]id=(\d+)/.exec(textOf(at(info, 'auctionUrl')) ?? '')?.[1];
      return [
        present({
          title,
          price: json(price === undefined ? undefined : parseMoney(price)?.amount, price),
          quantity: json(quantity !== undefined && /^\d{1,6}$/.test(quantity) ? Number(quantity) : undefined, quantity),
          sku: json(skuText(at(info, 'skuText'))),
          id: json(id),
          status,
        }) as ItemReading,
      ];
    });
  });
}

function parcelsOf(state: Obj): Readings<Parcel>[] {
  const parcels = new Map<string, Readings<Parcel>>();
  for (const order of objects(at(state, 'orders', 'list'))) {
    for (const part of objects(at(order, 'logistic', 'content'))) {
      const tracking = trackingOf(textOf(part.mailNo));
      if (tracking === undefined || parcels.has(tracking)) continue;
      parcels.set(tracking, present({ carrier: json(textOf(part.companyName)), tracking: json(tracking) }));
    }
  }
  return [...parcels.values()];
}
