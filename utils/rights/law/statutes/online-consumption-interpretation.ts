import { defineStatute } from '../define-statute.ts';
import { reread, SOURCES } from '../sources.ts';

export const onlineConsumptionInterpretation = defineStatute({
  name: '网络消费规定一',
  nameEn: 'SPC Provisions on Online Consumption (I)',
  fullName: '最高人民法院关于审理网络消费纠纷案件适用法律若干问题的规定（一）',
  instrument: '法释〔2022〕8号',
  version: '2022',
  area: 'substance',
  inForceFrom: '2022-03-15',
  source: reread(SOURCES.LRB, '2026-11-24'),
  status: 'V',
  about: {
    zh: '最高人民法院对网购、直播、二手、外卖等纠纷怎样适用法律的规定。',
    en: 'The Supreme People’s Court on online purchases, live rooms, second-hand goods and food delivery.',
  },
  articles: {
    '1': {
      zh: '“签收即认可质量”“最终解释权”等不公平格式条款无效。',
      en: 'Terms such as “signing means approval” or “final interpretation” are void.',
    },
    '2': {
      zh: '商家承诺七日无理由退货的，法律排除的商品也应当按承诺退货。',
      en: 'A promised seven-day return binds even for excluded goods.',
    },
    '3': {
      zh: '因检查必要拆封、不影响完好的，商家不得以已拆封为由拒绝退货。',
      en: 'Opening for a necessary check is no ground to refuse a return.',
    },
    '4': {
      zh: '平台实际自营或者使人误认为自营的，承担经营者责任。',
      en: 'A platform that sells itself, or seems to, is liable as seller.',
    },
    '5': {
      zh: '商家工作人员引导平台外付款的，商家不能因此免责。',
      en: 'Payment off the platform at the staff’s instance does not free the merchant.',
    },
    '6': {
      zh: '网店转让未变更登记的，登记经营者和实际经营者共同负责。',
      en: 'After an unregistered transfer both registered and actual operator are liable.',
    },
    '7': {
      zh: '二手交易中从性质、来源、数量、价格、频次等看属于经营活动的，按经营者承担责任。',
      en: 'A second-hand “individual” who trades commercially is an operator.',
    },
    '8': {
      zh: '奖品、赠品、换购商品造成损害的，商家不得以免费为由免责。',
      en: 'Free gifts and prizes do not free the seller from liability.',
    },
    '10': {
      zh: '承诺的赔偿标准高于法定标准的，应当按承诺赔偿。',
      en: 'A promised compensation above the statutory one is owed.',
    },
    '11': {
      zh: '商家自己开设直播间的，对工作人员的虚假宣传承担责任。',
      en: 'A merchant answers for its own live room.',
    },
    '12': {
      zh: '直播间运营者没有明确标明实际销售者的，承担销售者责任。',
      en: 'A room operator that did not clearly show the real seller is liable as seller.',
    },
    '14': {
      zh: '直播平台不能提供直播间运营者真实信息的，承担责任。',
      en: 'A live platform that cannot identify the operator is liable.',
    },
    '17': {
      zh: '直播间运营者明知或者应知商家侵权仍推广的，承担连带责任。',
      en: 'A room operator that knew of the infringement is jointly liable.',
    },
  },
});
