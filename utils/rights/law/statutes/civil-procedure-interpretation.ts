import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const civilProcedureInterpretation = defineStatute({
  name: '民诉法解释',
  nameEn: 'SPC Interpretation of the Civil Procedure Law',
  fullName: '最高人民法院关于适用《中华人民共和国民事诉讼法》的解释',
  version: '2022 revision',
  area: 'procedure',
  inForceFrom: '2022-04-10',
  source: SOURCES.LRB,
  status: 'V',
  about: { zh: '最高人民法院对民事诉讼法的解释。', en: 'The Supreme People’s Court on civil procedure.' },
  articles: {
    '20': {
      zh: '网购通过信息网络交付的以买受人住所地、其他方式交付的以收货地为合同履行地，合同另有约定的从约定。',
      en: 'Place of performance of an online sale: the buyer’s domicile for digital delivery, else the place of receipt, unless agreed otherwise.',
    },
    '24': {
      zh: '侵权行为地包括侵权行为实施地和侵权结果发生地。',
      en: 'The place of a tort is where it was done and where its result occurred.',
    },
    '31': {
      zh: '经营者未以合理方式提请注意的管辖协议，消费者可以主张无效。',
      en: 'A choice-of-court clause not reasonably pointed out is void at the consumer’s instance.',
    },
    '112': {
      zh: '证据在对方控制之下的，可以申请法院责令提交。',
      en: 'The court may order the other side to produce what it holds.',
    },
    '209': {
      zh: '能够使被告与他人区别开来的，即为有明确的被告。',
      en: 'A defendant who can be told apart from others is definite.',
    },
    '272': {
      zh: '小额诉讼的平均工资标准按最近公布的数据确定。',
      en: 'The latest published wage figure decides the small-claims limit.',
    },
    '427': { zh: '规定不予受理支付令申请的情形。', en: 'Says when a payment order is refused.' },
  },
});
