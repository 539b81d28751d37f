import { defineStatute } from '../define-statute.ts';
import { reread, SOURCES } from '../sources.ts';

export const livestreamCommerceMeasures = defineStatute({
  name: '直播电商监督管理办法',
  nameEn: 'Measures for the Supervision of Livestream Commerce',
  fullName: '直播电商监督管理办法',
  instrument: '市场监管总局、国家网信办令第117号',
  version: '2025-12-18',
  area: 'substance',
  inForceFrom: '2026-02-01',
  source: reread(SOURCES.SM, '2026-11-24'),
  status: 'V',
  about: { zh: '规定直播平台、直播间运营者和主播的义务。', en: 'Duties of live platforms, room operators and hosts.' },
  articles: {
    '16': {
      zh: '直播回放、评论、下单时页面快照、聊天、支付和物流记录保存不少于三年。',
      en: 'Replay, comments, page at order time, chat, payment and logistics records are kept for three years.',
    },
    '18': {
      zh: '发生争议时，平台应当提供直播间运营者、主播的信息和交易记录。',
      en: 'In a dispute the platform gives the operator’s and host’s details and the trade records.',
    },
    '23': {
      zh: '平台处置直播间或者主播时，应当妥善安排订单、售后和纠纷处理。',
      en: 'A platform that sanctions a room must look after its orders and after-sale service.',
    },
    '25': {
      zh: '直播间运营者应当在账号主页公示名称、登记信息、经营地址等。',
      en: 'The operator must show its name, registration and address on the account’s home page.',
    },
    '26': {
      zh: '直播间应当显著标明实际销售者的名称、地址、联系方式。',
      en: 'The room must clearly show the real seller’s name, address and contact.',
    },
    '32': { zh: '比价应当标明比较的依据。', en: 'Price comparisons must show their basis.' },
    '34': { zh: '不得以包括人工智能在内的方式作虚假宣传。', en: 'No false publicity, by AI or otherwise.' },
    '47': {
      zh: '直播间的违法行为由运营者实际经营地监管部门管辖。',
      en: 'The authority at the operator’s actual place of business is competent.',
    },
  },
});
