import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const threeGuaranteesGeneral = defineStatute({
  name: '部分商品修理更换退货责任规定',
  nameEn: 'Provisions on Repair, Exchange and Return of Certain Goods',
  fullName: '部分商品修理更换退货责任规定',
  instrument: '国经贸〔1995〕458号',
  version: '1995',
  area: 'substance',
  source: SOURCES.page('uianet.net, crsrw.com'),
  status: 'S',
  about: {
    zh: '规定列入目录的商品怎样修理、更换、退货（三包）。',
    en: 'The three guarantees for listed goods: repair, exchange, return.',
  },
  articles: {
    '9': {
      zh: '售出七日内出现性能故障的，可以退货、换货或者修理。',
      en: 'A fault within 7 days: return, exchange or repair.',
    },
    '10': { zh: '售出十五日内出现性能故障的，可以换货或者修理。', en: 'A fault within 15 days: exchange or repair.' },
    '11': {
      zh: '三包期内修理两次仍不能正常使用的，免费更换或者退货。',
      en: 'After two failed repairs within the term: exchange or return.',
    },
  },
});
