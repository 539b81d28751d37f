import { type Fen, writeYuan } from '../../money.ts';
import type { TimerKind } from '../../tables/types.ts';
import type { DocumentId, ItemId, LossKind, Marketplace, Remedy } from '../../types.ts';

/** Words that other sentences are built from. */

export const yuan = (amount: Fen): string => `${writeYuan(amount)}元`;

/** `2026-11-23` as 2026年11月23日. */
export function date(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(year)}年${Number(month)}月${Number(day)}日`;
}

export const list = (parts: readonly string[]): string => parts.join('、');

export const losses: Record<LossKind, string> = {
  medical: '医疗费',
  nursing: '护理费',
  transport: '交通费',
  meals: '住院伙食补助费',
  nutrition: '营养费',
  'lost-income': '误工费',
  mental: '精神损害抚慰金',
  property: '其他财产损失',
  'return-freight': '退货运费',
  'test-fee': '检测鉴定费',
  other: '其他损失',
};

export const items: Record<ItemId, string> = {
  ...losses,
  refund: '退还价款',
  freight: '退还运费',
  deposit: '退还预售时已付的款项',
  'prepaid-refund': '退还预付款',
  'price-gap': '退还差价',
  'price-reduction': '减少价款',
  'substitute-diff': '另行购买多花的差额',
  fraud3x: '三倍的增加赔偿',
  food10x: '十倍的增加赔偿',
  drug10x: '十倍的增加赔偿',
  promise: '商家承诺的赔付',
  'deposit-penalty': '定金罚则再还的一份',
};

export const remedies: Record<Remedy, string> = {
  exchange: '更换',
  repair: '修理',
  redo: '重作',
  resend: '补发',
  perform: '继续履行',
  invoice: '开具发票',
  identity: '提供销售者的真实身份信息',
  'stop-renewal': '停止自动续费',
  'privacy-remedy': '停止使用、删除并告知个人信息的处理情况',
  'restore-review': '恢复评价',
};

export const documents: Record<DocumentId, string> = {
  'return-notice': '退货通知',
  'demand-letter': '协商函',
  'platform-application': '平台介入申请',
  'info-request': '信息披露申请',
  'courier-complaint': '快递投诉',
  'postal-appeal': '邮政申诉',
  'complaint-12315': '12315 投诉书',
  'report-12315': '举报书',
  'police-report': '报案材料',
  'evidence-list': '证据目录',
  'civil-complaint': '民事起诉状',
  'payment-order-application': '支付令申请书',
  'arbitration-application': '仲裁申请书',
};

export const timers: Record<TimerKind, string> = {
  'auto-confirm': '自动确认收货',
  'after-sale': '售后申请',
  'seller-reply': '商家答复',
  apply: '申请平台介入',
  evidence: '提交证据',
  appeal: '对平台处理结果申诉',
  'court-proof': '提交法院受理证明',
};

export const marketplaces: Record<Marketplace, string> = {
  '1688': '1688',
  taobao: '淘宝',
  tmall: '天猫',
  'tmall-global': '天猫国际',
  jd: '京东',
  'jd-self': '京东自营',
  pinduoduo: '拼多多',
  douyin: '抖音电商',
  kuaishou: '快手电商',
  suning: '苏宁易购',
  vipshop: '唯品会',
  dangdang: '当当',
  goofish: '闲鱼',
  xiaohongshu: '小红书',
  amazon: '亚马逊',
  other: '购物平台',
  none: '商家',
};
