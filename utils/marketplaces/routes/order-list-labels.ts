import { isAmount, parseMoney } from '../money.ts';
import type { Page } from '../page.ts';
import { type ListReadings, present, type Readings, reading } from '../reading.ts';
import { simplified } from '../text.ts';
import { parseTime } from '../time.ts';
import type { ListedOrder } from '../types.ts';
import { labelled } from './labels.ts';
import { cardsAround, isOrder } from './order-cards.ts';
import { visibleLines, visiblePieces } from './visible.ts';

/** A Chinese list of orders whose markup nobody documents: around each 订单号 the largest element without another one. */

const STATUS =
  /^(?:等待(?:买家)?付款|待付款|待支付|(?:买家)?已付款|待发货|等待(?:卖家|商家)?发货|(?:卖家|商家)?已发货|待收货|运输中|派送中|配送中|已签收|交易(?:成功|完成|关闭)|已完成|已取消|已关闭|待评价|退款(?:中|成功|完成)|已退款)$/;

/** @param id what an order number of the site looks like */
export function listByLabels(page: Page, id: RegExp): ListReadings | undefined {
  const cards = cardsAround(page, (text) => {
    const label = /订单(?:编)?号(?:码)?\s*[:：]?\s*/.exec(simplified(text));
    const number = label === null ? null : id.exec(text.slice(label.index + label[0].length));
    return number?.index === 0 ? number[0] : undefined;
  });
  if (cards.length === 0) return undefined;
  const orders = cards.flatMap((one) => (page.isCut(one.card) ? [] : [orderIn(one.card, one.id)])).filter(isOrder);
  return { loose: true, orders, ...(page.cut === undefined ? {} : { complete: false }) };
}

function orderIn(card: Element, number: string): Readings<ListedOrder> {
  const lines = visibleLines(card);
  const paid = labelled(lines, ['实付款', '实付金额', '实付', '应付金额', '订单金额', '总额'], isAmount);
  const money = paid && parseMoney(paid.value);
  const status = visiblePieces(card).find((text) => STATUS.test(simplified(text)));
  const time = labelled(
    lines,
    ['下单时间', '成交时间', '创建时间'],
    (value) => parseTime(value.slice(0, 40), '+08:00') !== undefined,
  );
  return present({
    id: reading('text', number, number),
    paid: reading('text', money?.amount, paid?.raw),
    currency: reading('text', money?.currency, paid?.raw),
    orderedAt: reading('text', time && parseTime(time.value.slice(0, 40), '+08:00'), time?.raw),
    status: reading('text', status, status),
  });
}
