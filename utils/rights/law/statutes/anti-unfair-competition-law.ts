import { defineStatute } from '../define-statute.ts';
import { reread, SOURCES } from '../sources.ts';

export const antiUnfairCompetitionLaw = defineStatute({
  name: '反不正当竞争法',
  nameEn: 'Anti-Unfair Competition Law',
  fullName: '中华人民共和国反不正当竞争法',
  version: '2025-06-27 revision',
  area: 'substance',
  inForceFrom: '2025-10-15',
  note: '2025年修订后条文重新编号：虚假宣传由第八条改为第九条，处罚由第二十条改为第二十五条。',
  source: reread(SOURCES.JL, '2026-11-24'),
  status: 'V',
  about: {
    zh: '禁止虚假宣传、商业贿赂等不正当竞争行为。',
    en: 'Forbids false publicity, bribery and other unfair competition.',
  },
  articles: {
    '8': { zh: '禁止商业贿赂。', en: 'Forbids commercial bribery.' },
    '9': {
      zh: '禁止虚假或者引人误解的商业宣传，包括虚构交易、虚假评价。',
      en: 'Forbids false commercial publicity, fake deals and fake reviews among it.',
    },
    '11': { zh: '限制有奖销售中的欺骗行为。', en: 'Limits deceit in prize promotions.' },
    '25': { zh: '规定对虚假宣传的处罚。', en: 'Sets the penalties for false publicity.' },
  },
});
