import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const platformPricingRules = defineStatute({
  name: '互联网平台价格行为规则',
  nameEn: 'Rules on Platform Pricing',
  fullName: '互联网平台价格行为规则',
  instrument: '发改价格规〔2025〕1607号',
  version: '2025-12-09',
  area: 'substance',
  inForceFrom: '2026-04-10',
  source: SOURCES.page('huashangw.com'),
  status: 'S',
  about: {
    zh: '规定平台和平台内商家的价格行为，包括自动续费提醒和禁止差别定价。',
    en: 'Pricing conduct on platforms, renewal notices and differential prices among it.',
  },
  articles: {
    '15': { zh: '不得对同等条件的消费者差别定价。', en: 'No different prices for equal consumers.' },
    '20': {
      zh: '自动续费每次扣款前应当提示时间、金额和取消方式。',
      en: 'Before each renewal: time, amount and how to cancel.',
    },
  },
});
