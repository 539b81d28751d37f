import { defineStatute } from '../define-statute.ts';
import { reread, SOURCES } from '../sources.ts';

export const prepaidConsumptionInterpretation = defineStatute({
  name: '预付式消费解释',
  nameEn: 'SPC Interpretation on Prepaid Consumption',
  fullName: '最高人民法院关于审理预付式消费民事纠纷案件适用法律若干问题的解释',
  instrument: '法释〔2025〕4号',
  version: '2025',
  area: 'substance',
  inForceFrom: '2025-05-01',
  source: reread(SOURCES.LRB, '2026-11-24'),
  status: 'V',
  about: {
    zh: '最高人民法院对预付卡、课程、会员等纠纷的解释。',
    en: 'The Supreme People’s Court on prepaid cards, courses and memberships.',
  },
  articles: {
    '10': { zh: '未成年人的预付合同按其年龄、智力认定效力。', en: 'A minor’s prepaid contract is judged by its age.' },
    '13': { zh: '列举消费者可以解除预付合同的情形。', en: 'Lists when the consumer may end the contract.' },
    '14': {
      zh: '付款之日起七日内可以要求返还预付款本金，此前已接受过相同商品、服务的除外。',
      en: 'The principal comes back within seven days of payment, unless the same was had before.',
    },
    '15': {
      zh: '退款为预付款减去已提供商品、服务的价值，并计算利息。',
      en: 'The refund is the prepayment less the value supplied, with interest.',
    },
    '16': {
      zh: '规定利息：因经营者原因按一年期贷款市场报价利率，因消费者原因按一年期存款基准利率。',
      en: 'Interest: loan prime rate for the seller’s cause, deposit rate for the consumer’s.',
    },
    '18': {
      zh: '非因消费者原因的，已提供部分按折扣价或者按实付与实付加赠送的比例计算。',
      en: 'Unless the consumer is the cause, what was used counts at the discounted price or by the ratio of paid to credit.',
    },
    '19': {
      zh: '因消费者原因的，已提供部分按折扣前的价格计算。',
      en: 'For the consumer’s cause, what was used counts at the price before discount.',
    },
    '20': {
      zh: '按折扣价没有用完预付款的，商家不得按原价计算后向消费者追要超出部分。',
      en: 'Nothing is clawed back for what exceeds the prepayment only at the list price.',
    },
    '22': {
      zh: '期限内不限次数的，按剩余天数占总天数的比例退款。',
      en: 'Unlimited use is refunded by the share of days left.',
    },
    '23': { zh: '收款后终止营业、逃避退款的，可以构成欺诈。', en: 'Closing down to evade refunds may be fraud.' },
    '25': {
      zh: '经营者控制记录而拒不提供的，可以采信消费者的主张。',
      en: 'If the seller withholds its records, the consumer’s account may be accepted.',
    },
  },
});
