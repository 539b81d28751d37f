import { defineStatute } from '../define-statute.ts';
import { reread, SOURCES } from '../sources.ts';

export const noReasonReturnMeasures = defineStatute({
  name: '网络购买商品七日无理由退货暂行办法',
  nameEn: 'Interim Measures on Seven-Day Returns of Online Purchases',
  fullName: '网络购买商品七日无理由退货暂行办法',
  instrument: '国家工商行政管理总局令第90号，市场监管总局令第31号修订',
  version: '2020-10-23 revision',
  area: 'substance',
  inForceFrom: '2017-03-15',
  source: reread(SOURCES.CC, '2026-11-24'),
  status: 'V',
  about: {
    zh: '规定网购七日无理由退货的范围、条件和程序。',
    en: 'Scope, conditions and procedure of the seven-day return.',
  },
  articles: {
    '6': {
      zh: '定作、鲜活易腐、在线下载或者拆封的数字化商品、交付的报纸期刊不适用七日无理由退货。',
      en: 'Not for custom-made, perishable, downloaded or unsealed digital goods and delivered periodicals.',
    },
    '7': {
      zh: '三类商品经消费者购买时确认，可以不适用七日无理由退货。',
      en: 'Three further kinds may be excluded, only with confirmation at purchase.',
    },
    '8': {
      zh: '商品能保持原有品质、功能，本身、配件、商标标识齐全的，视为完好；为查验拆封不影响完好。',
      en: 'Goods are intact when quality, function and parts are complete; opening for inspection does not count.',
    },
    '9': { zh: '列举商品不完好的判定标准。', en: 'Says when goods are no longer intact.' },
    '10': {
      zh: '七日自签收的次日起算，在七日内发出退货通知即可。',
      en: 'Seven days from the day after signing; sending the notice in time is enough.',
    },
    '11': {
      zh: '商家收到退货通知后应当及时提供退货地址、联系人等信息。',
      en: 'The seller must promptly give the return address.',
    },
    '12': {
      zh: '退货时赠品一并退回，不能退回的可以按标明价格支付。',
      en: 'Gifts go back too, or are paid at the marked price.',
    },
    '13': {
      zh: '商家应当在收到退回商品之日起七日内退还已支付的价款。',
      en: 'The price is refunded within seven days of the seller receiving the goods.',
    },
    '14': { zh: '退款方式应当与付款方式一致，另有约定的除外。', en: 'The refund goes the way the payment came.' },
    '17': {
      zh: '退款按消费者实际支出的价款计算，套装部分退货应当合理结算。',
      en: 'The refund is what was actually paid.',
    },
    '18': {
      zh: '退货运费由消费者承担，另有约定的除外。',
      en: 'Return freight is the buyer’s unless otherwise agreed.',
    },
    '20': {
      zh: '不适用无理由退货的商品应当由消费者对单次购买确认，没有确认的不得拒绝。',
      en: 'Exclusions need confirmation for each purchase; without it the seller may not refuse.',
    },
    '24': {
      zh: '平台应当协助解决退货争议，提供销售者的真实信息。',
      en: 'The platform helps with return disputes and gives the seller’s identity.',
    },
    '31': {
      zh: '无故拒绝退货、超过十五日不办理退货或者不退款的，依法处罚。',
      en: 'Unjustified refusal, or more than 15 days without return procedure or refund, is punished.',
    },
  },
});
