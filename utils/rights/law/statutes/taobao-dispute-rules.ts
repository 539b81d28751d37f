import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const taobaoDisputeRules = defineStatute({
  name: '淘宝平台争议处理规则',
  nameEn: 'Taobao Dispute Rules',
  fullName: '淘宝平台争议处理规则',
  version: 'revision of 2025-08-15',
  area: 'platform',
  inForceFrom: '2025-08-15',
  source: SOURCES.CC,
  status: 'V',
  about: { zh: '淘宝、天猫处理买卖双方争议的平台规则。', en: 'The platform rules of Taobao and Tmall for disputes.' },
  articles: {
    '4': { zh: '争议应当在淘宝规定的期限内发起。', en: 'Disputes are raised within Taobao’s time limits.' },
    '5': {
      zh: '超过期限但有证据证明未收到货或者商品有质量问题等情形，仍可以处理。',
      en: 'Out of time, proof of non-receipt or of a quality problem still opens the route.',
    },
    '6': {
      zh: '列举淘宝可以不予处理的情形，包括主张额外损失或者法定赔偿。',
      en: 'Lists what Taobao may decline: extra loss and statutory compensation among it.',
    },
    '14': { zh: '规定预售定金争议的处理。', en: 'Rules on presale deposits.' },
    '15': {
      zh: '商家承诺赔付的，按承诺和平台规则中较高的执行。',
      en: 'Promised compensation: the higher of promise and platform rule.',
    },
    '38': { zh: '买家主张未收到货的，由对方举证已妥投。', en: 'On non-receipt the other side proves proper delivery.' },
    '66': {
      zh: '涉嫌假货的，卖家应当提供进货来源等凭证。',
      en: 'On suspected fakes the seller shows its source documents.',
    },
  },
});
