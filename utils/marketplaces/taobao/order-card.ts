import { parseMoney } from '../money.ts';
import type { Page } from '../page.ts';
import { present, type Readings, reading } from '../reading.ts';
import { visibleLines, visiblePieces } from '../routes/visible.ts';
import { cleaned, simplified } from '../text.ts';
import { parseTime } from '../time.ts';
import type { ListedOrder } from '../types.ts';

/** One order of a list as drawn: by class prefix where the classes are known, else by its own words. */

/** Status words of Taobao orders, simplified. */
const STATUS =
  /^(?:等待买家付款|待付款|买家已付款|已付款|待发货|等待(?:卖家|商家)发货|(?:卖家|商家)已发货|部分发货|待收货|运输中|派送中|已签收|交易成功|交易关闭|已完成|已取消|待评价|退款中|退款成功|已退款|拼团中|定金已付|等待付尾款)$/;

const PAID = /(?:实付款|实付|实际付款|订单总额)[^\d¥￥]{0,8}[¥￥]?\s*(\d[\d,]*(?:\.\s*\d{1,2})?)/;

const ITEM_LINK = 'a[href*="item.htm?"], a[href*="item.taobao.com"], a[href*="detail.tmall.com"]';
const SHOP_LINK = 'a[href*="//shop"], a[href*="store.taobao.com"], a[href*="view_shop.htm"]';

export function orderCard(page: Page, card: Element, id: string): Readings<ListedOrder> {
  const skip = (element: Element) => /extBlank/.test(element.getAttribute('class') ?? '');
  const texts = visibleLines(card, skip).map((line) => line.text);
  const time =
    cleaned(page.textOf('[class*="shopInfoOrderTime"]', card)?.text) ??
    texts.find((text) => parseTime(text.slice(0, 40), '+08:00'));
  const shop =
    page.textOf('[class*="shopInfoName"], [data-spm="order_shopname"] a', card)?.text ??
    page.textOf(SHOP_LINK, card)?.text;
  const status =
    page.textOf('[class*="shopInfoStatus"]', card)?.text ??
    visiblePieces(card).find((text) => STATUS.test(simplified(text)));
  const seller = cleaned(page.any('[data-nick]', card)[0]?.getAttribute('data-nick'));
  const titles = titlesOf(page, card);
  const paid = paidOf(
    page,
    card,
    texts.filter((text) => !titles.some((title) => text.includes(title))),
  );
  return present({
    id: reading('dom', id, id),
    titles: titles.length > 0 ? reading('dom', titles, titles.join(' | ')) : undefined,
    paid: reading('dom', paid?.amount, paid?.raw),
    currency: reading('dom', paid?.currency, paid?.raw),
    shop: reading('dom', cleaned(shop), shop),
    seller: reading('dom', seller, seller),
    orderedAt: reading('dom', time === undefined ? undefined : parseTime(time, '+08:00'), time),
    status: reading('dom', cleaned(status), status),
  });
}

function titlesOf(page: Page, card: Element): string[] {
  const marked = page
    .all('[class*="titleText"], [data-spm="suborder_itemtitle"]', card)
    .filter((element) => element.closest('[class*="extBlank"]') === null);
  const elements = marked.length > 0 ? marked : page.all(ITEM_LINK, card);
  const titles = elements.flatMap((element) => cleaned(page.text(element).replace(/\[交易快照\]/g, '')) ?? []);
  return [...new Set(titles)].filter((title) => !/^(?:交易快照|查看详情|再次购买|再买一单)$/.test(simplified(title)));
}

function paidOf(page: Page, card: Element, texts: readonly string[]) {
  for (const element of page.all(
    '[class*="payment--"] .trade-price-container, [class*="payment--"], [class*="priceReal--"], .trade-price-container',
    card,
  )) {
    const found = amountIn(page.text(element));
    if (found !== undefined) return found;
  }
  if (page.isCut(card)) return undefined;
  // The label and its amount may stand in lines of their own; a line that begins with the label comes first.
  const start = texts.findIndex((text) => /^(?:实付|实际付款|订单总额)/.test(simplified(text)));
  return (start < 0 ? undefined : amountIn(texts.slice(start, start + 4).join(' '))) ?? amountIn(texts.join(' '));
}

function amountIn(text: string) {
  const match = PAID.exec(simplified(text));
  if (match === null) return undefined;
  const raw = text.slice(match.index, match.index + match[0].length);
  const money = parseMoney(match[0].replace(/^[^\d¥￥]+/, '').replace(/\s/g, ''));
  return money === undefined ? undefined : { amount: money.amount, currency: money.currency, raw };
}
