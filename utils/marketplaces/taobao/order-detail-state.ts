import { parseMoney } from '../money.ts';
import type { Page } from '../page.ts';
import { type ItemReading, type OrderReadings, present, type Reading, type Readings, reading } from '../reading.ts';
import { at, htmlTextOf, idOf, type Obj, objects, textOf } from '../routes/json.ts';
import { simplified } from '../text.ts';
import { parseTime } from '../time.ts';
import type { Order, Parcel } from '../types.ts';
import { linksInState } from './links.ts';
import { detailState, pairs, skuText } from './states.ts';

/** The order page of Taobao (`trade_order_detail.htm`): `var data = JSON.parse('…')` with `mainOrder`. */
export function detailFromState(page: Page): OrderReadings | undefined {
  const state = detailState(page);
  const main = state?.mainOrder;
  if (state === undefined || main === undefined) return undefined;
  const named = pairs(at(main, 'orderInfo'));
  const id = idOf(at(main, 'id')) ?? idOf(named.find(({ name }) => /订单(编)?号/.test(simplified(name)))?.value);
  const fee = textOf(at(main, 'payInfo', 'actualFee', 'value'));
  const paid = fee === undefined ? undefined : parseMoney(fee);
  const status = htmlTextOf(at(main, 'statusInfo', 'text'));
  const seller = textOf(at(main, 'seller', 'nick')) ?? textOf(at(state, 'deliveryInfo', 'sellerNick'));
  const shop = textOf(at(main, 'seller', 'shopName'));
  const parcels = parcelsOf(state);
  const [parcel] = parcels;
  const refunded = named
    .concat(pairs(at(main, 'payInfo')))
    .find(({ name }) => /已退款|退款金额/.test(simplified(name)))?.value;
  const read: OrderReadings = {
    facts: present({
      id: json(id),
      paid: json(paid?.amount, fee),
      currency: json(paid?.currency, fee),
      status: json(status?.replace(/^(?:当前|當前)?(?:订单|訂單)(?:状态|狀態)\s*[:：]\s*/, ''), status),
      seller: json(seller),
      shop: json(shop),
      carrier: parcel?.carrier,
      tracking: parcel?.tracking,
      refunded: json(refunded === undefined ? undefined : parseMoney(refunded)?.amount, refunded),
      ...namedTimes(named),
      ...nodeTimes(objects(at(state, 'orderBar', 'nodes')).map((node) => [textOf(node.text), textOf(node.date)])),
    }),
    items: objects(at(main, 'subOrders')).flatMap((sub) => itemOf(sub) ?? []),
    links: linksInState(state, page),
  };
  if (parcels.length > 1) read.parcels = parcels;
  return read;
}

function json<T>(value: T | undefined, raw?: string): Reading<T> | undefined {
  return reading('embedded-json', value, raw ?? (value === undefined ? undefined : String(value)));
}

/** Times of the progress bar. `signedAt` is the buyer's own confirmation (确认收货) or the sign-for of the carrier. */
export function nodeTimes(
  nodes: readonly (readonly [string | undefined, string | undefined])[],
): OrderReadings['facts'] {
  const times: OrderReadings['facts'] = {};
  for (const [label, text] of nodes) {
    if (label === undefined || text === undefined) continue;
    const time = json(parseTime(text, '+08:00'), text);
    const plain = simplified(label);
    if (/拍下|提交订单|创建/.test(plain)) times.orderedAt = time;
    else if (/付款|支付/.test(plain)) times.paidAt = time;
    else if (/发货/.test(plain)) times.shippedAt = time;
    else if (/确认收货|签收/.test(plain)) times.signedAt = time;
  }
  return present(times);
}

/** Times by label. 成交时间 means the placing on one page and the completion on another, and is not used. */
export function namedTimes(named: readonly { name: string; value: string }[]): OrderReadings['facts'] {
  const pick = (pattern: RegExp) => {
    const value = named.find(({ name }) => pattern.test(simplified(name)))?.value;
    return value === undefined ? undefined : json(parseTime(value, '+08:00'), value);
  };
  return present({
    orderedAt: pick(/^(?:创建|下单|拍下)时间$/),
    paidAt: pick(/^(?:付款|支付)时间$/),
    shippedAt: pick(/^发货时间$/),
    signedAt: pick(/^(?:确认收货|签收|收货)时间$/),
  });
}

function itemOf(sub: Obj): ItemReading | undefined {
  const info = sub.itemInfo;
  const title = json(textOf(at(info, 'title')));
  if (title === undefined) return undefined;
  const price =
    textOf(sub.priceInfo) ?? textOf(at(sub.priceInfo, 'realTotal')) ?? textOf(at(sub.priceInfo, 'original'));
  const quantity = textOf(sub.quantity);
  const sku = skuText(at(info, 'skuText'));
  const status = pairTexts(sub.tradeStatus);
  return present({
    title,
    price: json(price === undefined ? undefined : parseMoney(price)?.amount, price),
    quantity: json(quantity !== undefined && /^\d{1,6}$/.test(quantity) ? Number(quantity) : undefined, quantity),
    sku: json(sku),
    id: json(idOf(at(info, 'id'))),
    status: json(status),
  }) as ItemReading;
}

function pairTexts(value: Parameters<typeof objects>[0]): string | undefined {
  const texts = objects(value).flatMap((line) => objects(line.content).flatMap((part) => htmlTextOf(part.value) ?? []));
  return texts.length > 0 ? texts.join(' ') : undefined;
}

function parcelsOf(state: Obj): Readings<Parcel>[] {
  const several = objects(at(state, 'packageInfos', 'list') ?? at(state, 'deliveryInfo', 'packageInfos', 'list')).map(
    (parcel) =>
      present({ carrier: json(textOf(parcel.companyName)), tracking: json(trackingOf(textOf(parcel.invoiceNo))) }),
  );
  if (several.some((parcel) => parcel.tracking !== undefined)) return several;
  const delivery = state.deliveryInfo;
  const tracking = trackingOf(textOf(at(delivery, 'logisticsNum')));
  if (tracking === undefined) return [];
  return [present({ carrier: json(textOf(at(delivery, 'logisticsName'))), tracking: json(tracking) })];
}

/** A waybill number: letters and digits, at least eight. */
export function trackingOf(text: string | undefined): string | undefined {
  return text !== undefined && /^[A-Za-z]{0,6}[\d-]{6,30}[A-Za-z]{0,4}$/.test(text) ? text : undefined;
}

export type OrderFacts = Readings<Omit<Order, 'items' | 'parcels' | 'links'>>;
