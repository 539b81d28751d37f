import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const priceLaw = defineStatute({
  name: '价格法',
  nameEn: 'Price Law',
  fullName: '中华人民共和国价格法',
  version: '1997-12-29',
  area: 'substance',
  inForceFrom: '1998-05-01',
  note: '2025年7月公布修正草案，未见通过。',
  source: SOURCES.JL,
  status: 'V',
  about: { zh: '规定经营者的定价行为和价格监督。', en: 'Governs pricing conduct and its supervision.' },
  articles: {
    '13': {
      zh: '经营者应当明码标价，不得在标价之外加价。',
      en: 'Prices must be marked and nothing charged beyond them.',
    },
    '14': {
      zh: '禁止利用虚假或者使人误解的价格手段诱骗交易等不正当价格行为。',
      en: 'Forbids luring buyers by false or misleading prices and other improper pricing.',
    },
    '41': {
      zh: '因价格违法行为多付价款的，经营者应当退还；造成损害的应当赔偿。',
      en: 'What was overcharged must be refunded, and damage made good.',
    },
  },
});
