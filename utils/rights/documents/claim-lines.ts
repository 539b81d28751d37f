import { parseCitation } from '../law/citation.ts';
import { citationLabel, statute } from '../law/index.ts';
import type { Advice, CaseRecord, Citation, Claim, ItemId, Remedy } from '../types.ts';
import { type Line, line } from './blocks.ts';
import { money } from './format.ts';

const ITEM_LABELS: Readonly<Record<ItemId, string>> = {
  refund: '退还价款',
  freight: '退还运费',
  deposit: '返还定金',
  'prepaid-refund': '退还预付款余额',
  'price-gap': '退还价格差额',
  'price-reduction': '减少价款并退还差额',
  'substitute-diff': '赔偿另行购买的差价',
  medical: '赔偿医疗费',
  nursing: '赔偿护理费',
  transport: '赔偿交通费',
  meals: '赔偿住院伙食补助费',
  nutrition: '赔偿营养费',
  'lost-income': '赔偿误工费',
  mental: '赔偿精神损害抚慰金',
  property: '赔偿财产损失',
  'return-freight': '承担退货运费',
  'test-fee': '承担检测鉴定费',
  other: '赔偿其他实际损失',
  fraud3x: '因欺诈增加赔偿',
  food10x: '支付食品惩罚性赔偿金',
  drug10x: '支付药品惩罚性赔偿金',
  promise: '按承诺赔付',
  'deposit-penalty': '按定金罚则另行支付',
};

const REMEDY_LABELS: Readonly<Record<Remedy, string>> = {
  exchange: '更换符合约定的商品',
  repair: '免费修理',
  redo: '重新提供符合约定的服务',
  resend: '补发、补足商品',
  perform: '继续履行合同',
  invoice: '开具发票',
  identity: '提供商家（直播间运营者）的真实名称、地址和有效联系方式',
  'stop-renewal': '停止自动续费',
  'privacy-remedy': '停止不当使用个人信息，删除并告知处理情况',
  'restore-review': '恢复被删除的评价',
};

export function remedyLabel(remedy: Remedy): string {
  return REMEDY_LABELS[remedy];
}

export function itemLabel(id: ItemId, record: CaseRecord): string {
  return id === 'deposit' && record.deposit?.term === '订金' ? '返还订金' : ITEM_LABELS[id];
}

/** 《A》第一条、《B》第二条. */
export function cite(citations: readonly Citation[]): string {
  return citations.map((citation) => citationLabel(citation, 'zh')).join('、');
}

/** Each head with its amount, its formula and its ground. */
export function claimLines(record: CaseRecord, { items, remedies }: Claim): Line[] {
  return [
    ...items.map(({ id, amount, formula, basis }) =>
      line(
        `${itemLabel(id, record)}${money(amount)}（计算：${formula}${basis.length === 0 ? '' : `；依据：${cite(basis)}`}）。`,
      ),
    ),
    ...remedies.map((remedy) => line(`${remedyLabel(remedy)}。`)),
  ];
}

/** 退还价款59.00元、支付食品惩罚性赔偿金1,000.00元，合计1,059.00元; empty when nothing is claimed. */
export function claimInBrief(record: CaseRecord, { items, total, remedies }: Claim): string {
  const parts = [...items.map(({ id, amount }) => itemLabel(id, record) + money(amount)), ...remedies.map(remedyLabel)];
  return parts.join('、') + (items.length > 1 ? `，合计${money(total)}` : '');
}

export function claimsAnything({ items, remedies }: Claim): boolean {
  return items.length + remedies.length > 0;
}

/** The statutes a right rests on; how an office proceeds and what a platform rules is left out. */
export function substantiveGrounds({ citations }: Advice): Citation[] {
  return citations.filter((citation) => statute(parseCitation(citation)?.statute ?? '')?.area === 'substance');
}
