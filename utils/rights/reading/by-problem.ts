import type { Citation, Problem } from '../types.ts';
import { of } from './of.ts';

const CONSUMER = '消费者权益保护法';
const CODE = '民法典';

/** What else the law says about a kind of dispute, beside the articles that the advice itself rests on. */
export const READING_BY_PROBLEM: Readonly<Record<Problem, readonly Citation[]>> = {
  'no-reason-return': of('网络购买商品七日无理由退货暂行办法', 11, 12, 14, 17, 24, 31),
  'refund-unpaid': [...of('网络购买商品七日无理由退货暂行办法', 14, 31), ...of('侵害消费者权益行为处罚办法', 8)],
  'not-shipped': [...of('电子商务法', 51), ...of(CODE, 564, 565, 566), ...of('淘宝平台争议处理规则', 15)],
  'presale-deposit': [...of(CODE, 588), ...of('淘宝平台争议处理规则', 14)],
  'signed-not-received': [
    ...of('电子商务法', 51),
    ...of(CODE, 832),
    ...of('快递暂行条例', 28),
    ...of('快递市场管理办法', 28, 54),
    ...of('淘宝平台争议处理规则', 38),
  ],
  damaged: [...of(CODE, 610, 620, 622, 623), ...of('网络消费规定一', 1)],
  'wrong-item': [...of(CODE, 620, 622), ...of('网络消费规定一', 1)],
  'quality-fault': [
    ...of(CONSUMER, 23, '23:2', 54),
    ...of('消费者权益保护法实施条例', 18),
    ...of('产品质量法', 40),
    ...of(CODE, 610, 615),
    ...of('部分商品修理更换退货责任规定', 9, 10, 11),
    ...of('买卖合同解释', 12),
    ...of('市场监督管理投诉举报处理办法', 22),
  ],
  counterfeit: [
    ...of(CONSUMER, '55:1'),
    ...of(CODE, 148),
    ...of('电子商务法', 38),
    ...of('侵害消费者权益行为处罚办法', 6),
    ...of('淘宝平台争议处理规则', 66),
  ],
  'false-advertising': [
    ...of(CONSUMER, '23:2', 45, '55:1'),
    ...of(CODE, 147, 148),
    ...of('广告法', 28, 55, 56),
    ...of('反不正当竞争法', 9, 25),
    ...of('电子商务法', 17),
    ...of('网络交易监督管理办法', 14),
    ...of('侵害消费者权益行为处罚办法', 6),
    ...of('直播电商监督管理办法', 34),
  ],
  'price-fraud': [
    ...of('价格法', 13, 41),
    ...of('明码标价和禁止价格欺诈规定', 16, 17, 20, 21),
    ...of('消费者权益保护法实施条例', 9),
    ...of('互联网平台价格行为规则', 15),
    ...of('直播电商监督管理办法', 32),
  ],
  'price-protection': of(CONSUMER, 16),
  'food-safety': [
    ...of('食品安全法', 67, 71, 92, 131, '148:1', '148:2'),
    ...of('食品药品惩罚性赔偿解释', 7, 14, 15),
    ...of('食品安全民事解释一', 8, 9, 10, 11, 12),
    ...of('食品药品纠纷规定', 3, 6),
  ],
  'drug-device-cosmetics': [...of('药品管理法', '144:3'), ...of('食品药品纠纷规定', 6, 17)],
  injury: [
    ...of(CONSUMER, 51, '55:2'),
    ...of(CODE, 1202, 1207),
    ...of('产品质量法', 41, 42, 43, 44, 46),
    ...of('电子商务法', 38),
    ...of('民事诉讼法', 29),
    ...of('民诉法解释', 24),
  ],
  'auto-renewal': [
    ...of('电子商务法', 19, 57),
    ...of('消费者权益保护法实施条例', 11),
    ...of('网络交易监督管理办法', 17),
    ...of('互联网平台价格行为规则', 20),
  ],
  'minor-purchase': [...of(CODE, 20), ...of('预付式消费解释', 10)],
  prepaid: [...of('预付式消费解释', 13, 20, 23, 25), ...of('消费者权益保护法实施条例', 20, 21)],
  'order-cancelled': [...of('电子商务法', 48), ...of(CODE, 491, 583)],
  'invoice-refused': of(CONSUMER, 16),
  'privacy-leak': [...of(CONSUMER, 29), ...of('消费者权益保护法实施条例', 23)],
  'review-suppressed': of('电子商务法', 17),
  'platform-inaction': [
    ...of(CONSUMER, 28),
    ...of('消费者权益保护法实施条例', 13),
    ...of('电子商务法', 38, 58),
    ...of('网络购买商品七日无理由退货暂行办法', 24),
    ...of('网络消费规定一', 14),
    ...of('网络交易平台规则监督管理办法', 30),
  ],
  'gift-defect': [...of('明码标价和禁止价格欺诈规定', 18), ...of('反不正当竞争法', 11)],
  scam: [...of('刑法', 266), ...of('电子商务法', 57)],
  other: [...of(CONSUMER, 2, 16, 26), ...of(CODE, 496, 497, 498)],
};
