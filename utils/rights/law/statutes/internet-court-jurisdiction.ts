import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const internetCourtJurisdiction = defineStatute({
  name: '互联网法院案件管辖规定',
  nameEn: 'SPC Provisions on the Jurisdiction of Internet Courts',
  fullName: '最高人民法院关于互联网法院案件管辖的规定',
  instrument: '法释〔2025〕14号',
  version: '2025-10-11',
  area: 'procedure',
  inForceFrom: '2025-11-01',
  source: SOURCES.page('zh.purasbar.com'),
  status: 'S',
  about: {
    zh: '规定北京、杭州、广州互联网法院管辖哪些案件。',
    en: 'Says which cases the internet courts of Beijing, Hangzhou and Guangzhou hear.',
  },
  articles: {
    '1': {
      zh: '通过电子商务平台签订或者履行网络购物合同产生的纠纷由互联网法院集中管辖；产品责任等传统侵权不再属于。',
      en: 'Internet courts hear contract disputes over purchases on platforms; product liability is no longer theirs.',
    },
  },
});
