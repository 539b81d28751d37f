import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const internetCourtProvisions = defineStatute({
  name: '互联网法院规定',
  nameEn: 'SPC Provisions on Internet Courts',
  fullName: '最高人民法院关于互联网法院审理案件若干问题的规定',
  instrument: '法释〔2018〕16号',
  version: '2018',
  area: 'procedure',
  inForceFrom: '2018-09-07',
  note: '第二条的管辖范围自2025年11月1日起由新规定取代。',
  source: SOURCES.LRB,
  status: 'V',
  about: {
    zh: '规定互联网法院怎样审理案件、认定电子证据。',
    en: 'How internet courts try cases and judge electronic evidence.',
  },
  articles: {
    '2': {
      zh: '此前的管辖范围，已被取代。',
      en: 'The former scope of jurisdiction, superseded.',
      inForceUntil: '2025-10-31',
      replacedBy: '互联网法院案件管辖规定:1',
    },
    '11': {
      zh: '规定怎样审查电子数据的真实性，可信时间戳、哈希校验等能证明真实性的应当确认。',
      en: 'How electronic data is judged; trusted timestamps, hashes and the like that prove authenticity are accepted.',
    },
  },
});
