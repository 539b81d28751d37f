import type { Page } from '../page.ts';
import { type ItemReading, type OrderReadings, present, reading } from '../reading.ts';
import { orderByLabels, ownLines } from '../routes/order-labels.ts';
import { cleaned, simplified } from '../text.ts';
import { linksInDom } from './links.ts';

/** Taobao order numbers have 15 to 20 digits. */
const ORDER_ID = /(?<!\d)\d{15,20}(?!\d)/;

/** The new order page (`trade_item_detail.htm`) and any later layout: by label, and items by their links. */
export function detailFromText(page: Page): OrderReadings | undefined {
  const lines = ownLines(page);
  const facts = orderByLabels(lines, { zone: '+08:00', id: ORDER_ID });
  if (Object.keys(facts).length === 0) return undefined;
  const status = facts.status ?? statusLine(lines);
  const items = itemsBySnapshot(page);
  return {
    loose: true,
    facts: present({ ...facts, status }),
    links: linksInDom(page),
    ...(items.length > 0 ? { items } : {}),
  };
}

const STATUS =
  /^(?:等待买家付款|买家已付款|等待(?:卖家|商家)发货|(?:卖家|商家)已发货|已发货|待收货|运输中|派送中|已签收|交易成功|交易关闭|退款中|退款成功)/;

function statusLine(lines: ReturnType<typeof ownLines>) {
  const line = lines.find(({ text }) => text.length <= 40 && STATUS.test(simplified(text)));
  return line && reading('text', line.text, line.text);
}

/** Goods stand beside the link to their snapshot; links to goods without one are recommendations. */
function itemsBySnapshot(page: Page): ItemReading[] {
  const items: ItemReading[] = [];
  for (const link of page.all(SNAPSHOT)) {
    const text = cleaned(page.text(link).replace(/\[?交易快照\]?/g, '')) ?? besides(page, link);
    const title = reading('dom', text, text);
    if (title !== undefined && !items.some((known) => known.title.value === text)) items.push({ title });
  }
  return items;
}

const SNAPSHOT = 'a[href*="tradeSnap"], a[href*="snapshot-m"]';

/** The link to the goods in the smallest element around this snapshot link that holds one. */
function besides(page: Page, snapshot: Element): string | undefined {
  let around = snapshot.parentElement;
  for (let level = 0; level < 6 && around !== null; level += 1) {
    if (page.all(SNAPSHOT, around).length > 1) return undefined;
    const goods = page.textOf('a[href*="item.htm?"]', around);
    if (goods !== undefined) return cleaned(goods.text);
    around = around.parentElement;
  }
  return undefined;
}
