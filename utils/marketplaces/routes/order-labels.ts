import { isAmount, parseMoney } from '../money.ts';
import type { Page } from '../page.ts';
import { type OrderReadings, present, reading } from '../reading.ts';
import { simplified } from '../text.ts';
import { parseTime, type Zone } from '../time.ts';
import type { Route } from '../types.ts';
import { isForeign, startsForeign } from './foreign.ts';
import { type Labelled, labelled } from './labels.ts';
import type { Line } from './visible.ts';

/** Further headings below which a page shows goods that are not part of the order. */
const RECOMMENDED =
  /^(?:你可能还?喜欢|买了又买|精选推荐|更多好物|推荐商品|buy it again|recommended|customers who|inspired by|sponsored|related|more to love|erneut kaufen|acheter à nouveau|comprar de nuevo|più che ti|más que te|mehr zum|nochmals kaufen)/i;

/** The lines above the first recommendation. */
export function ownLines(page: Page): readonly Line[] {
  const lines = page.visible();
  const end = lines.findIndex(({ text }) => isRecommendation(simplified(text)));
  return (end < 0 ? lines : lines.slice(0, end)).filter(({ block }) => !isForeign(block));
}

const isRecommendation = (text: string) => startsForeign(text) || (text.length < 40 && RECOMMENDED.test(text));

export interface OrderLabelOptions {
  zone: Zone;
  /** What an order number of this site looks like. */
  id: RegExp;
  route?: Route;
}

const TRACKING = /^[A-Za-z]{0,6}\d[\dA-Za-z-]{6,30}$/;

/** Facts of one Chinese order page by the labels that stand before them, whatever the layout. */
export function orderByLabels(lines: readonly Line[], options: OrderLabelOptions): OrderReadings['facts'] {
  const route = options.route ?? 'text';
  const text = (labels: readonly string[], accept?: (value: string) => boolean) => labelled(lines, labels, accept);
  const words = (labels: readonly string[], longest: number) =>
    labelled(lines, labels, (value) => value.length <= longest, 'colon');
  const time = (labels: readonly string[]) => {
    const found = text(labels, (value) => parseTime(value.slice(0, 40), options.zone) !== undefined);
    return found && reading(route, parseTime(found.value.slice(0, 40), options.zone), found.raw);
  };
  const money = (found: Labelled | undefined) => (found === undefined ? undefined : parseMoney(head(found.value)));
  const beginsAmount = (value: string) => isAmount(head(value));
  const idText = text(['订单编号', '订单号', '订单id', '交易编号'], (value) => options.id.test(value));
  const id = idText && options.id.exec(idText.value)?.[0];
  const paid = text(['实付款', '实付金额', '实际付款', '实付', '应付总额', '已支付'], beginsAmount);
  const refunded = text(['已退款金额', '退款成功金额', '已退款', '退款总金额'], beginsAmount);
  const tracking = text(['运单号码', '运单号', '快递单号', '物流单号', '货运单号', '运单编号'], (value) =>
    TRACKING.test(word(value)),
  );
  const carrier = text(
    ['物流公司', '快递公司', '承运公司', '承运人', '承运商', '配送公司'],
    (value) => word(value).length <= 20,
  );
  const status = words(['当前订单状态', '订单状态', '交易状态'], 60);
  const seller = words(['卖家昵称', '掌柜', '卖家旺旺'], 40);
  const shop = words(['店铺名称', '店铺', '商家名称'], 40);
  return present({
    id: reading(route, id, idText?.raw),
    paid: reading(route, money(paid)?.amount, paid?.raw),
    currency: reading(route, money(paid)?.currency, paid?.raw),
    refunded: reading(route, money(refunded)?.amount, refunded?.raw),
    orderedAt: time(['创建时间', '建立时间', '下单时间', '订单创建时间', '提交时间', '拍下时间']),
    paidAt: time(['付款时间', '支付时间']),
    shippedAt: time(['发货时间']),
    signedAt: time(['签收时间', '确认收货时间', '收货时间']),
    carrier: reading(route, carrier && word(carrier.value), carrier?.raw),
    tracking: reading(route, tracking && word(tracking.value), tracking?.raw),
    status: reading(route, status?.value, status?.raw),
    seller: reading(route, seller && word(seller.value), seller?.raw),
    shop: reading(route, shop && word(shop.value), shop?.raw),
  });
}

/** The first amount of a value that may go on (`￥16.54 (含运费 ￥0.00)`). */
function head(value: string): string {
  return value.split(/[（(，,；;]\s*(?=\D)|\s{1,4}(?=[^\d.\s])/)[0]?.slice(0, 40) ?? '';
}

/** The first word of a value. */
function word(value: string): string {
  return value.split(/[\s，,；;|（(]/)[0] ?? '';
}
