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
  const items = itemsByLink(page, new Set(lines.map((line) => line.block)));
  return { facts: present({ ...facts, status }), links: linksInDom(page), ...(items.length > 0 ? { items } : {}) };
}

const STATUS =
  /^(?:等待买家付款|买家已付款|等待(?:卖家|商家)发货|(?:卖家|商家)已发货|已发货|待收货|运输中|派送中|已签收|交易成功|交易关闭|退款中|退款成功)/;

function statusLine(lines: ReturnType<typeof ownLines>) {
  const line = lines.find(({ text }) => text.length <= 40 && STATUS.test(simplified(text)));
  return line && reading('text', line.text, line.text);
}

/** Goods stand as links to their own page or to the snapshot; only those above the recommendations count. */
function itemsByLink(page: Page, blocks: ReadonlySet<Element>): ItemReading[] {
  const titles = new Map<string, ItemReading>();
  for (const link of page.all('a[href*="tradeSnap"], a[href*="snapshot-m"], a[href*="item.htm?"]')) {
    const title = cleaned(page.text(link).replace(/\[交易快照\]/g, ''));
    if (title === undefined || title.length < 4 || /^(?:交易快照|查看)/.test(simplified(title)) || titles.has(title))
      continue;
    if (![...ancestors(link)].some((element) => blocks.has(element))) continue;
    const id = /[?&]id=(\d+)/.exec(link.getAttribute('href') ?? '')?.[1];
    const heading = reading('dom', title, title);
    if (heading !== undefined)
      titles.set(title, present({ title: heading, id: reading('dom', id, id) }) as ItemReading);
  }
  return [...titles.values()];
}

function* ancestors(element: Element): Iterable<Element> {
  for (
    let current: Element | null = element;
    current !== null && current.localName !== 'body';
    current = current.parentElement
  ) {
    yield current;
  }
}
