import type { Page } from '../page.ts';
import { asObject, at, idOf, type Obj, objects, textOf } from '../routes/json.ts';
import { type Literal, parseLiteral } from '../routes/literal.ts';
import { findObject } from '../routes/scripts.ts';

/** Answers of 1688's gateway (mtop), heard or in a script of the page. */

/** Envelope and payload, each of which may be JSON in a text: `data`, `data.model`, `data.data.result`. */
const DEEPEST = 6;

/** The answers that hold `marker`, newest first, with JSON in texts read as what it is. */
export function answersWith(page: Page, marker: string): Literal[] {
  return page.embedded(marker).map(({ value }) => unfolded(value, 0));
}

function unfolded(value: Literal, depth: number): Literal {
  if (typeof value === 'string') return /^\s*[{[]/.test(value) ? nested(value, depth) : value;
  const object = depth > DEEPEST ? undefined : asObject(value);
  if (object === undefined) return value;
  return Object.fromEntries(Object.entries(object).map(([key, one]) => [key, unfolded(one, depth + 1)]));
}

function nested(text: string, depth: number): Literal {
  const value = parseLiteral(text);
  return value === undefined ? text : unfolded(value, depth + 1);
}

/** `mtop.1688.trading.dataline.service`, service `buyerOrderList`: the orders of each view that was shown. */
export function listsOf(page: Page): { orders: Obj[]; paging: Obj }[] {
  return answersWith(page, 'orderEntries').flatMap((answer) => {
    const list = findObject(answer, ({ data }) => Array.isArray(data) && objects(data).some(isOrder));
    return list === undefined ? [] : [{ orders: objects(list.data).filter(isOrder), paging: list }];
  });
}

const isOrder = (object: Obj) => Array.isArray(object.orderEntries) && numberOf(object) !== undefined;

/** `mtop.1688.MtopOrderService.queryOrder`: one order, its goods in a list or by offer. */
export function modelOf(page: Page): { model: Obj; entries: Obj[] } | undefined {
  const answers = [...answersWith(page, 'groupEntriesMap'), ...answersWith(page, 'orderEntries')];
  for (const answer of answers) {
    const model = findObject(
      answer,
      (object) => Array.isArray(object.orderEntries) || asObject(object.groupEntriesMap) !== undefined,
    );
    if (model === undefined) continue;
    const listed = objects(model.orderEntries);
    const grouped = Object.values(asObject(model.groupEntriesMap) ?? {}).flatMap(objects);
    return { model, entries: listed.length > 0 ? listed : grouped };
  }
  return undefined;
}

/** Its number as a text; the bare number beside it may have lost digits on its way. */
export function numberOf(order: Obj): string | undefined {
  return [order.idStr, order.orderId, order.id].map(idOf).find((id) => id !== undefined && /^\d{15,20}$/.test(id));
}

/** `颜色: 黑 尺码: M` */
export function skuOf(entry: Obj): string | undefined {
  const spec = asObject(entry.specInfoModel) ?? asObject(entry.specInfo);
  const parts = objects(at(spec, 'specItems')).flatMap((item) => {
    const value = textOf(item.specValue);
    const name = textOf(item.specName);
    return value === undefined ? [] : [name === undefined ? value : `${name}: ${value}`];
  });
  return parts.length > 0 ? parts.join(' ') : (textOf(at(spec, 'specText')) ?? textOf(entry.specInfo));
}

/** A count, plain or as `{realAmountStr, calAmount}`. */
export function quantityOf(entry: Obj): number | undefined {
  const { quantity } = entry;
  const text = [quantity, at(quantity, 'realAmountStr'), at(quantity, 'realAmount'), at(quantity, 'calAmount')]
    .map(textOf)
    .find((one) => one !== undefined);
  return text !== undefined && /^[1-9]\d{0,6}(?:\.0+)?$/.test(text) ? Number(text) : undefined;
}
