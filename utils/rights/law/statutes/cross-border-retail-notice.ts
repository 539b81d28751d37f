import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

/** Cited without an article: the text was not at hand. */
export const crossBorderRetailNotice = defineStatute({
  name: '商财发〔2018〕486号',
  nameEn: 'Notice 商财发〔2018〕486号 on cross-border retail imports',
  fullName: '关于完善跨境电子商务零售进口监管有关工作的通知',
  instrument: '商财发〔2018〕486号',
  version: '2018-11-28',
  area: 'substance',
  inForceFrom: '2018-11-28',
  source: SOURCES.page('m.ledstra.com'),
  status: 'S',
  about: {
    zh: '跨境电商零售进口按个人自用进境物品监管，不强制要求中文标签，跨境电商企业承担质量安全责任并作风险提示。',
    en: 'Cross-border retail imports count as personal goods: no compulsory Chinese label; the enterprise answers for quality and must give a risk notice.',
  },
  articles: {},
});
