import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const eCommerceLaw = defineStatute({
  name: '电子商务法',
  nameEn: 'E-Commerce Law',
  fullName: '中华人民共和国电子商务法',
  version: '2018-08-31',
  area: 'substance',
  inForceFrom: '2019-01-01',
  source: SOURCES.JL,
  status: 'V',
  about: {
    zh: '规定网店、平台和快递在电子交易中的义务和责任。',
    en: 'Sets the duties and liability of online shops, platforms and couriers.',
  },
  articles: {
    '17': {
      zh: '网店应当全面、真实、准确、及时披露信息，不得虚构交易、编造评价。',
      en: 'Shops must inform truly and completely; no fake deals or reviews.',
    },
    '19': { zh: '搭售应当显著提示，不得设为默认同意。', en: 'Tying must be shown and may not be pre-ticked.' },
    '20': {
      zh: '网店应当按承诺的方式、时限交付，并承担运输中的风险，消费者另选快递的除外。',
      en: 'Shops must deliver as promised and bear the risk of transport, unless the buyer chose another courier.',
    },
    '32': { zh: '平台规则应当公开、公平、公正。', en: 'Platform rules must be open and fair.' },
    '37': { zh: '平台对标记为自营的业务承担销售者责任。', en: 'A platform is the seller of what it marks as its own.' },
    '38': {
      zh: '平台知道或者应当知道侵害消费者权益而不采取必要措施的，承担连带责任。',
      en: 'A platform that knew or should have known of harm and did nothing is jointly liable.',
    },
    '39': {
      zh: '平台应当公示评价规则，不得删除消费者的评价。',
      en: 'Platforms must publish review rules and may not delete consumers’ reviews.',
    },
    '48': {
      zh: '用自动信息系统订立或者履行的合同对使用者有效。',
      en: 'Contracts made or performed by automated systems bind their users.',
    },
    '49': {
      zh: '消费者下单成功合同即成立；约定付款后合同不成立的格式条款无效。',
      en: 'A successful order makes the contract; a term that denies it after payment is void.',
    },
    '51': {
      zh: '快递交付的商品，收货人签收时间为交付时间。',
      en: 'Goods sent by courier are delivered when the recipient signs for them.',
    },
    '52': {
      zh: '快递应当提示当面查验，交由他人代收应当经收货人同意。',
      en: 'Couriers must prompt inspection; handing over to somebody else needs the recipient’s consent.',
    },
    '53': {
      zh: '电子支付服务提供者应当免费提供对账服务和最近三年的交易记录。',
      en: 'Payment providers give statements and three years of records free of charge.',
    },
    '57': {
      zh: '未经授权的支付造成损失的，由支付服务提供者承担，能证明用户有过错的除外。',
      en: 'The payment provider bears unauthorised payments unless it proves the user’s fault.',
    },
    '58': {
      zh: '鼓励平台设立消费者权益保证金、先行赔偿。',
      en: 'Encourages platforms to keep guarantee deposits and pay in advance.',
    },
    '59': {
      zh: '电子商务经营者应当建立便捷有效的投诉、举报机制。',
      en: 'Operators must run an effective complaint mechanism.',
    },
    '60': {
      zh: '争议可以协商、调解、投诉、仲裁或者起诉。',
      en: 'Disputes may be negotiated, mediated, complained of, arbitrated or sued.',
    },
    '61': {
      zh: '消费者与平台内商家发生争议时，平台应当积极协助维权。',
      en: 'The platform must actively help a consumer in a dispute with a shop.',
    },
    '62': {
      zh: '经营者应当提供原始合同和交易记录；丢失、隐匿、拒绝提供的承担法律责任。',
      en: 'Operators must produce original contracts and records, and answer for losing or withholding them.',
    },
    '63': {
      zh: '平台可以建立争议在线解决机制，公平、公正处理争议。',
      en: 'Platforms may set up fair online dispute resolution.',
    },
  },
});
