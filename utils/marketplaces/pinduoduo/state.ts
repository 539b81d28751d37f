import { fromFen, parseMoney } from '../money.ts';
import type { Page } from '../page.ts';
import {
  type ItemReading,
  type ListReadings,
  type OrderReadings,
  type ProductReadings,
  present,
  type Reading,
  type Readings,
  reading,
} from '../reading.ts';
import { isDrawn } from '../routes/heard-lists.ts';
import { asObject, at, idOf, type Obj, objects, textOf } from '../routes/json.ts';
import type { Literal } from '../routes/literal.ts';
import { findObject } from '../routes/scripts.ts';
import { fromEpoch } from '../time.ts';
import type { ListedOrder } from '../types.ts';

/** `window.rawData = {…}`; amounts of orders are in fen, times in seconds. Answers by XHR use snake_case twins. */

function json<T>(value: T | undefined, raw?: Literal): Reading<T> | undefined {
  return reading(
    'embedded-json',
    value,
    raw === undefined || raw === null ? (value === undefined ? undefined : String(value)) : String(raw),
  );
}

/** The member under its camelCase or its snake_case name. */
function either(object: Obj | undefined, camel: string): Literal | undefined {
  return object?.[camel] ?? object?.[camel.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)];
}

function stateWith(page: Page, marker: string, test: (object: Obj) => boolean): Obj | undefined {
  for (const { value } of page.embedded(marker)) {
    const found = findObject(value, test);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What stood on the page at first, and what was heard while it was scrolled: of that only what is drawn. */
export function listFromState(page: Page): ListReadings | undefined {
  const store = stateWith(page, 'ordersStore', (object) => asObject(object.ordersStore) !== undefined);
  const first = at(store, 'ordersStore', 'orders');
  const heard = page.embedded('order_sn').flatMap(({ value }) => {
    const { orders } = asObject(value) ?? {};
    return Array.isArray(orders) ? [objects(orders)] : [];
  });
  if (!Array.isArray(first) && heard.length === 0) return undefined;
  // Answers lie newest first, the list grows downwards.
  const rows = [...objects(first), ...heard.reverse().flat()].map(listedOrder);
  const once = rows.filter(({ id }, index) => rows.findIndex((row) => row.id?.value === id?.value) === index);
  return { orders: heard.length === 0 ? rows : once.filter((row) => isDrawn(page, row)), complete: true };
}

function listedOrder(order: Obj): Readings<ListedOrder> {
  const fen = either(order, 'displayAmount') ?? either(order, 'orderAmount');
  const titles = objects(either(order, 'orderGoods')).flatMap((goods) => textOf(either(goods, 'goodsName')) ?? []);
  const time = either(order, 'orderTime');
  const status = textOf(either(order, 'orderStatusPrompt')) ?? textOf(either(order, 'orderStatusDesc'));
  return present({
    id: json(idOf(either(order, 'orderSn'))),
    titles: titles.length > 0 ? json(titles, titles.join(' | ')) : undefined,
    paid: json(fromFen(fen), fen),
    shop: json(textOf(either(asObject(order.mall), 'mallName'))),
    orderedAt: json(fromEpoch(time), time),
    status: json(status),
  });
}

export function orderFromState(page: Page): OrderReadings | undefined {
  const isOrder = (object: Obj) =>
    either(object, 'orderSn') !== undefined && asObject(either(object, 'expressInfo')) !== undefined;
  const data = stateWith(page, 'expressInfo', isOrder) ?? stateWith(page, 'express_info', isOrder);
  if (data === undefined) return undefined;
  const express = asObject(either(data, 'expressInfo'));
  const fen = either(data, 'displayAmount') ?? either(data, 'orderAmount');
  const time = either(data, 'orderTime');
  return {
    facts: present({
      id: json(idOf(either(data, 'orderSn'))),
      paid: json(fromFen(fen), fen),
      shop: json(textOf(either(asObject(data.mall), 'mallName'))),
      orderedAt: json(fromEpoch(time), time),
      status: json(textOf(either(data, 'orderStatusPrompt')) ?? textOf(either(data, 'orderStatusDesc'))),
      carrier: json(textOf(either(express, 'shippingName'))),
      tracking: json(textOf(either(express, 'trackingNumber'))),
    }),
    items: objects(either(data, 'orderGoods')).flatMap((goods) => itemOf(goods) ?? []),
  };
}

function itemOf(goods: Obj): ItemReading | undefined {
  const title = json(textOf(either(goods, 'goodsName')));
  if (title === undefined) return undefined;
  const fen = either(goods, 'goodsPrice');
  const count = textOf(either(goods, 'goodsNumber'));
  return present({
    title,
    price: json(fromFen(fen), fen),
    quantity: json(count !== undefined && /^[1-9]\d{0,5}$/.test(count) ? Number(count) : undefined),
    sku: json(textOf(goods.spec)),
    id: json(idOf(either(goods, 'goodsId'))),
  }) as ItemReading;
}

/**
 * The product: `goods` with `goodsName`. A group price is read only where its unit is beyond doubt: from a member that
 * names cents, or from a text with a decimal mark.
 */
export function goodsFromState(page: Page): ProductReadings | undefined {
  const store = stateWith(
    page,
    'goodsName',
    (object) => textOf(either(asObject(object.goods), 'goodsName')) !== undefined,
  );
  const goods = asObject(store?.goods);
  if (goods === undefined) return undefined;
  const cents = goods.minOnSaleGroupPriceInCent;
  const text = textOf(goods.minOnSaleGroupPrice) ?? textOf(goods.minGroupPrice);
  const price = fromFen(cents) ?? (text?.includes('.') ? parseMoney(text)?.amount : undefined);
  const highest = fromFen(goods.maxOnSaleGroupPriceInCent);
  const shop = textOf(either(asObject(store?.mall), 'mallName')) ?? textOf(either(goods, 'mallName'));
  return present<ProductReadings>({
    id: json(idOf(goods.goodsID) ?? idOf(either(goods, 'goodsId'))),
    title: json(textOf(either(goods, 'goodsName'))),
    price: json(price, cents ?? text),
    priceMax: json(highest, highest),
    shop: json(shop),
  });
}
