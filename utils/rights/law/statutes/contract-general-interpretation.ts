import { defineStatute } from '../define-statute.ts';
import { reread, SOURCES } from '../sources.ts';

export const contractGeneralInterpretation = defineStatute({
  name: '合同编通则解释',
  nameEn: 'SPC Interpretation on Contracts, General Part',
  fullName: '最高人民法院关于适用《中华人民共和国民法典》合同编通则若干问题的解释',
  instrument: '法释〔2023〕13号',
  version: '2023',
  area: 'substance',
  inForceFrom: '2023-12-05',
  source: SOURCES.LRB,
  status: 'V',
  about: { zh: '最高人民法院对合同通则的解释。', en: 'The Supreme People’s Court on general contract law.' },
  articles: {
    '10': {
      zh: '仅以勾选、弹窗等方式提示的，不足以认定已履行格式条款的提示、说明义务。',
      en: 'A tick-box or pop-up alone does not point out a standard term.',
    },
    '60': {
      zh: '违约损失可以按替代交易的价格与合同价格的差额计算。',
      en: 'Loss may be the difference between a substitute purchase and the contract price.',
      status: 'S',
      source: reread(SOURCES.page('hanspub.org, hbfx.cn'), '2026-11-24'),
    },
    '65': {
      zh: '违约金超过损失百分之三十的，一般认定为过高。',
      en: 'Agreed damages over 30 % above the loss are normally excessive.',
    },
  },
});
