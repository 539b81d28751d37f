import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const postalLaw = defineStatute({
  name: '邮政法',
  nameEn: 'Postal Law',
  fullName: '中华人民共和国邮政法',
  version: '2015-04-24 amendment',
  area: 'procedure',
  inForceFrom: '2015-04-24',
  source: SOURCES.JL,
  status: 'V',
  about: { zh: '规定邮政和快递服务及其监督管理。', en: 'Governs postal and courier services and their supervision.' },
  articles: {
    '59': { zh: '规定邮政服务的哪些条款适用于快递企业。', en: 'Says which postal provisions apply to couriers.' },
    '65': {
      zh: '用户可以向邮政管理部门申诉，邮政管理部门应当自接到申诉之日起三十日内答复。',
      en: 'Users may appeal to the postal authority, which must answer within 30 days.',
    },
  },
});
