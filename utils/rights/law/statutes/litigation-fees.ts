import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const litigationFees = defineStatute({
  name: '诉讼费用交纳办法',
  nameEn: 'Measures on Litigation Fees',
  fullName: '诉讼费用交纳办法',
  instrument: '国务院令第481号',
  version: '2006-12-19',
  area: 'procedure',
  inForceFrom: '2007-04-01',
  source: SOURCES.LRB,
  status: 'V',
  about: { zh: '规定起诉、申请要交多少费用、由谁负担。', en: 'Says what court fees are due and who bears them.' },
  articles: {
    '13': {
      zh: '财产案件按请求金额分段交纳案件受理费，不超过一万元的每件五十元。',
      en: 'Property cases pay by tiers of the amount; 50 yuan up to 10,000.',
    },
    '14': {
      zh: '申请支付令比照财产案件受理费标准的三分之一交纳。',
      en: 'A payment order costs a third of the property fee.',
    },
    '15': { zh: '调解结案或者撤诉的，减半交纳案件受理费。', en: 'Half the fee when a case is mediated or withdrawn.' },
    '16': { zh: '适用简易程序审理的案件减半交纳案件受理费。', en: 'Half the fee in simplified procedure.' },
    '22': {
      zh: '原告自接到交费通知次日起七日内交纳案件受理费。',
      en: 'The fee is due seven days from the day after the notice.',
    },
    '29': { zh: '诉讼费用由败诉方负担，胜诉方自愿承担的除外。', en: 'The losing side bears the fees.' },
  },
});
