import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const limitationProvisions = defineStatute({
  name: '诉讼时效规定',
  nameEn: 'SPC Provisions on Limitation',
  fullName: '最高人民法院关于审理民事案件适用诉讼时效制度若干问题的规定',
  version: '2020 revision',
  area: 'procedure',
  source: SOURCES.LRB,
  status: 'V',
  about: { zh: '最高人民法院对诉讼时效的规定。', en: 'The Supreme People’s Court on limitation.' },
  articles: {
    '8': {
      zh: '列举视为提出要求、使时效中断的情形，包括到达对方的数据电文。',
      en: 'Says what counts as a demand that interrupts limitation, data messages that arrive among it.',
    },
    '12': {
      zh: '向有权解决的机关、组织提出请求的，时效从提出之日起中断。',
      en: 'A request to a competent body interrupts from the day it is made.',
    },
  },
});
