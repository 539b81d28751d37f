import { defineStatute } from '../define-statute.ts';
import { reread, SOURCES } from '../sources.ts';

export const salesContractInterpretation = defineStatute({
  name: '买卖合同解释',
  nameEn: 'SPC Interpretation on Sales Contracts',
  fullName: '最高人民法院关于审理买卖合同纠纷案件适用法律问题的解释',
  version: '2020-12-23 revision',
  area: 'substance',
  source: reread(SOURCES.LRB, '2026-11-24'),
  status: 'V',
  about: { zh: '最高人民法院对买卖合同纠纷的解释。', en: 'The Supreme People’s Court on sales contracts.' },
  articles: {
    '12': {
      zh: '二年的最长检验期限为不变期间，不适用中止、中断和延长。',
      en: 'The two-year inspection limit is fixed: no suspension, interruption or extension.',
    },
  },
});
