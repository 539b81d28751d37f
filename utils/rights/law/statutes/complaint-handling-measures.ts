import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const complaintHandlingMeasures = defineStatute({
  name: '市场监督管理投诉举报处理办法',
  nameEn: 'Measures for Handling Complaints and Reports',
  fullName: '市场监督管理投诉举报处理办法',
  instrument: '市场监管总局令第121号',
  version: '2026',
  area: 'procedure',
  inForceFrom: '2026-04-15',
  note: '2026年4月15日前收到的投诉适用此前的暂行办法。',
  source: SOURCES.MCA,
  status: 'V',
  about: {
    zh: '规定12315投诉、举报怎样提出、受理、调解和处理。',
    en: 'How 12315 complaints and reports are made, accepted, mediated and handled.',
  },
  articles: {
    '3': {
      zh: '投诉是消费者请求解决消费争议，举报是任何人反映违法线索。',
      en: 'A complaint asks to settle a consumer dispute; a report tells of a breach.',
    },
    '7': {
      zh: '投诉举报应当真实、合理，不得牟取不正当利益。',
      en: 'Complaints and reports must be true and not for improper gain.',
    },
    '8': {
      zh: '投诉应当通过全国12315平台、电话、公布的地址等途径提出。',
      en: 'Complaints go through the 12315 platform, hotline or published address.',
    },
    '9': { zh: '一件材料同时包含投诉和举报的，分别处理。', en: 'A letter with both complaint and report is split.' },
    '10': {
      zh: '投诉应当提供投诉人的姓名、电话、通讯地址，被投诉人的名称、地址，以及具体的请求和事实。',
      en: 'A complaint states the complainant’s name, phone and address, the respondent’s name and address, and a concrete claim with facts.',
    },
    '11': {
      zh: '委托他人投诉的，应当提供授权委托书和身份证明。',
      en: 'An agent needs a power of attorney and identification.',
    },
    '13': {
      zh: '平台经营者由住所地县级监管部门管辖；平台内商家由公示地址或者平台住所地县级监管部门管辖。',
      en: 'Platforms: authority of their domicile; shops: of the address shown or of the platform’s domicile.',
    },
    '14': {
      zh: '两个以上部门有管辖权的，由最先收到的处理。',
      en: 'Of several competent authorities the first handles it.',
    },
    '15': {
      zh: '收到投诉之日起七个工作日内决定是否受理并告知，不受理的说明理由。',
      en: 'Acceptance is decided and told within seven working days, refusal with reasons.',
    },
    '16': {
      zh: '列举不予受理的情形，包括已由法院、仲裁、消协处理，或者知道权益受损已超过三年。',
      en: 'Lists grounds of refusal: already before a court, tribunal or association, or known for over three years.',
    },
    '17': {
      zh: '可以从购买数量、频次等判断是否为生活消费。',
      en: 'Quantity and frequency may show that it was not for daily life.',
    },
    '18': { zh: '经双方同意进行调解。', en: 'Mediation needs both sides’ consent.' },
    '22': {
      zh: '调解中需要检测的，双方协商，时间不计入期限。',
      en: 'Testing is by agreement and its time is not counted.',
    },
    '23': {
      zh: '受理之日起六十日内未达成协议等情形终止调解，并在七个工作日内告知。',
      en: 'Mediation ends without agreement 60 days after acceptance; notice within seven working days.',
    },
    '25': { zh: '调解不成的，可以依法申请仲裁或者起诉。', en: 'After failed mediation: arbitration or suit.' },
    '28': { zh: '举报应当提供涉嫌违法的具体线索和事实。', en: 'A report gives concrete clues and facts.' },
    '35': {
      zh: '举报按行政处罚程序核查：十五个工作日，经批准可延长十五个工作日。',
      en: 'Reports are checked within 15 working days, plus 15 with approval.',
    },
    '42': {
      zh: '夹带、调包、造假、捏造事实牟利的，依法移送处理。',
      en: 'Planting, swapping, forging or inventing for money is passed on for punishment.',
    },
    '45': {
      zh: '规定期限的计算：开始当日不计入，最后一日为节假日的顺延。',
      en: 'Counting: the first day is left out; a holiday at the end rolls over.',
    },
  },
});
