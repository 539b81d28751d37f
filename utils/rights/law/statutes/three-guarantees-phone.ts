import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

/** Cited without an article: the text was not at hand. */
export const threeGuaranteesPhone = defineStatute({
  name: '移动电话机商品修理更换退货责任规定',
  nameEn: 'Provisions on Repair, Exchange and Return of Mobile Phones',
  fullName: '移动电话机商品修理更换退货责任规定',
  version: '未核对版本',
  area: 'substance',
  source: SOURCES.page('tianhewen.com, qinzizj.com'),
  status: 'S',
  about: {
    zh: '手机出现所列性能故障的，七日内可以退货、换货或者修理，第八日至第十五日可以换货或者修理，整机三包一年。',
    en: 'Phones: return, exchange or repair within 7 days, exchange or repair within 15, one year’s guarantee.',
  },
  articles: {},
});
