import { defineStatute } from '../define-statute.ts';
import { reread, SOURCES } from '../sources.ts';

export const expressDeliveryRegulations = defineStatute({
  name: '快递暂行条例',
  nameEn: 'Interim Regulations on Express Delivery',
  fullName: '快递暂行条例',
  version: '2025-04-13 revision',
  area: 'substance',
  inForceFrom: '2025-06-01',
  note: '2025年修订后条文重新编号：投递由第二十五条改为第二十六条，赔偿由第二十七条改为第二十八条，投诉处理由第二十八条改为第二十九条。',
  source: reread(SOURCES.CLD, '2026-11-24'),
  status: 'V',
  about: {
    zh: '规定快递企业怎样收寄、投递、赔偿和处理投诉。',
    en: 'Says how couriers accept, deliver, compensate and handle complaints.',
  },
  articles: {
    '26': {
      zh: '快递应当投递到约定地址、收件人或者其指定的代收人，并告知当面验收。',
      en: 'Couriers deliver to the agreed address, recipient or designated agent and tell them to inspect.',
    },
    '28': {
      zh: '快件延误、丢失、损毁或者内件短少的，保价的按约定赔偿，未保价的依民事法律赔偿。',
      en: 'Delay, loss, damage or shortage is paid by the insured value, else under civil law.',
    },
    '29': {
      zh: '快递企业应当自接到投诉之日起七日内处理并告知用户。',
      en: 'Couriers must handle a complaint within seven days and tell the user.',
    },
  },
});
