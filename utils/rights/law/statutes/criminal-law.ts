import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const criminalLaw = defineStatute({
  name: '刑法',
  nameEn: 'Criminal Law',
  fullName: '中华人民共和国刑法',
  version: '未核对版本',
  area: 'substance',
  source: SOURCES.JL,
  status: 'M',
  about: { zh: '规定什么是犯罪、怎样处罚。', en: 'Says what is a crime and how it is punished.' },
  articles: {
    '266': {
      zh: '诈骗公私财物，数额较大的，构成诈骗罪。',
      en: 'Fraud of a sizeable amount is a crime.',
      source: SOURCES.memory,
    },
    '274': {
      zh: '敲诈勒索公私财物，数额较大或者多次的，构成敲诈勒索罪。',
      en: 'Extortion, sizeable or repeated, is a crime.',
      status: 'V',
    },
  },
});
