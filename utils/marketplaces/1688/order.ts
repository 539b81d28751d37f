import { parseMoney } from '../money.ts';
import type { Page } from '../page.ts';
import { type ItemReading, type OrderReadings, present, reading } from '../reading.ts';
import { at, idOf, type Obj, objects, textOf } from '../routes/json.ts';
import { orderByLabels, ownLines } from '../routes/order-labels.ts';
import { shadowOf } from '../routes/sight.ts';
import { traceFacts } from '../routes/trace.ts';
import { idParam } from '../shop-url.ts';
import { cleaned, simplified } from '../text.ts';
import { answersWith, modelOf, numberOf, quantityOf, skuOf } from './answers.ts';

const ORDER_ID = /(?<!\d)\d{15,20}(?!\d)/;

/** The order page of 2025/26: nested shadow roots, `order-table` with one `tr.table-row` per item. */
export function orderFromShadow(page: Page): OrderReadings | undefined {
  const rows = page.all('tr.table-row, .table-row');
  const fields = orderFields(page);
  if (rows.length === 0 && fields.size === 0) return undefined;
  const field = (...names: string[]) => {
    const name = names.find((one) => fields.has(one));
    return name === undefined ? undefined : fields.get(name);
  };
  const seller = field('卖家', '卖家名称', '供应商', '商家', '卖家信息');
  const id = ORDER_ID.exec(field('订单编号', '订单号') ?? '')?.[0];
  const paid = field('实付款', '实付金额', '实付');
  const money = paid === undefined ? undefined : parseMoney(paid);
  return {
    facts: present({
      id: reading('dom', id, id),
      shop: reading('dom', seller, seller),
      paid: reading('dom', money?.amount, paid),
      currency: reading('dom', money?.currency, paid),
    }),
    items: rows.filter((row) => !page.isCut(row)).flatMap((row) => itemOf(page, row) ?? []),
    ...(page.cut === undefined ? {} : { partial: true }),
  };
}

/** `.field-name` and the text beside it. */
function orderFields(page: Page): Map<string, string> {
  const fields = new Map<string, string>();
  for (const name of page.all('.order-info-user-content-item .field-name, order-info .field-name')) {
    const label = simplified(page.text(name)).replace(/[:：\s]+$/, '');
    const whole = name.closest('.order-info-user-content-item') ?? name.parentElement;
    const value =
      whole === null ? undefined : cleaned(page.text(whole, (inner) => inner === name).replace(/^[:：\s]+/, ''));
    if (label !== '' && value !== undefined && value.length < 200) fields.set(label, value);
  }
  return fields;
}

function itemOf(page: Page, row: Element): ItemReading | undefined {
  const within = (selector: string) =>
    pierce(row, selector)
      .map((element) => page.text(element))
      .find((text) => text !== '');
  const name = within('.goods-info a.oneline') ?? within('.goods-info a');
  const title = reading('dom', name, name);
  if (title === undefined) return undefined;
  const price = within('.pay div') ?? within('.pay');
  const quantity = within('.order-table-number');
  const sku = pierce(row, '.sku c-t')
    .map((element) => page.text(element))
    .filter(Boolean)
    .join(' ');
  const count = /^[x×]?\s*(\d{1,7})(?:\.0+)?\s*\p{L}?$/u.exec(quantity ?? '')?.[1];
  return present({
    title,
    price: reading('dom', price === undefined ? undefined : parseMoney(price)?.amount, price),
    quantity: reading('dom', count === undefined || Number(count) === 0 ? undefined : Number(count), quantity),
    sku: reading('dom', cleaned(sku), sku),
  }) as ItemReading;
}

/** Matches below an element, into the shadow roots below it. */
function pierce(root: Element, selector: string): Element[] {
  const found: Element[] = [];
  const search = (scope: ParentNode, depth: number) => {
    if (depth > 12) return;
    found.push(...scope.querySelectorAll(selector));
    for (const element of scope.querySelectorAll('*')) {
      const shadow = shadowOf(element);
      if (shadow !== undefined) search(shadow, depth + 1);
    }
  };
  search(root, 0);
  return found;
}

/** What the page was answered about its order, where it was heard or stands in a script. */
export function orderFromState(page: Page): OrderReadings | undefined {
  const found = modelOf(page);
  if (found === undefined) return undefined;
  const { model, entries } = found;
  const id = numberOf(model) ?? idOf(model.id) ?? entries.map(numberInEntry).find((one) => one !== undefined);
  const own = idParam(page.url, 'orderId', 'order_id');
  // A page may be answered about other orders too.
  if (own !== undefined && id !== undefined && own !== id) return undefined;
  const json = <T>(fact: T | undefined) =>
    reading('embedded-json', fact, fact === undefined ? undefined : String(fact));
  const state = textOf(model.statusLabel) ?? textOf(model.status);
  return {
    facts: present({
      id: json(id),
      // `waitbuyerreceive` is a code, not what is shown.
      status: json(state !== undefined && /\p{Script=Han}/u.test(state) ? state : undefined),
      carrier: json(textOf(at(model, 'logistics', 'logisticsCompanyName'))),
      tracking: json(textOf(at(model, 'logistics', 'billNo'))),
      signedAt: signedAt(page),
    }),
    items: entries.flatMap((entry) => stateItem(entry) ?? []),
    // A list holds the same; what the page is about only its address tells.
    ...(own === undefined ? { loose: true as const } : {}),
  };
}

const numberInEntry = ({ orderId }: Obj) => idOf(orderId);

/** When it was signed for, by the way of its parcel (`queryDeliveryOrderPackList`). Of several parcels none speaks for the order. */
function signedAt(page: Page): OrderReadings['facts']['signedAt'] {
  const [answer] = answersWith(page, 'logisticsTracePackDTOList');
  const packs = objects(at(answer, 'data', 'model'));
  const lines = objects(packs[0]?.logisticsTracePackDTOList).flatMap((step) => {
    const text = textOf(step.remark);
    return text === undefined ? [] : [{ text: `${textOf(step.actionTime) ?? ''} ${text}`.trim() }];
  });
  const found = packs.length === 1 ? traceFacts(lines, '+08:00').signedAt : undefined;
  return found && { ...found, route: 'embedded-json' };
}

function stateItem(entry: Obj): ItemReading | undefined {
  const name = textOf(entry.productName);
  const title = reading('embedded-json', name, name);
  const price = textOf(entry.unitPrice);
  const quantity = quantityOf(entry);
  const sku = skuOf(entry);
  const id = idOf(entry.sourceId);
  return title === undefined
    ? undefined
    : (present({
        title,
        // Yuan with a decimal mark; a bare integer may be fen.
        price: reading('embedded-json', price?.includes('.') ? parseMoney(price)?.amount : undefined, price),
        quantity: reading('embedded-json', quantity, String(quantity)),
        sku: reading('embedded-json', sku, sku),
        id: reading('embedded-json', id, id),
      }) as ItemReading);
}

/** The old order page and any other layout, by label. */
export function orderFromText(page: Page): OrderReadings | undefined {
  const facts = orderByLabels(ownLines(page), { zone: '+08:00', id: ORDER_ID });
  return Object.keys(facts).length === 0 ? undefined : { loose: true, facts };
}

export function logisticsFromText(page: Page): OrderReadings | undefined {
  const lines = ownLines(page);
  const facts = present({ ...traceFacts(lines, '+08:00'), ...orderByLabels(lines, { zone: '+08:00', id: ORDER_ID }) });
  return Object.keys(facts).length === 0 ? undefined : { loose: true, facts };
}
