import { isAmount, parseMoney } from '../money.ts';
import type { Page } from '../page.ts';
import { type OrderReadings, present, reading } from '../reading.ts';
import { simplified } from '../text.ts';
import { labelled } from './labels.ts';
import { orderByLabels, ownLines } from './order-labels.ts';

const STATE =
  /^(?:请等待(?:商家|卖家)(?:处理|收货)|等待(?:商家|卖家)(?:处理|同意|确认收货)|(?:商家|卖家)(?:已同意|同意|已拒绝|拒绝)|请(?:您)?(?:退货|寄回)|退款(?:成功|关闭|中|申请中)|退货退款(?:成功|关闭|中)|平台(?:已)?介入|(?:淘宝|天猫|京东|客服)(?:已)?介入|售后(?:成功|关闭|完成))(?!时间|或|后|前|之|则|的|[^，。；：:!！、（(\s]{0,4}(?:超时|未处理))/;

/**
 * Refund, return or complaint of one order: its state, its order and what was refunded.
 *
 * @param id what an order number of the site looks like
 */
export function afterSaleFacts(page: Page, id: RegExp): OrderReadings | undefined {
  const lines = ownLines(page);
  const facts = orderByLabels(lines, { zone: '+08:00', id });
  const state = lines.find(({ text }) => text.length <= 40 && STATE.test(simplified(text)));
  const named = labelled(
    lines,
    ['服务单状态', '售后状态', '退款状态', '处理状态', '当前状态'],
    (value) => value.length <= 40,
    'colon',
  );
  const status = state?.text ?? named?.value;
  const settled = status !== undefined && /成功|完成/.test(simplified(status));
  const amount = labelled(lines, ['退款金额', '退款总额', '实际退款'], isAmount);
  const read = present({
    ...facts,
    // The price of the goods or the amount asked for is not what the buyer paid.
    paid: undefined,
    status: reading('text', status, state?.text ?? named?.raw) ?? facts.status,
    refunded:
      facts.refunded ??
      (settled && amount ? reading('text', parseMoney(amount.value.slice(0, 40))?.amount, amount.raw) : undefined),
  });
  return Object.keys(read).length === 0 ? undefined : { loose: true, facts: read };
}
