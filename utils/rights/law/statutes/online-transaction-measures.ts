import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const onlineTransactionMeasures = defineStatute({
  name: '网络交易监督管理办法',
  nameEn: 'Measures for the Supervision of Online Transactions',
  fullName: '网络交易监督管理办法',
  instrument: '市场监管总局令第37号',
  version: '2021-03-15',
  area: 'substance',
  inForceFrom: '2021-05-01',
  source: SOURCES.CC,
  status: 'V',
  about: {
    zh: '规定网店、平台、直播的经营规范和监管。',
    en: 'Rules for online shops, platforms and live rooms and their supervision.',
  },
  articles: {
    '14': {
      zh: '不得虚构交易、误导性展示评价、虚假营销。',
      en: 'No fake deals, misleading display of reviews or fake scarcity.',
    },
    '17': { zh: '搭售不得默认勾选。', en: 'Tied goods may not be pre-ticked.' },
    '18': {
      zh: '自动续费应当在续费日期前五日显著提醒，并提供随时、便捷的取消方式。',
      en: 'Automatic renewal: notice five days before and an easy way to cancel.',
    },
    '20': { zh: '网络直播视频保存不少于三年。', en: 'Live videos are kept for three years.' },
    '21': { zh: '列举网络交易格式条款不得包含的内容。', en: 'Lists terms that online contracts may not contain.' },
    '31': {
      zh: '平台应当保存商品、服务和交易信息不少于三年。',
      en: 'Platforms keep trade records for at least three years.',
    },
  },
});
