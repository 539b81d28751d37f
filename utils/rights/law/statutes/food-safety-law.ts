import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const foodSafetyLaw = defineStatute({
  name: '食品安全法',
  nameEn: 'Food Safety Law',
  fullName: '中华人民共和国食品安全法',
  version: '2025-09-12 amendment',
  area: 'substance',
  inForceFrom: '2025-12-01',
  numberedSince: '2015-10-01',
  note: '2025年修正未改变所列条文的编号。',
  source: SOURCES.JL,
  status: 'V',
  about: {
    zh: '规定食品生产经营的安全要求和责任。',
    en: 'Sets the safety duties and liability of those who make and sell food.',
  },
  articles: {
    '34': {
      zh: '列举禁止生产经营的食品，包括超过保质期、腐败变质、混有异物的食品。',
      en: 'Lists food that may not be sold: past its date, spoiled, with foreign bodies and more.',
    },
    '67': { zh: '规定预包装食品标签应当标明的事项。', en: 'Lists what the label of packaged food must say.' },
    '71': {
      zh: '标签、说明书不得含有虚假内容，不得涉及疾病预防、治疗功能。',
      en: 'Labels may not contain false content or claim to prevent or cure disease.',
    },
    '92': { zh: '进口食品应当符合我国食品安全国家标准。', en: 'Imported food must meet Chinese national standards.' },
    '97': {
      zh: '进口的预包装食品应当有中文标签，没有或者不符合规定的不得进口。',
      en: 'Imported packaged food must carry a proper Chinese label.',
    },
    '131': {
      zh: '网络食品交易平台未实名登记、审查许可的承担连带责任，不能提供经营者信息的由平台赔偿。',
      en: 'A food platform without real-name and licence checks is jointly liable, and pays if it cannot name the seller.',
    },
    '148': {
      zh: '生产不安全食品或者经营明知不安全的食品的，除赔偿损失外，可以要求价款十倍或者损失三倍的赔偿金，不足一千元的为一千元；不影响安全又不误导的标签瑕疵除外。',
      en: 'For making unsafe food, or knowingly selling it: on top of the loss ten times the price or three times the loss, at least 1,000 yuan; harmless label flaws excepted.',
    },
    '148:1': {
      zh: '接到赔偿要求的生产者或者经营者应当先行赔付，不得推诿。',
      en: 'Whoever is asked first, producer or seller, must pay and not pass the buyer on.',
    },
    '148:2': {
      zh: '价款十倍或者损失三倍的赔偿金，不足一千元的为一千元，标签瑕疵除外。',
      en: 'Ten times the price or three times the loss, at least 1,000 yuan, label flaws excepted.',
    },
  },
});
