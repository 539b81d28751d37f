import { isAmount, parseMoney } from '../money.ts';
import { outermost, type Page } from '../page.ts';
import {
  type ItemReading,
  type ListReadings,
  type OrderReadings,
  present,
  type Readings,
  reading,
} from '../reading.ts';
import { afterSaleFacts } from '../routes/after-sale.ts';
import { saysEmpty } from '../routes/empty-list.ts';
import { labelled } from '../routes/labels.ts';
import { orderByLabels, ownLines } from '../routes/order-labels.ts';
import { visibleLines } from '../routes/visible.ts';
import { cleaned, simplified } from '../text.ts';
import { parseTime } from '../time.ts';
import type { ListedOrder } from '../types.ts';

/** JD order numbers: 9 to 18 digits. */
const ORDER_ID = /(?<!\d)\d{9,18}(?!\d)/;

/** The list of orders (`list.action`): server-rendered, one `tbody#tb-<order>` each, unchanged for nine years. */
export function jdList(page: Page): ListReadings | undefined {
  const bodies = page.all('tbody[id^="tb-"]').filter((body) => /^tb-\d{9,18}$/.test(body.id));
  if (bodies.length === 0) {
    return saysEmpty(page) ? { orders: [], complete: true } : undefined;
  }
  const whole = bodies.filter((body) => !page.isCut(body));
  return {
    orders: whole.map((body) => listedOrder(page, body)),
    ...(page.cut === undefined ? {} : { complete: false }),
  };
}

function listedOrder(page: Page, body: Element): Readings<ListedOrder> {
  const id = body.id.slice(3);
  const titles = page.all('.goods-item .p-name a, .p-name a', body).flatMap((link) => cleaned(page.text(link)) ?? []);
  const amount = paidIn(page, body);
  const paid = amount && parseMoney(amount.value);
  const shop = page.one('.order-shop .shop-txt, .order-shop a[title], .shop-txt', body);
  const dealt = page.one('.dealtime', body);
  const time =
    cleaned(dealt?.getAttribute('title')) ??
    cleaned(page.any(`#datasubmit-${id}`, body)[0]?.getAttribute('value')) ??
    cleaned(page.text(dealt));
  const status = cleaned(page.textOf('.order-status', body)?.text);
  const name = shop && (cleaned(shop.getAttribute('title')) ?? cleaned(page.text(shop)));
  return present({
    id: reading('dom', id, body.id),
    titles: titles.length > 0 ? reading('dom', [...new Set(titles)], titles.join(' | ')) : undefined,
    paid: reading('dom', paid?.amount, amount?.raw),
    currency: reading('dom', paid?.currency, amount?.raw),
    shop: reading('dom', name, name),
    orderedAt: reading('dom', time === undefined ? undefined : parseTime(time, '+08:00'), time),
    status: reading('dom', status, status),
  });
}

/** The cell of the amount; else the whole row, where the words may also stand in a name of goods. */
function paidIn(page: Page, body: Element) {
  const labels = ['实付款', '实付', '应付款', '应付', '总额'];
  const cell = page.one('.amount', body);
  const inCell = cell && !page.isCut(cell) ? labelled(visibleLines(cell), labels, isAmount) : undefined;
  if (inCell !== undefined) return inCell;
  const lines = visibleLines(body).filter(({ text }) => labels.some((label) => simplified(text).startsWith(label)));
  return labelled(lines, labels, isAmount);
}

