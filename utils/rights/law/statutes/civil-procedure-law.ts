import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const civilProcedureLaw = defineStatute({
  name: '民事诉讼法',
  nameEn: 'Civil Procedure Law',
  fullName: '中华人民共和国民事诉讼法',
  version: '2023-09-01 amendment',
  area: 'procedure',
  inForceFrom: '2024-01-01',
  source: SOURCES.JL,
  status: 'V',
  about: { zh: '规定民事案件怎样起诉、审理和执行。', en: 'Says how civil cases are filed, tried and enforced.' },
  articles: {
    '24': {
      zh: '因合同纠纷提起的诉讼，由被告住所地或者合同履行地法院管辖。',
      en: 'Contract suits lie at the defendant’s domicile or the place of performance.',
    },
    '29': {
      zh: '因侵权行为提起的诉讼，由侵权行为地或者被告住所地法院管辖。',
      en: 'Tort suits lie at the place of the tort or the defendant’s domicile.',
    },
    '72': {
      zh: '经公证证明的事实，法院应当作为认定事实的根据，有相反证据足以推翻的除外。',
      en: 'Courts rely on notarised facts unless they are disproved.',
    },
    '85': {
      zh: '期间最后一日是法定休假日的顺延；期满前交邮的不算过期。',
      en: 'Periods roll over holidays; posting before expiry is in time.',
    },
    '122': {
      zh: '规定起诉的条件：有利害关系的原告、明确的被告、具体的请求和事实理由、属于法院管辖。',
      en: 'Conditions of a suit: interested plaintiff, definite defendant, concrete claim, jurisdiction.',
    },
    '124': { zh: '规定起诉状应当写明的事项。', en: 'Lists what a complaint must state.' },
    '126': { zh: '符合条件的起诉，法院应当在七日内立案。', en: 'A proper suit is registered within seven days.' },
    '127': {
      zh: '有书面仲裁协议、依法不得起诉的，法院告知向仲裁机构申请仲裁。',
      en: 'Where a written arbitration agreement bars suit, the court refers to arbitration.',
    },
    '128': {
      zh: '被告应当在收到起诉状副本之日起十五日内提出答辩状。',
      en: 'The defendant answers within 15 days of service.',
    },
    '164': {
      zh: '适用简易程序的案件一般三个月内审结。',
      en: 'Simplified cases are normally decided within three months.',
    },
    '165': {
      zh: '标的额在本省上年度就业人员年平均工资百分之五十以下的简单金钱案件适用小额诉讼，一审终审；百分之五十以上、二倍以下的可以约定适用。',
      en: 'Simple money claims up to half the average wage go to small-claims procedure, up to twice by agreement.',
    },
    '166': {
      zh: '需要评估、鉴定或者一方下落不明等案件不适用小额诉讼程序。',
      en: 'No small-claims procedure where an appraisal is needed or a party is missing.',
    },
    '168': { zh: '小额诉讼案件一般两个月内审结。', en: 'Small claims are normally decided within two months.' },
    '171': { zh: '不服一审判决的，十五日内上诉。', en: 'Appeal lies within 15 days of service of the judgment.' },
    '225': {
      zh: '请求给付金钱、双方没有其他债务纠纷且能够送达的，可以申请支付令。',
      en: 'A payment order may be sought for money due when there is no counter-obligation and service is possible.',
    },
    '227': {
      zh: '债务人收到支付令之日起十五日内清偿或者提出书面异议。',
      en: 'The debtor pays or objects in writing within 15 days of the order.',
    },
  },
});
