import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const platformRulesMeasures = defineStatute({
  name: '网络交易平台规则监督管理办法',
  nameEn: 'Measures for the Supervision of Platform Rules',
  fullName: '网络交易平台规则监督管理办法',
  instrument: '市场监管总局、国家网信办令第116号',
  version: '2025-12-18',
  area: 'substance',
  inForceFrom: '2026-02-01',
  source: SOURCES.page('315jiage.cn'),
  status: 'V',
  about: {
    zh: '规定平台规则怎样制定、修改，不得损害消费者权益。',
    en: 'Says how platform rules are made and that they may not harm consumers.',
  },
  articles: {
    '12': { zh: '修改平台规则应当提前公示。', en: 'Changes of platform rules are published in advance.', status: 'S' },
    '27': {
      zh: '平台不得强制商家承担不合理的“仅退款”。',
      en: 'Platforms may not force refunds without return on merchants.',
      status: 'S',
    },
    '30': {
      zh: '平台规则不得排除消费者要求赔偿、投诉、调解、仲裁、起诉的权利。',
      en: 'Platform rules may not exclude the right to compensation, complaint, mediation, arbitration or suit.',
    },
    '31': { zh: '平台规则不得对同等交易条件的消费者实行价格歧视。', en: 'No price discrimination by platform rules.' },
    '32': { zh: '会员权益不得在有效期内擅自减损。', en: 'Members’ benefits may not be cut mid-term.' },
  },
});
