import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const priceMarkingRules = defineStatute({
  name: '明码标价和禁止价格欺诈规定',
  nameEn: 'Provisions on Price Marking and Price Fraud',
  fullName: '明码标价和禁止价格欺诈规定',
  instrument: '市场监管总局令第56号',
  version: '2022-04-14',
  area: 'substance',
  inForceFrom: '2022-07-01',
  source: SOURCES.LRB,
  status: 'V',
  about: {
    zh: '规定怎样标价、比价，哪些是价格欺诈。',
    en: 'Says how prices are marked and compared and what price fraud is.',
  },
  articles: {
    '16': {
      zh: '被比较价格应当真实；没有说明的，不得高于此前七日内的最低成交价。',
      en: 'A compared price must be true; unexplained it may not exceed the lowest deal price of the last seven days.',
    },
    '17': {
      zh: '不得在折价、减价前临时显著提价，不得作无依据的价格比较。',
      en: 'No sudden mark-up before a discount and no baseless comparison.',
    },
    '18': { zh: '赠送应当标明品名、数量；无法标明价格的不得虚构。', en: 'Gifts must be named and counted.' },
    '19': {
      zh: '列举价格欺诈行为，包括虚构折价、以低价诱骗高价结算、不履行价格承诺。',
      en: 'Lists price fraud: fake discounts, low lure and high settlement, broken price promises and more.',
    },
    '20': {
      zh: '网络交易中首页价低于详情页价等标示不一致的行为属于违规。',
      en: 'Online, a home-page price below the detail page and the like is a breach.',
    },
    '21': {
      zh: '能证明没有欺诈故意、实际成交价更优惠等情形不属于价格欺诈。',
      en: 'Not fraud: proof of no intent, or an actual price better than shown.',
    },
  },
});
