import { defineStatute } from '../define-statute.ts';
import { reread, SOURCES } from '../sources.ts';

export const personalInformationLaw = defineStatute({
  name: '个人信息保护法',
  nameEn: 'Personal Information Protection Law',
  fullName: '中华人民共和国个人信息保护法',
  version: '2021-08-20',
  area: 'substance',
  inForceFrom: '2021-11-01',
  source: reread(SOURCES.JL, '2026-11-24'),
  status: 'V',
  about: {
    zh: '规定个人信息怎样才能处理，泄露了谁负责。',
    en: 'Says how personal information may be handled and who answers for leaks.',
  },
  articles: {
    '10': {
      zh: '任何组织、个人不得非法收集、买卖、提供或者公开他人个人信息。',
      en: 'Nobody may unlawfully collect, trade, give away or publish another’s personal information.',
    },
    '57': {
      zh: '个人信息泄露的，处理者应当立即补救，并通知主管部门和个人。',
      en: 'A leak must be remedied at once and told to authority and person.',
    },
    '65': {
      zh: '任何人可以向主管部门投诉、举报违法处理个人信息，主管部门应当处理并告知结果。',
      en: 'Anybody may complain to the competent department, which must act and tell the result.',
    },
    '69': {
      zh: '侵害个人信息造成损害，处理者不能证明自己没有过错的，应当赔偿。',
      en: 'A handler that cannot prove it was not at fault pays for the harm.',
    },
  },
});
