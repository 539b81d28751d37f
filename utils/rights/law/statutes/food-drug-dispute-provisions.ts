import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const foodDrugDisputeProvisions = defineStatute({
  name: '食品药品纠纷规定',
  nameEn: 'SPC Provisions on Food and Drug Disputes',
  fullName: '最高人民法院关于审理食品药品纠纷案件适用法律若干问题的规定',
  version: '2021-11-18 revision',
  area: 'substance',
  source: SOURCES.LRB,
  status: 'V',
  about: {
    zh: '最高人民法院对食品、药品纠纷举证和责任的规定。',
    en: 'The Supreme People’s Court on proof and liability in food and drug disputes.',
  },
  articles: {
    '3': {
      zh: '生产者、销售者不得以消费者明知为由免除责任。',
      en: 'A knowing purchase alone does not free the seller.',
    },
    '6': {
      zh: '食品是否符合标准，由生产者、销售者举证。',
      en: 'Producer and seller prove that the food meets the standard.',
    },
    '17': {
      zh: '化妆品、保健食品等产品纠纷参照本规定的责任规则。',
      en: 'Cosmetics and health food follow these rules of liability.',
    },
  },
});
