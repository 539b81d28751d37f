import { defineStatute } from '../define-statute.ts';
import { reread, SOURCES } from '../sources.ts';

export const arbitrationLaw = defineStatute({
  name: '仲裁法',
  nameEn: 'Arbitration Law',
  fullName: '中华人民共和国仲裁法',
  version: '2025-09-12 revision',
  area: 'procedure',
  inForceFrom: '2026-03-01',
  note: '2025年修订后条文重新编号：仲裁协议由第十六条改为第二十七条。',
  source: reread(SOURCES.JL, '2026-11-24'),
  status: 'V',
  about: { zh: '规定合同和其他财产权益纠纷的仲裁。', en: 'Governs arbitration of contract and property disputes.' },
  articles: {
    '5': {
      zh: '当事人达成仲裁协议的，一方向法院起诉，法院不予受理，仲裁协议无效的除外。',
      en: 'Courts do not take a dispute under a valid arbitration agreement.',
    },
    '27': {
      zh: '仲裁协议应当是书面的，写明请求仲裁的意思、仲裁事项和选定的仲裁机构。',
      en: 'An arbitration agreement is in writing and names the request, the matter and the institution.',
    },
    '28': { zh: '规定仲裁协议无效的情形。', en: 'Says when an arbitration agreement is void.' },
    '29': {
      zh: '仲裁事项或者机构约定不明又不能补充的，仲裁协议无效。',
      en: 'An agreement unclear on matter or institution, and not supplemented, is void.',
    },
    '30': {
      zh: '仲裁协议独立存在，合同无效、终止等不影响仲裁协议的效力。',
      en: 'The agreement stands on its own, whatever becomes of the contract.',
    },
    '31': {
      zh: '对仲裁协议效力有异议的，可以请求仲裁机构或者法院确认。',
      en: 'Doubts about the agreement go to the institution or the court.',
    },
    '34': {
      zh: '规定仲裁申请书应当写明的事项：当事人、请求和事实理由、证据。',
      en: 'Lists what an application must state: parties, claims with facts, evidence.',
    },
    '37': {
      zh: '一方起诉未声明有仲裁协议，对方首次开庭前提交的，法院应当驳回起诉；未提出异议的视为放弃。',
      en: 'Raised before the first hearing an arbitration agreement ends a suit; not raised it is waived.',
    },
  },
});