/** One order (`item.action`), by its markup. */
export function jdDetail(page: Page): OrderReadings | undefined {
  const rows = page.all('tr[class*="product-"]');
  const top = page.textOf('.state-top');
  if (rows.length === 0 && top === undefined) return undefined;
  const id = ORDER_ID.exec(top?.text ?? '')?.[0];
  const total = page.all('.goods-total .count').at(-1);
  const totalText = page.text(total);
  const paid = parseMoney(totalText);
  const shop = cleaned(page.textOf('.shop-name')?.text);
  const submitted = page.any('[id^="datesubmit-"]')[0]?.getAttribute('value') ?? undefined;
  const status = cleaned(page.textOf('.state-txt')?.text);
  const lines = visibleLinesOf(page, '.p-info, .track-list, .logistics-info, .package-info');
  const shipped = orderByLabels(lines, { zone: '+08:00', id: ORDER_ID, route: 'dom' });
  const times = nodeTimes(page);
  return {
    facts: present({
      id: reading('dom', id, top?.text),
      paid: reading('dom', paid?.amount, totalText),
      currency: reading('dom', paid?.currency, totalText),
      shop: reading('dom', shop, shop),
      status: reading('dom', status, status),
      orderedAt:
        reading('dom', submitted === undefined ? undefined : parseTime(submitted, '+08:00'), submitted) ??
        times.orderedAt,
      paidAt: times.paidAt,
      shippedAt: times.shippedAt,
      signedAt: times.signedAt,
      carrier: shipped.carrier,
      tracking: shipped.tracking,
    }),
    items: rows.filter((row) => !page.isCut(row)).flatMap((row) => itemOf(page, row) ?? []),
    ...(rows.some((row) => page.isCut(row)) || page.cut?.closest('table') ? { partial: true } : {}),
  };
}

/** The same by label, for layouts with other classes; orders of the global shop among them. */
export function jdDetailText(page: Page): OrderReadings | undefined {
  const facts = orderByLabels(ownLines(page), { zone: '+08:00', id: ORDER_ID });
  return Object.keys(facts).length === 0 ? undefined : { loose: true, facts };
}

/** Refund and return pages: no source documents their markup. */
export function jdAfterSale(page: Page): OrderReadings | undefined {
  return afterSaleFacts(page, ORDER_ID);
}

function visibleLinesOf(page: Page, selector: string) {
  return page.all(selector).flatMap((element) => (page.isCut(element) ? [] : visibleLines(element)));
}

/** Steps of the progress bar that were reached, each with its words and its time. */
function nodeTimes(page: Page): OrderReadings['facts'] {
  const times: OrderReadings['facts'] = {};
  for (const [index, node] of page.all('.node.ready').entries()) {
    const text = page.text(node);
    const time = reading('dom', parseTime(text, '+08:00'), text);
    const plain = simplified(text);
    if (/付款|支付/.test(plain)) times.paidAt = time;
    else if (/出库|发货/.test(plain)) times.shippedAt = time;
    else if (/签收|已完成|确认收货/.test(plain)) times.signedAt = time;
    else if (/提交订单|下单/.test(plain) || index === 0) times.orderedAt = time;
  }
  return present(times);
}

function itemOf(page: Page, row: Element): ItemReading | undefined {
  const name = page.textOf('.p-name a, .p-name', row);
  const title = reading('dom', name?.text, name?.text);
  if (title === undefined) return undefined;
  const price = page.textOf('.f-price', row)?.text;
  const id = /product-(\d{4,})/.exec(row.getAttribute('class') ?? '')?.[1];
  const sku = outermost(page.all('.p-extra span', row))
    .map((element) => page.text(element))
    .filter((text) => text !== '' && !/^商品编[号號]|^商品編號/.test(text))
    .join(' ');
  const quantity = quantityOf(page, row);
  return present({
    title,
    price: reading('dom', price === undefined ? undefined : parseMoney(price)?.amount, price),
    quantity: reading('dom', quantity && Number(quantity.digits), quantity?.raw),
    sku: reading('dom', cleaned(sku), sku),
    id: reading('dom', id, id),
  }) as ItemReading;
}

/** The cell under the heading 数量, else the fifth. */
function quantityOf(page: Page, row: Element) {
  const cells = [...row.children].filter((cell) => /^t[dh]$/.test(cell.localName));
  const headings = [...(row.closest('table')?.querySelectorAll('th') ?? [])].map((heading) =>
    simplified(page.text(heading)),
  );
  const column = headings.findIndex((text) => /^(?:商品)?数量$/.test(text));
  const raw = page.text(cells[column >= 0 ? column : 4]);
  const digits = /^[x×]?\s*(\d{1,5})$/i.exec(raw)?.[1];
  return digits === undefined || digits === '0' ? undefined : { digits, raw };
}
