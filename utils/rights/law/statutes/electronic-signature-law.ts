import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const electronicSignatureLaw = defineStatute({
  name: '电子签名法',
  nameEn: 'Electronic Signature Law',
  fullName: '中华人民共和国电子签名法',
  version: '2019-04-23 amendment',
  area: 'procedure',
  inForceFrom: '2019-04-23',
  source: SOURCES.JL,
  status: 'V',
  about: { zh: '规定数据电文和电子签名的效力。', en: 'Gives data messages and electronic signatures their effect.' },
  articles: {
    '5': {
      zh: '能够完整、可靠地保持内容并可随时调取的数据电文，视为原件。',
      en: 'A data message kept complete and retrievable counts as an original.',
    },
    '6': { zh: '规定数据电文满足保存要求的条件。', en: 'Says when a data message is properly kept.' },
    '7': { zh: '不得仅因为是数据电文就拒绝作为证据。', en: 'Evidence may not be refused merely for being electronic.' },
    '8': {
      zh: '规定审查数据电文真实性应当考虑的因素。',
      en: 'Lists what counts in judging whether a data message is authentic.',
    },
  },
});
