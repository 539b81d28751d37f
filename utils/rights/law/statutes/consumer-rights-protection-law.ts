import { defineStatute } from '../define-statute.ts';
import { SOURCES } from '../sources.ts';

export const consumerRightsProtectionLaw = defineStatute({
  name: '消费者权益保护法',
  nameEn: 'Consumer Rights Protection Law',
  fullName: '中华人民共和国消费者权益保护法',
  version: '2013-10-25 amendment',
  area: 'substance',
  inForceFrom: '2014-03-15',
  source: SOURCES.JL,
  status: 'V',
  about: {
    zh: '规定为生活消费购买商品、接受服务的人有哪些权利，经营者有哪些义务和责任。',
    en: 'Sets out the rights of people who buy for daily life and the duties and liability of those who sell to them.',
  },
  articles: {
    '2': {
      zh: '为生活消费需要购买、使用商品或接受服务的，受本法保护。',
      en: 'It protects those who buy or use goods and services for daily life.',
    },
    '7': {
      zh: '消费者有权要求商品和服务不危害人身、财产安全。',
      en: 'Goods and services must not endanger the consumer’s person or property.',
    },
    '8': {
      zh: '消费者有权知道所买商品、服务的真实情况。',
      en: 'Consumers have a right to know the true facts of what they buy.',
    },
    '9': {
      zh: '消费者有权自己决定买不买、向谁买、买什么。',
      en: 'Consumers choose freely whether, where and what to buy.',
    },
    '10': {
      zh: '消费者有权获得公平交易的条件，可以拒绝强制交易。',
      en: 'Consumers have a right to fair dealing and may refuse forced deals.',
    },
    '11': {
      zh: '消费者因购买、使用商品或接受服务受到损害的，有权依法获得赔偿。',
      en: 'Consumers harmed by goods or services have a right to compensation.',
    },
    '12': {
      zh: '消费者有权依法成立组织，维护自身权益。',
      en: 'Consumers may form organisations to defend their rights.',
    },
    '13': {
      zh: '消费者有权获得消费和维权方面的知识。',
      en: 'Consumers have a right to knowledge about consumption and their protection.',
    },
    '14': {
      zh: '消费者的人格尊严和个人信息受保护。',
      en: 'A consumer’s dignity and personal information are protected.',
    },
    '15': {
      zh: '消费者有权监督商品、服务和保护消费者的工作，可以检举、控告和批评。',
      en: 'Consumers may supervise, report and criticise.',
    },
    '16': {
      zh: '经营者应当按照法律和约定履行义务，不得设定不公平条件。',
      en: 'Sellers must perform what law and agreement require and set no unfair terms.',
    },
    '20': {
      zh: '经营者提供的信息必须真实、全面，不得作虚假或引人误解的宣传。',
      en: 'What a seller says must be true and complete; false or misleading publicity is forbidden.',
    },
    '22': {
      zh: '消费者索要发票等购货凭证的，经营者必须出具。',
      en: 'A seller must issue an invoice or proof of purchase on request.',
    },
    '23': {
      zh: '经营者应当保证商品、服务具有应有的质量，并与宣传相符。',
      en: 'Goods and services must have the quality due and match what was advertised.',
    },
    '23:2': {
      zh: '商品的实际质量应当与广告、说明、样品等表明的质量一致。',
      en: 'The actual quality must match the advertisement, description or sample.',
    },
    '23:3': {
      zh: '耐用商品自接受之日起六个月内发现瑕疵并发生争议的，由经营者承担瑕疵的举证责任。',
      en: 'For durable goods, a flaw found within six months puts the burden of proof on the seller.',
    },
    '24': {
      zh: '商品不符合质量要求的，可以退货，或者要求更换、修理；没有规定和约定的，收到之日起七日内可以退货，运输等必要费用由经营者承担。',
      en: 'Goods below the quality due may be returned (within seven days of receipt if nothing else is agreed), exchanged or repaired, at the seller’s cost of transport.',
    },
    '25': {
      zh: '网购等方式购买的商品，收到之日起七日内可以无理由退货；四类商品和购买时经确认不宜退货的除外；商品应当完好，经营者收到后七日内退款，退货运费一般由消费者承担。',
      en: 'Goods bought online may be returned within seven days without a reason, with listed exceptions; they must be intact, the refund is due seven days after the seller has them, return freight is normally the buyer’s.',
    },
    '26': { zh: '不公平、不合理的格式条款无效。', en: 'Unfair or unreasonable standard terms are void.' },
    '28': {
      zh: '网络等方式的经营者应当提供地址、联系方式、价款、售后等真实信息。',
      en: 'Online sellers must give their address, contact, price, after-sale and similar information.',
    },
    '29': {
      zh: '收集、使用消费者个人信息应当合法、正当、必要并经同意，发生泄露应当立即补救。',
      en: 'Personal information may be used only lawfully and with consent, and leaks must be remedied at once.',
    },
    '37': {
      zh: '消费者协会受理投诉，进行调查、调解，可以委托鉴定，支持起诉。',
      en: 'Consumer associations accept complaints, investigate, mediate, commission tests and support suits.',
    },
    '39': {
      zh: '发生争议可以协商、请求消费者协会等调解、向行政部门投诉、依协议仲裁或者起诉，不分先后。',
      en: 'Five routes for a dispute: negotiation, mediation, administrative complaint, arbitration by agreement, suit; in no fixed order.',
    },
    '40': {
      zh: '可以向销售者要求赔偿；因商品缺陷受到人身、财产损害的，也可以向生产者要求赔偿。',
      en: 'Compensation may be claimed from the seller, and for harm by a defect also from the producer.',
    },
    '44': {
      zh: '网络交易平台不能提供销售者真实名称、地址和有效联系方式的，消费者可以要求平台赔偿；平台明知或应知侵权而不采取措施的，承担连带责任。',
      en: 'A platform that cannot give the seller’s true name, address and working contact is liable itself, and jointly liable if it knew of the infringement and did nothing.',
    },
    '45': {
      zh: '因虚假广告受损害的，可以要求经营者赔偿；涉及生命健康的，广告经营者、发布者、代言人承担连带责任。',
      en: 'Those harmed by false advertising may claim from the seller; for life and health goods advertisers and endorsers are jointly liable.',
    },
    '48': {
      zh: '列举经营者应当承担民事责任的情形，包括数量不足、故意拖延或者无理拒绝消费者的要求。',
      en: 'Lists when a seller is liable, short quantity and unjustified delay or refusal among them.',
    },
    '49': {
      zh: '造成人身伤害的，应当赔偿医疗费、护理费、交通费等合理费用和误工收入；造成残疾、死亡的另有赔偿。',
      en: 'For bodily injury: medical, nursing, transport and similar costs and lost income; more for disability or death.',
    },
    '51': {
      zh: '以侮辱诽谤、搜查身体等方式造成严重精神损害的，可以要求精神损害赔偿。',
      en: 'Moral damages where insult, body search and the like cause serious mental harm.',
    },
    '52': {
      zh: '造成财产损害的，以修理、重作、更换、退货、补足数量、退还货款或者赔偿损失等方式承担责任。',
      en: 'Damage to property is made good by repair, redoing, exchange, return, making up the quantity, refund or damages.',
    },
    '53': {
      zh: '以预收款方式提供商品、服务而未按约定提供的，应当按消费者要求履行或者退回预付款，并承担利息和必要费用。',
      en: 'Whoever takes prepayment and does not deliver must perform or refund, with interest and necessary costs.',
    },
    '54': {
      zh: '依法经行政部门认定为不合格的商品，消费者要求退货的，经营者应当负责退货。',
      en: 'Goods found substandard by an authority must be taken back on request.',
    },
    '55': {
      zh: '经营者有欺诈行为的，除退款和赔偿损失外，增加赔偿价款的三倍，不足五百元的为五百元；法律另有规定的除外。',
      en: 'For fraud: on top of the loss, three times the price, at least 500 yuan, unless another law provides.',
    },
    '55:1': {
      zh: '经营者有欺诈行为的，增加赔偿价款的三倍，不足五百元的为五百元。',
      en: 'For fraud: three times the price on top, at least 500 yuan.',
    },
    '55:2': {
      zh: '明知商品或者服务有缺陷仍然提供，造成死亡或者健康严重损害的，可以要求所受损失二倍以下的惩罚性赔偿。',
      en: 'For knowingly supplying something defective that kills or seriously harms: up to twice the loss as punitive damages.',
    },
    '56': { zh: '规定对经营者违法行为的行政处罚。', en: 'Sets the administrative fines for sellers’ breaches.' },
  },
});
