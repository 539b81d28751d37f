import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const consumerInfringementPenalties = defineStatute({
  name: '侵害消费者权益行为处罚办法',
  nameEn: 'Measures on Penalties for Infringing Consumer Rights',
  fullName: '侵害消费者权益行为处罚办法',
  version: '2020 revision',
  area: 'substance',
  inForceFrom: '2015-03-15',
  source: SOURCES.LRB,
  status: 'V',
  about: {
    zh: '列举侵害消费者权益的行为和处罚，并说明哪些属于欺诈。',
    en: 'Lists infringements and penalties and says which are fraud.',
  },
  articles: {
    '5': {
      zh: '列举禁止销售的商品和行为，包括假冒、过期、掺假、收款不交货。',
      en: 'Lists forbidden sales: fakes, expired or adulterated goods, taking money without delivering.',
    },
    '6': { zh: '列举虚假或者引人误解的宣传方式。', en: 'Lists forms of false or misleading publicity.' },
    '8': { zh: '列举对消费者的合理要求拖延、拒绝的行为。', en: 'Lists delays and refusals of what consumers may ask.' },
    '9': {
      zh: '退货、退款等要求超过十五日不处理的，视为故意拖延或者无理拒绝。',
      en: 'More than 15 days without return or refund counts as deliberate delay or refusal.',
    },
    '13': { zh: '规定服务经营者不得有的行为。', en: 'Lists what service providers may not do.' },
    '16': {
      zh: '规定哪些行为属于欺诈，以及经营者何时可以证明没有欺骗故意。',
      en: 'Says which acts are fraud and when the seller may prove that it did not intend to deceive.',
    },
  },
});
