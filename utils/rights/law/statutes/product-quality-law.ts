import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const productQualityLaw = defineStatute({
  name: '产品质量法',
  nameEn: 'Product Quality Law',
  fullName: '中华人民共和国产品质量法',
  version: '2018-12-29 amendment',
  area: 'substance',
  inForceFrom: '2018-12-29',
  source: SOURCES.JL,
  status: 'V',
  about: {
    zh: '规定生产者、销售者的产品质量义务和缺陷责任。',
    en: 'Sets producers’ and sellers’ duties of quality and liability for defects.',
  },
  articles: {
    '40': {
      zh: '产品不具备应有性能、不符合标明的标准或者说明的，销售者应当负责修理、更换、退货并赔偿损失。',
      en: 'The seller of goods that lack usability or miss their standard or description must repair, exchange, take back and compensate.',
    },
    '41': {
      zh: '因产品缺陷造成人身、他人财产损害的，生产者应当赔偿。',
      en: 'The producer pays for harm done by a defect.',
    },
    '42': {
      zh: '因销售者过错使产品存在缺陷造成损害的，销售者应当赔偿。',
      en: 'The seller pays where its fault made the product defective.',
    },
    '43': {
      zh: '因缺陷受损害的人可以向生产者，也可以向销售者要求赔偿。',
      en: 'Those harmed by a defect may claim from producer or seller.',
    },
    '44': {
      zh: '列举缺陷造成人身伤害、财产损失时的赔偿项目。',
      en: 'Lists what is compensated when a defect injures or damages.',
    },
    '45': {
      zh: '因产品缺陷要求赔偿的诉讼时效为二年，交付满十年的请求权一般消灭。',
      en: 'Claims for defects lapse after two years, and ten years after delivery at the latest.',
    },
    '46': { zh: '规定什么是产品缺陷。', en: 'Says what a defect is.' },
  },
});
