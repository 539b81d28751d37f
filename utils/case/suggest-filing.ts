import type { EvidenceClass } from './types.ts';

/** Where a file probably belongs and what it may prove: a suggestion that its user confirms or changes. */
export interface Suggestion {
  class: EvidenceClass;
  /** In Chinese, as the evidence list goes to a court or an authority. */
  proves: string;
}

/** By words in the file's name, the most telling first. */
const BY_NAME: readonly (readonly [RegExp, Suggestion])[] = [
  [/病历|诊断|处方|门诊|住院|医疗|medical/i, { class: 'E4', proves: '因使用该商品就医的经过和支出' }],
  [/检测|检验|鉴定|质检|test.?report/i, { class: 'E5', proves: '检测或鉴定机构对商品作出的结论' }],
  [/开箱|拆箱|unbox/i, { class: 'E4', proves: '收到商品时的状态，开箱过程一镜到底' }],
  [/聊天|客服|微信|旺旺|短信|录音|通话|chat|call/i, { class: 'E3', proves: '与商家沟通的内容和时间' }],
  [/发票|invoice|收据|receipt/i, { class: 'E1', proves: '支付的金额和收款人' }],
  [/付款|支付|账单|流水|转账|pay|bill/i, { class: 'E1', proves: '付款的时间、金额和对象' }],
  [/订单|order/i, { class: 'E1', proves: '与商家之间的网络购物合同关系' }],
  [/物流|快递|面单|运单|waybill|tracking/i, { class: 'E1', proves: '商品的寄送和签收经过' }],
  [/详情|宣传|广告|承诺|listing/i, { class: 'E2', proves: '商家对商品的描述和承诺' }],
];

/** By what the file is, where its name says nothing. */
const BY_MEDIA: readonly (readonly [RegExp, Suggestion])[] = [
  [/^video\//, { class: 'E4', proves: '商品存在的问题（视频）' }],
  [/^image\//, { class: 'E4', proves: '商品存在的问题（照片）' }],
  [/^audio\//, { class: 'E3', proves: '与商家通话的内容' }],
];

/** @param media MIME type by content. */
export function suggestFiling(name: string, media: string): Suggestion {
  const found = BY_NAME.find(([pattern]) => pattern.test(name)) ?? BY_MEDIA.find(([pattern]) => pattern.test(media));
  return found?.[1] ?? { class: 'E5', proves: '' };
}
