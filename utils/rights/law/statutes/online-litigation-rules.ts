import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const onlineLitigationRules = defineStatute({
  name: '在线诉讼规则',
  nameEn: 'Rules on Online Litigation',
  fullName: '人民法院在线诉讼规则',
  instrument: '法释〔2021〕12号',
  version: '2021',
  area: 'procedure',
  inForceFrom: '2021-08-01',
  source: SOURCES.LRB,
  status: 'V',
  about: {
    zh: '规定在线起诉、举证、开庭与线下有同等效力。',
    en: 'Gives online filing, evidence and hearings the same effect as offline.',
  },
  articles: {
    '1': { zh: '在线诉讼活动与线下具有同等法律效力。', en: 'Online acts equal offline ones.' },
    '16': {
      zh: '区块链存储的数据，上链后未经篡改的可以推定真实。',
      en: 'Data on a chain is presumed unaltered since it was stored there.',
    },
    '18': { zh: '上链前的真实性仍应当审查。', en: 'Whether it was true before still has to be shown.' },
  },
});
