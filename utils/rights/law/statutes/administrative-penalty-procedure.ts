import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const administrativePenaltyProcedure = defineStatute({
  name: '市场监督管理行政处罚程序规定',
  nameEn: 'Provisions on Market Regulation Penalty Procedure',
  fullName: '市场监督管理行政处罚程序规定',
  version: '2022-09-29 revision',
  area: 'procedure',
  source: SOURCES.SM,
  status: 'V',
  about: {
    zh: '规定市场监管部门怎样立案、调查和处罚。',
    en: 'How market regulators open, investigate and punish cases.',
  },
  articles: {
    '18': {
      zh: '发现线索之日起十五个工作日内核查并决定是否立案，经批准可延长十五个工作日。',
      en: 'Leads are checked within 15 working days, plus 15 with approval.',
    },
    '64': {
      zh: '案件一般应当在立案之日起九十日内作出处理决定，可以依规定延长。',
      en: 'A case is normally decided within 90 days, with extensions.',
    },
  },
});
