import { defineStatute } from '../define-statute.ts';
import { reread, SOURCES } from '../sources.ts';

export const foodDrugPunitiveInterpretation = defineStatute({
  name: '食品药品惩罚性赔偿解释',
  nameEn: 'SPC Interpretation on Punitive Damages for Food and Drugs',
  fullName: '最高人民法院关于审理食品药品惩罚性赔偿纠纷案件适用法律若干问题的解释',
  instrument: '法释〔2024〕9号',
  version: '2024',
  area: 'substance',
  inForceFrom: '2024-08-22',
  source: reread(SOURCES.LRB, '2026-11-24'),
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
      zh: '标签、说明书没有标明必须标明的事项、故意错标或者错标足以造成误解的，商家不能以标签瑕疵为由抗辩。',
      en: 'A label that omits what must be stated, or misstates it on purpose or misleadingly, is no mere flaw.',
    },
    '7': {
      zh: '规定标签瑕疵同时不影响安全又不造成误导时，商家的抗辩才成立。',
      en: 'A label flaw is a defence only when it neither affects safety nor misleads.',
    },
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
      zh: '明知而短时间内多次购买、分别计算赔偿的，按总数在合理生活消费需要范围内支持。',
      en: 'Knowing repeat purchases count together, within reasonable daily needs.',
    },
    '14': {
      zh: '明知而多次购买、多次起诉的，同样只在合理生活消费需要范围内支持。',
      en: 'So do knowing purchases spread over several suits.',
    },
    '15': {
      zh: '制造违法假象、以投诉或者起诉相要挟索赔，涉嫌敲诈勒索的，移送公安机关。',
      en: 'Staged breaches used to extort money are passed to the police.',
    },
  },
});
