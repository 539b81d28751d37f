import { isAmount, parseMoney } from '../money.ts';
import type { Page } from '../page.ts';
import { type Labelled, labelled } from '../routes/labels.ts';
import { ownLines } from '../routes/order-labels.ts';
import type { Order } from '../types.ts';
import type { RefundDetails, Stated } from './types.ts';

const SHORT = (longest: number) => (value: string) => value.length <= longest;

/** What a refund or return page says beyond its state: why, how, under which number, how much was asked for. */
export function refundDetails(page: Page, order: Order | undefined): RefundDetails | undefined {
  const lines = ownLines(page);
  const words = (labels: readonly string[], longest: number) => stated(labelled(lines, labels, SHORT(longest)));
  const asked = labelled(lines, ['申请退款金额', '申请金额', '退款金额', '退款总额'], (value) =>
    isAmount(value.slice(0, 40)),
  );
  const amount = asked && parseMoney(asked.value.slice(0, 40))?.amount;
  const details: RefundDetails = {};
  const status = order?.status;
  if (status !== undefined) details.status = { value: status, route: 'text', raw: status.slice(0, 300) };
  const reason = words(['退款原因', '申请原因', '退货原因', '售后原因', '问题描述'], 80);
  if (reason !== undefined) details.reason = reason;
  const type = words(['退款类型', '服务类型', '售后类型', '申请类型', '处理方式', '期望处理结果'], 30);
  if (type !== undefined) details.type = type;
  const id = labelled(lines, ['退款编号', '服务单号', '售后单号', '退款单号', '售后编号'], (value) =>
    /^[\w-]{6,40}$/.test(value),
  );
  if (id !== undefined) details.id = { value: id.value, route: 'text', raw: id.raw.slice(0, 300) };
  if (asked !== undefined && amount !== undefined)
    details.asked = { value: amount, route: 'text', raw: asked.raw.slice(0, 300) };
  return Object.keys(details).length > 0 ? details : undefined;
}

function stated(found: Labelled | undefined): Stated<string> | undefined {
  return found && { value: found.value, route: 'text', raw: found.raw.slice(0, 300) };
}
