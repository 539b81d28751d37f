import type { Assessment } from '../assessment.ts';
import type { Citation, Stage } from '../types.ts';
import { of } from './of.ts';

/** What else the law says about where a dispute stands. */
export const READING_BY_STAGE: Readonly<Record<Stage, readonly Citation[]>> = {
  1: [
    ...of('消费者权益保护法', 39),
    ...of('电子商务法', 60),
    ...of('消费者权益保护法实施条例', 44),
    ...of('诉讼时效规定', 12),
  ],
  2: [
    ...of('电子商务法', 32, 53, 59, 63),
    ...of('网络交易平台规则监督管理办法', 12, 27, 31, 32),
    ...of('网络交易监督管理办法', 21),
  ],
  3: [
    ...of('消费者权益保护法', 37, 56),
    ...of('市场监督管理投诉举报处理办法', 3, 7, 8, 11, 14, 18, 22, 25, 28, 45),
    ...of('消费者权益保护法实施条例', 47, 50),
    ...of('侵害消费者权益行为处罚办法', 13),
    ...of('市场监督管理行政处罚程序规定', 64),
  ],
  4: [
    ...of('民事诉讼法', 72, 85, 122, 124, 126, 164, 168, 171),
    ...of('民诉法解释', 31, 112, 209, 272),
    ...of('民事诉讼证据规定', 11, 14, 15, 51, 90, 93, 94, 95),
    ...of('电子签名法', 5, 6, 7, 8),
    ...of('在线诉讼规则', 1, 16, 18),
    ...of('互联网法院规定', 11),
    ...of('诉讼费用交纳办法', 15, 29),
    ...of('民法典', 201),
  ],
};

/** Circumstances that have articles of their own, whatever the problem and the stage. */
export const READING_BY_CIRCUMSTANCE: readonly {
  applies: (found: Assessment) => boolean;
  reading: readonly Citation[];
}[] = [
  {
    applies: ({ situation: { order, seller } }) => order.channel === 'livestream' || seller.shownInLiveRoom === false,
    reading: [
      ...of('直播电商监督管理办法', 23, 25, 47),
      ...of('网络消费规定一', 11, 17),
      ...of('网络交易监督管理办法', 20),
    ],
  },
  {
    applies: ({ situation }) => situation.selfOperated,
    reading: [...of('电子商务法', 37), ...of('网络消费规定一', 4)],
  },
  { applies: ({ situation: { order } }) => order.secondHand === true, reading: of('网络消费规定一', 6) },
  {
    applies: ({ situation: { order } }) => order.trade === 'personal-agent',
    reading: of('食品药品惩罚性赔偿解释', 3),
  },
  {
    applies: ({ situation: { record } }) => record.marketplace === 'taobao' || record.marketplace === 'tmall',
    reading: of('淘宝平台争议处理规则', 4, 6),
  },
  {
    applies: ({ situation: { record } }) => record.marketplace === 'jd',
    reading: of('京东交易纠纷处理总则', 3, 5, 18),
  },
  {
    applies: ({ situation: { court } }) => court.arbitrationAgreement !== undefined,
    reading: [
      ...of('仲裁法', 28, 29, 30, 31, 34, 37),
      ...of('合同编通则解释', 10),
      ...of('民法典', 496, 497),
      ...of('消费者权益保护法实施条例', 17),
    ],
  },
  {
    applies: ({ parallel }) => parallel.includes('payment-order'),
    reading: [...of('民事诉讼法', 227), ...of('民诉法解释', 427)],
  },
  { applies: ({ parallel }) => parallel.includes('postal-12305'), reading: of('邮政法', 59) },
  {
    applies: ({ claim }) => claim.addition?.id === 'promise',
    reading: of('合同编通则解释', 65),
  },
  // What a letter must not become: a demand with threats.
  { applies: ({ situation: { record } }) => record.draft !== undefined, reading: of('刑法', 274) },
];
