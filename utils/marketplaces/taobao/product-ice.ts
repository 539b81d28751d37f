import { fromFen, parseMoney } from '../money.ts';
import type { Page } from '../page.ts';
import { type ProductReadings, present, type Reading, reading } from '../reading.ts';
import { asList, asObject, at, htmlTextOf, idOf, type Obj, objects, textOf } from '../routes/json.ts';
import type { Literal } from '../routes/literal.ts';
import { findObject } from '../routes/scripts.ts';

/**
 * The state of the product page of 2025/26 (`window.__ICE_APP_CONTEXT__`): an object with `item` and `componentsVO`.
 *
 * The price the buyer sees is `priceVO.extraPrice`. Where that is absent, `priceVO.price` may be a planted round number
 * (9999, 3999 …) that the page never shows, so it is kept as unconfirmed only.
 */
export function iceState(page: Page): Obj | undefined {
  for (const { value } of page.embedded('componentsVO')) {
    const state = findObject(value, (object) => 'componentsVO' in object && 'item' in object);
    if (state !== undefined) return state;
  }
  return undefined;
}

export function iceProduct(page: Page): ProductReadings | undefined {
  const state = iceState(page);
  if (state === undefined) return undefined;
  const json = <T>(value: T | undefined, raw?: Literal): Reading<T> | undefined =>
    reading('embedded-json', value, raw === undefined ? undefined : source(raw));
  const id = idOf(at(state, 'item', 'itemId'));
  const title = textOf(at(state, 'item', 'title')) ?? textOf(at(state, 'componentsVO', 'titleVO', 'title', 'title'));
  const shop = textOf(at(state, 'seller', 'shopName')) ?? textOf(at(state, 'componentsVO', 'storeCardVO', 'shopName'));
  const seller = textOf(at(state, 'seller', 'sellerNick'));
  const promises = icePromises(state);
  return present({
    id: json(id),
    title: json(title),
    shop: json(shop),
    seller: json(seller),
    promises: promises.length > 0 ? json(promises, promises.join(' | ')) : undefined,
    sku: json(chosenSku(state, page.url)),
    ...icePrice(state),
  });
}

function icePrice(state: Obj): ProductReadings {
  const prices = asObject(at(state, 'componentsVO', 'priceVO'));
  const extra = amountOf(prices?.extraPrice);
  const base = amountOf(prices?.price);
  if (extra === undefined) return base === undefined ? {} : { ...base, priceUnconfirmed: true };
  const before = base?.price;
  return before !== undefined && extra.price !== undefined && before.value > extra.price.value
    ? { ...extra, listPrice: before }
    : extra;
}

function amountOf(value: Literal | undefined): ProductReadings | undefined {
  const price = asObject(value);
  const text = textOf(price?.priceText);
  const money = text === undefined ? undefined : parseMoney(text);
  const fen = fromFen(price?.priceMoney);
  const amount = money?.amount ?? fen;
  // Two notations of one price that differ are a sign of tampering.
  if (amount === undefined || (fen !== undefined && money !== undefined && Math.abs(fen - money.amount) > 0.005))
    return undefined;
  const unit = textOf(price?.priceUnit);
  const raw = [textOf(price?.priceTitle), unit, text].filter(Boolean).join(' ');
  return present({
    price: reading('embedded-json', amount, raw),
    priceMax: reading('embedded-json', money?.max, raw),
    currency: reading('embedded-json', unit === undefined ? undefined : parseMoney(`${unit}1`)?.currency, unit),
  });
}

function icePromises(state: Obj): string[] {
  const promises: string[] = [];
  const delivery = htmlTextOf(at(state, 'componentsVO', 'deliveryVO', 'agingDesc'));
  if (delivery !== undefined && /发货|發貨|送达|送達|赔|賠|小时|小時/.test(delivery)) promises.push(delivery);
  const infos = objects(at(state, 'componentsVO', 'extensionInfoVO', 'infos'));
  const short = infos.filter((info) => info.type === 'GUARANTEE').flatMap((info) => objects(info.items));
  for (const item of short) promises.push(...asList(item.text).flatMap((text) => htmlTextOf(text) ?? []));
  if (short.length === 0) {
    const full = infos.filter((info) => info.type === 'GUARANTEE_NEW').flatMap((info) => objects(info.items));
    promises.push(...full.flatMap((item) => htmlTextOf(item.title) ?? []));
  }
  return [...new Set(promises)];
}

/** The variant that the address names by `skuId`, in the words of the page. */
function chosenSku(state: Obj, url: URL): string | undefined {
  const wanted = url.searchParams.get('skuId');
  const sku = objects(at(state, 'skuBase', 'skus')).find((one) => wanted !== null && textOf(one.skuId) === wanted);
  const path = textOf(sku?.propPath);
  if (path === undefined) return undefined;
  const names: string[] = [];
  for (const pair of path.split(';')) {
    const [pid, vid] = pair.split(':');
    const prop = objects(at(state, 'skuBase', 'props')).find((one) => textOf(one.pid) === pid);
    const name = textOf(objects(prop?.values).find((value) => textOf(value.vid) === vid)?.name);
    if (name === undefined) return undefined;
    names.push(name);
  }
  return names.length > 0 ? names.join(' ') : undefined;
}

function source(value: Literal): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
