import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const expressMarketMeasures = defineStatute({
  name: '快递市场管理办法',
  nameEn: 'Measures for the Express Delivery Market',
  fullName: '快递市场管理办法',
  instrument: '交通运输部令2023年第22号',
  version: '2023',
  area: 'substance',
  inForceFrom: '2024-03-01',
  source: SOURCES.page('jdsec.com'),
  status: 'S',
  about: {
    zh: '未经用户同意，快递企业不得代为签收，也不得放到快递箱、驿站。',
    en: 'Without consent couriers may not sign for the user or leave parcels at lockers or stations.',
  },
  articles: {
    '28': {
      zh: '投递应当按约定进行，未经同意不得代为确认收到、擅自使用快递箱或者驿站。',
      en: 'Delivery as agreed; no signing for the user and no locker or station without consent.',
      status: 'M',
      source: SOURCES.memory,
    },
    '54': {
      zh: '规定对违规投递的罚款。',
      en: 'Sets the fines for improper delivery.',
      status: 'M',
      source: SOURCES.memory,
    },
  },
});
