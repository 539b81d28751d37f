import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const civilEvidenceProvisions = defineStatute({
  name: '民事诉讼证据规定',
  nameEn: 'SPC Provisions on Civil Evidence',
  fullName: '最高人民法院关于民事诉讼证据的若干规定',
  instrument: '法释〔2019〕19号',
  version: '2019',
  area: 'procedure',
  inForceFrom: '2020-05-01',
  source: SOURCES.LRB,
  status: 'V',
  about: {
    zh: '最高人民法院对民事证据怎样提交、审查的规定。',
    en: 'The Supreme People’s Court on giving and judging civil evidence.',
  },
  articles: {
    '11': {
      zh: '提供书证、物证应当提供原件、原物，或者经法院核对无异的复制件。',
      en: 'Evidence is given as originals or copies checked by the court.',
    },
    '14': {
      zh: '列举电子数据的种类，包括网页、聊天记录、交易记录。',
      en: 'Lists kinds of electronic data: pages, chats, trade records.',
    },
    '15': {
      zh: '电子数据应当提供原件；与原件一致的副本、打印件等视为原件。',
      en: 'Electronic data is given in original; consistent copies and printouts count as such.',
    },
    '19': {
      zh: '证据应当逐一分类编号，说明来源、证明对象和内容，签名并注明日期。',
      en: 'Evidence is numbered, with source, what it proves and content, signed and dated.',
    },
    '51': { zh: '规定各类程序的举证期限。', en: 'Sets the periods for giving evidence.' },
    '90': {
      zh: '列举不能单独作为定案依据的证据，包括有疑点的电子数据。',
      en: 'Says which evidence cannot stand alone, doubtful electronic data among it.',
    },
    '93': { zh: '列举判断电子数据真实性的因素。', en: 'Lists what counts in judging electronic data.' },
    '94': {
      zh: '列举可以推定电子数据真实的情形，包括第三方平台提供、公证。',
      en: 'Says when electronic data is presumed authentic: third-party platforms, notarisation.',
    },
    '95': {
      zh: '控制证据的一方无正当理由拒不提交的，可以作不利认定。',
      en: 'Withholding evidence without reason may be held against its holder.',
    },
  },
});
