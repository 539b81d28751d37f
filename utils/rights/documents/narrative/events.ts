import type { DisputeEvent } from '../../types.ts';
import { day } from '../format.ts';
import type { Voice } from '../voice.ts';

const OUTCOME_LABELS = {
  'for-buyer': '支持了我方请求',
  partial: '支持了部分请求',
  'for-seller': '没有支持我方请求',
  declined: '没有受理',
} as const;

/**
 * What happened, in one clause; undefined for events that a letter need not tell. No sums: what was paid back stands
 * in the formula of the claim.
 */
function happened(event: DisputeEvent, { me, seller, platform }: Voice): string | undefined {
  const written = event.inWriting === true ? '以书面形式' : '';
  switch (event.type) {
    case 'demand':
      return `${me}${written}向${seller}提出要求`;
    case 'return-requested':
      return `${me}向${seller}发出退货通知（申请售后）`;
    case 'seller-pending':
      return `${seller}答复仍在核实，没有给出结果`;
    case 'seller-agreed':
      return `${seller}${written}表示同意处理`;
    case 'seller-refused':
      return `${seller}明确拒绝`;
    case 'seller-unreachable':
      return `${me}无法再联系到${seller}`;
    case 'seller-cancelled':
      return `${seller}单方取消订单`;
    case 'returned':
      return `${me}将商品寄回`;
    case 'return-received':
      return `${seller}收到退回的商品`;
    case 'refunded':
      return `${me}收到退款`;
    case 'platform-applied':
      return `${me}申请${platform}介入`;
    case 'platform-decided':
      return `${platform}作出处理${event.outcome === undefined ? '' : `，${OUTCOME_LABELS[event.outcome].replace('我方', me)}`}`;
    case 'courier-complained':
      return `${me}向快递企业投诉`;
    case 'postal-appeal-accepted':
      return `邮政管理部门受理${me}的申诉`;
    case 'complaint-received':
      return `市场监管部门收到${me}的投诉`;
    case 'complaint-accepted':
      return '市场监管部门受理投诉';
    case 'complaint-refused':
      return '市场监管部门决定不予受理';
    case 'complaint-withdrawn':
      return `${me}撤回投诉`;
    case 'mediation-ended':
      return '市场监管部门终止调解，未达成协议';
    case 'association-accepted':
      return '消费者协会受理争议';
    case 'association-ended':
      return '消费者协会调解结束，未达成协议';
    case 'settled':
    case 'page-countdown':
    case 'odr-assigned':
    case 'report-received':
    case 'suit-filed':
    case 'fee-notice':
    case 'served':
      return undefined;
  }
}

/** The course of the dispute by date; the order of the record breaks ties. */
export function eventSentences(events: readonly DisputeEvent[], voice: Voice): string[] {
  return [...events]
    .sort((left, right) => left.on.localeCompare(right.on))
    .flatMap((event) => {
      const clause = happened(event, voice);
      return clause === undefined ? [] : [`${day(event.on)}，${clause}。`];
    });
}
