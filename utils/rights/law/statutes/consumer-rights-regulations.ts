import { defineStatute } from '../define-statute.ts';
import { reread, SOURCES } from '../sources.ts';

export const consumerRightsRegulations = defineStatute({
  name: '消费者权益保护法实施条例',
  nameEn: 'Regulations on the Consumer Rights Protection Law',
  fullName: '中华人民共和国消费者权益保护法实施条例',
  instrument: '国务院令第778号',
  version: '2024-03-15',
  area: 'substance',
  inForceFrom: '2024-07-01',
  source: reread(SOURCES.CC, '2026-11-24'),
  status: 'V',
  about: {
    zh: '把消费者权益保护法的规则落到网购、直播、预付、自动续费和投诉处理上。',
    en: 'Carries the consumer law into online sales, live rooms, prepayment, automatic renewal and complaints.',
  },
  articles: {
    '9': {
      zh: '经营者不得在消费者不知情时对同一交易设置不同价格。',
      en: 'No different prices for the same deal without the consumer’s knowledge.',
    },
    '10': {
      zh: '自动续费应当在服务前和每次续费前以显著方式提醒。',
      en: 'Automatic renewal needs a prominent notice before the service and before each renewal.',
    },
    '11': { zh: '搭售应当以显著方式提请注意。', en: 'Tying must be pointed out prominently.' },
    '12': {
      zh: '经营者对数量、质量、价格、售后等作出的承诺应当遵守。',
      en: 'Promises on quantity, quality, price or after-sale service bind the seller.',
    },
    '13': {
      zh: '经营者应当标明真实名称和标记，网络经营者还应当公示实际经营者的名称、地址和联系方式。',
      en: 'Sellers must show their true name; online, also the actual operator’s name, address and contact.',
    },
    '14': {
      zh: '直播带货发生争议的，平台应当按消费者要求提供直播间运营者、直播营销人员的信息和经营记录。',
      en: 'In a live-commerce dispute the platform must give the room operator’s and host’s details and records on request.',
    },
    '17': {
      zh: '格式条款不得不合理地限制消费者解除合同、选择诉讼或者仲裁的权利。',
      en: 'Standard terms may not unreasonably limit rescission or the choice between suit and arbitration.',
    },
    '18': {
      zh: '三包期限自交付或者安装完成之日起算，更换后重新计算，修理时间扣除。',
      en: 'Warranty terms run from delivery or installation, restart after exchange and pause during repair.',
    },
    '19': {
      zh: '不得擅自扩大不适用七日无理由退货的范围，不得把不退货设为默认同意；未经确认的不得拒绝；合理拆封查验不影响退货。',
      en: 'Exceptions to the seven-day return may not be widened or pre-ticked; without confirmation the seller may not refuse; opening for inspection is allowed.',
    },
    '20': {
      zh: '收取押金的，应当约定退还方式和程序，不得设置不合理条件。',
      en: 'Deposits as security must be refundable without unreasonable conditions.',
    },
    '21': {
      zh: '经营者停业或者迁移服务场所的，应当提前三十日告知。',
      en: 'Closing or moving must be announced 30 days ahead.',
    },
    '22': {
      zh: '预收款经营者应当订立书面合同并按约定履行；不能按约定提供的，应当按消费者要求履行或者退款。',
      en: 'Prepaid services need a written contract and performance as agreed, else performance or refund.',
    },
    '23': {
      zh: '经营者应当保护消费者个人信息，不得过度收集。',
      en: 'Sellers must protect personal information and not collect more than needed.',
    },
    '27': {
      zh: '消费者应当依法维权，不得利用投诉、举报牟取不正当利益。',
      en: 'Consumers must use complaints honestly, not for improper gain.',
    },
    '44': {
      zh: '经营者应当建立便捷高效的投诉处理机制，及时解决争议。',
      en: 'Sellers must run a convenient complaint mechanism and settle disputes in time.',
    },
    '46': {
      zh: '投诉应当提供真实身份、明确的被投诉人和具体请求；行政部门七个工作日内处理并告知，受理后六十日内调解。',
      en: 'A complaint needs identity, respondent and a concrete claim; the authority answers within seven working days and mediates within 60 days of acceptance.',
    },
    '47': {
      zh: '需要鉴定、检测的，由双方协商确定机构；协商不成的，由行政部门指定。',
      en: 'The parties choose the tester; failing that the authority may appoint one.',
    },
    '49': {
      zh: '不影响质量又不误导的标签等瑕疵不适用惩罚性赔偿；夹带、调包、造假牟利的依法处理。',
      en: 'Harmless label flaws bring no punitive damages; planting, swapping or faking evidence for money is punished.',
    },
    '50': { zh: '规定对经营者违反本条例的行政处罚。', en: 'Sets the fines for breaches of these regulations.' },
  },
});
