import { defineStatute } from '../define-statute.ts';
import { reread, SOURCES } from '../sources.ts';

export const drugAdministrationLaw = defineStatute({
  name: '药品管理法',
  nameEn: 'Drug Administration Law',
  fullName: '中华人民共和国药品管理法',
  version: '2019 revision',
  area: 'substance',
  inForceFrom: '2019-12-01',
  source: reread(SOURCES.JL, '2026-11-24'),
  status: 'V',
  about: { zh: '规定药品研制、生产、经营、使用的要求和责任。', en: 'Sets the duties and liability around medicines.' },
  articles: {
    '144': {
      zh: '生产假药、劣药或者明知是假药、劣药仍销售、使用的，除赔偿损失外，可以要求价款十倍或者损失三倍的赔偿金，不足一千元的为一千元。',
      en: 'For making fake or substandard drugs, or knowingly selling them: ten times the price or three times the loss on top, at least 1,000 yuan.',
    },
    '144:3': {
      zh: '假药、劣药的惩罚性赔偿：价款十倍或者损失三倍，不足一千元的为一千元。',
      en: 'Punitive damages for fake or substandard drugs: ten times the price or three times the loss, at least 1,000 yuan.',
    },
  },
});
