import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const foodDrugPunitiveInterpretation = defineStatute({
  name: '食品药品惩罚性赔偿解释',
  nameEn: 'SPC Interpretation on Punitive Damages for Food and Drugs',
  fullName: '最高人民法院关于审理食品药品惩罚性赔偿纠纷案件适用法律若干问题的解释',
  instrument: '法释〔2024〕9号',
  version: '2024',
  area: 'substance',
  inForceFrom: '2024-08-22',
  source: SOURCES.LRB,
  status: 'V',
  about: {
    zh: '最高人民法院对食品、药品惩罚性赔偿怎样计算、何时支持的解释。',
    en: 'The Supreme People’s Court on when and how punitive damages for food and drugs are due.',
  },
  articles: {
    '1': {
      zh: '以实际支付价款为基数计算惩罚性赔偿，能证明明知而购买的除外。',
      en: 'The base is the price actually paid, unless a knowing purchase is proved.',
    },
    '2': {
      zh: '不论是否明知，购买的食品、药品不合格的都可以要求退还价款。',
      en: 'The price comes back even to a knowing buyer.',
    },
    '3': { zh: '明知不合格仍代购并牟利的代购者承担惩罚性赔偿。', en: 'A commercial agent who knows is liable.' },
    '6': {
      zh: '没有中文标签、说明书等不符合标准的情形，支持惩罚性赔偿。',
      en: 'Missing Chinese labels and similar breaches bring punitive damages.',
    },
    '7': { zh: '规定标签瑕疵怎样认定。', en: 'Says how label flaws are judged.' },
    '8': {
      zh: '列举不影响安全又不误导的标签瑕疵，不支持惩罚性赔偿。',
      en: 'Lists harmless label flaws that bring no punitive damages.',
    },
    '9': {
      zh: '同时符合不同惩罚性赔偿规定的，由消费者选择其一。',
      en: 'Between different punitive rules the consumer chooses one.',
    },
    '12': {
      zh: '明知而购买的，只在合理生活消费需要范围内支持惩罚性赔偿。',
      en: 'A knowing buyer gets punitive damages only for reasonable daily needs.',
    },
    '13': {
      zh: '多次购买、连续索赔的，按合理生活消费需要认定。',
      en: 'Repeated purchases are judged by reasonable daily needs.',
    },
    '14': { zh: '购买后短期内又多次购买的，参照前述规则处理。', en: 'Quick repeat purchases follow the same rule.' },
    '15': { zh: '编造事实、敲诈勒索等线索移送公安机关。', en: 'Fabrication and extortion are passed to the police.' },
  },
});
