import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const foodSafetyCivilInterpretation = defineStatute({
  name: '食品安全民事解释一',
  nameEn: 'SPC Interpretation on Food Safety Civil Disputes (I)',
  fullName: '最高人民法院关于审理食品安全民事纠纷案件适用法律若干问题的解释（一）',
  version: '2020',
  area: 'substance',
  inForceFrom: '2021-01-01',
  source: SOURCES.LRB,
  status: 'V',
  about: {
    zh: '最高人民法院对食品安全民事纠纷的解释。',
    en: 'The Supreme People’s Court on civil disputes over food safety.',
  },
  articles: {
    '6': {
      zh: '列举经营者“明知”的情形，包括已过保质期、来源不明、未查验进货。',
      en: 'Says when a seller is taken to know: past its date, no lawful source, no incoming inspection.',
    },
    '7': { zh: '消费者可以在不同惩罚性赔偿规定中选择。', en: 'The consumer chooses between punitive rules.' },
    '8': { zh: '经营者承诺的标准更高的，按承诺赔偿。', en: 'A higher promise binds.' },
    '9': {
      zh: '食品合格但不符合承诺的，承担合同责任。',
      en: 'Food that meets the standard but not the promise brings contract liability.',
    },
    '10': { zh: '不以造成人身损害为惩罚性赔偿的条件。', en: 'Bodily harm is no condition of punitive damages.' },
    '11': {
      zh: '没有生产者名称、地址、成分、日期等基本标识的，支持惩罚性赔偿。',
      en: 'Missing producer, address, ingredients or dates bring punitive damages.',
    },
    '12': { zh: '进口食品不能仅以已经检验为由免责。', en: 'Import inspection is no defence.' },
  },
});
