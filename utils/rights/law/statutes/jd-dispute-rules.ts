import { defineStatute } from '../define-statute.ts';
import { reread, SOURCES } from '../sources.ts';

export const jdDisputeRules = defineStatute({
  name: '京东交易纠纷处理总则',
  nameEn: 'JD Dispute Rules',
  fullName: '京东开放平台交易纠纷处理总则',
  version: 'revision of 2025-07-04',
  area: 'platform',
  inForceFrom: '2025-07-04',
  source: reread(SOURCES.CC, '2026-11-24'),
  status: 'V',
  about: {
    zh: '京东处理第三方店铺交易纠纷的平台规则。',
    en: 'JD’s platform rules for disputes with third-party shops.',
  },
  articles: {
    '3': {
      zh: '提起纠纷申请后二十四小时内协商未果或者商家不处理的，可以申请京东介入。',
      en: 'If 24 hours after a dispute request nothing is settled, JD may be asked to step in.',
    },
    '5': { zh: '京东不处理额外损失和法定赔偿。', en: 'JD does not rule on extra loss and statutory compensation.' },
    '7': {
      zh: '被拒绝后十五日内可以申请纠纷处理，法定假货认定和判决不受限。',
      en: 'A dispute is raised within 15 days of the refusal; findings of fakes and judgments have no limit.',
    },
    '9': {
      zh: '商家应当在二十四小时内响应；对结果不服的，结案后七日内可以申诉。',
      en: 'The merchant answers within 24 hours; an appeal lies within seven days of closing.',
    },
    '18': { zh: '描述前后矛盾的，按有利于消费者的处理。', en: 'Contradictory descriptions are read for the consumer.' },
  },
});
