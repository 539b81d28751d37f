import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const advertisingLaw = defineStatute({
  name: '广告法',
  nameEn: 'Advertising Law',
  fullName: '中华人民共和国广告法',
  version: '2021-04-29 amendment',
  area: 'substance',
  inForceFrom: '2021-04-29',
  source: SOURCES.JL,
  status: 'V',
  about: {
    zh: '规定广告内容的要求和虚假广告的责任。',
    en: 'Sets what advertising may say and who answers when it is false.',
  },
  articles: {
    '28': {
      zh: '以虚假或者引人误解的内容欺骗、误导消费者，对购买有实质影响的，是虚假广告。',
      en: 'Advertising that deceives with content that matters for the purchase is false.',
    },
    '55': { zh: '规定发布虚假广告的罚款。', en: 'Sets the fines for false advertising.' },
    '56': {
      zh: '虚假广告使消费者受损害的，由广告主承担民事责任；不能提供广告主信息的，广告发布者先行赔偿。',
      en: 'The advertiser is liable for false advertising; a publisher that cannot name it pays first.',
    },
  },
});
