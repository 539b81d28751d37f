import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const publicSecurityPenaltiesLaw = defineStatute({
  name: '治安管理处罚法',
  nameEn: 'Public Security Administration Penalties Law',
  fullName: '中华人民共和国治安管理处罚法',
  version: '2025-06-27 revision',
  area: 'substance',
  inForceFrom: '2026-01-01',
  source: SOURCES.JL,
  status: 'V',
  about: {
    zh: '规定扰乱秩序、侵犯他人权利但不构成犯罪的行为怎样处罚。',
    en: 'Punishes disorder and harm to others short of crime.',
  },
  articles: {
    '58': {
      zh: '盗窃、诈骗、敲诈勒索等侵占财物的行为应当受治安处罚。',
      en: 'Theft, fraud, extortion and the like are punished.',
    },
  },
});
