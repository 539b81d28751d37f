import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

/** Kept for complaints received before 15 April 2026 only. */
export const complaintHandlingInterimMeasures = defineStatute({
  name: '市场监督管理投诉举报处理暂行办法',
  nameEn: 'Interim Measures for Handling Complaints and Reports',
  fullName: '市场监督管理投诉举报处理暂行办法',
  instrument: '市场监管总局令第20号',
  version: '2022-03-24 revision',
  area: 'procedure',
  inForceFrom: '2020-01-01',
  repealedOn: '2026-04-15',
  replacedBy: '市场监督管理投诉举报处理办法',
  note: '只适用于2026年4月15日前收到的投诉。',
  source: SOURCES.LRB,
  status: 'V',
  about: {
    zh: '此前规定12315投诉、举报怎样处理，已废止。',
    en: 'The former rules on complaints and reports, now repealed.',
  },
  articles: {
    '14': {
      zh: '收到投诉之日起七个工作日内决定是否受理并告知。',
      en: 'Acceptance was decided and told within seven working days.',
      replacedBy: '市场监督管理投诉举报处理办法:15',
    },
    '21': {
      zh: '自受理之日起四十五个工作日内未达成协议等情形终止调解。',
      en: 'Mediation ended without agreement 45 working days after acceptance.',
      replacedBy: '市场监督管理投诉举报处理办法:23',
    },
  },
});
