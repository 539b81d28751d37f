import type { CaseRecord, Claim, Problem } from '../../types.ts';
import { blank, type Line, line } from '../blocks.ts';
import { day } from '../format.ts';
import type { Voice } from '../voice.ts';
import { foodLines } from './food.ts';
import { moneyLines } from './money.ts';
import { proofSentence } from './proofs.ts';

/** A circumstance that is told only when the record knows it. */
const told = (condition: boolean | undefined, sentence: string): Line[] => (condition === true ? [line(sentence)] : []);

type Tell = (record: CaseRecord, voice: Voice, claim: Claim) => Line[];

const found = ({ facts }: CaseRecord) => (facts?.faultFoundOn === undefined ? '' : `${day(facts.faultFoundOn)}，`);

const TELL: Readonly<Record<Problem, Tell>> = {
  'no-reason-return': ({ facts }, { me }) => [
    line(
      `${me}决定不保留该商品，要求退货。`,
      ...(facts?.intact === true ? ['商品保持完好，配件齐全。'] : [blank('商品、配件、标识是否完好齐全')]),
    ),
    ...told(facts?.openedForInspection, '商品仅为查验而拆封。'),
    ...told(
      facts?.exclusionDefaultTicked,
      `页面上“不支持七天无理由退货”是默认勾选或者印制的文字，${me}没有就本次购买单独确认。`,
    ),
  ],
  'refund-unpaid': () => [line('应当退还的款项至今没有到账。')],
  'not-shipped': ({ order }) => [
    line(
      order?.shipBy === undefined
        ? '商品没有按约定发货，约定的发货时间是：'
        : `约定的最迟发货日是${day(order.shipBy)}，商品没有按时发货。`,
      ...(order?.shipBy === undefined ? [blank('页面或者商家承诺的发货时间'), '。'] : []),
    ),
  ],
  'presale-deposit': (record, voice, claim) => moneyLines.deposit(record, voice, claim),
  'signed-not-received': ({ facts }, { me }) => [
    line(`物流显示已经签收，但${me}没有收到商品。`),
    ...told(facts?.consentToProxy === false, `${me}没有同意由他人代收，也没有同意放到驿站或者快件箱。`),
    ...told(facts?.addressCorrect, '订单的收货地址和电话正确。'),
  ],
  damaged: (record) => [line(`${found(record)}发现商品到货时已经破损，情况是：`, blank('哪里破损、外包装怎样'), '。')],
  'wrong-item': ({ facts }) => [
    line(
      facts?.missingQuantity === undefined
        ? '收到的商品与订单不符或者短少，情况是：'
        : `收到的商品比订单少${facts.missingQuantity}件，情况是：`,
      blank('订的是什么、收到的是什么'),
      '。',
    ),
  ],
  'quality-fault': (record) => [
    line(`${found(record)}发现商品存在质量问题：`, blank('具体是什么问题、怎样发现的'), '。'),
    ...told(record.facts?.humanCaused === false, '问题不是人为造成的。'),
    ...(record.facts?.repairsFailed === undefined || record.facts.repairsFailed === 0
      ? []
      : [line(`已经修理${record.facts.repairsFailed}次，问题仍然存在。`)]),
  ],
  counterfeit: (record, { me }) => [
    line(`${found(record)}${me}发现商品涉嫌假冒，依据是：`, blank('从哪些特征、由谁判断为假冒'), '。'),
  ],
  'false-advertising': ({ facts }, { me }) => [
    line('商品与宣传不符：宣传内容是', blank('页面或者主播原来怎样说'), '，实际情况是', blank('商品实际怎样'), '。'),
    ...told(facts?.material, `该宣传内容对${me}决定购买有实质影响。`),
  ],
  'price-fraud': (record, voice, claim) => moneyLines.priceFraud(record, voice, claim),
  'price-protection': (record, voice, claim) => moneyLines.priceProtection(record, voice, claim),
  'food-safety': foodLines,
  'drug-device-cosmetics': () => [
    line('商品涉嫌假劣或者不合格，情况是：', blank('批准文号、批号、检验或者鉴别结论'), '。'),
  ],
  injury: ({ facts }) => [
    line(`使用该商品造成人身或者其他财产损害，经过是：`, blank('何时、怎样受伤或者受损，诊断结论'), '。'),
    ...told(facts?.safetyHazard, '该商品存在危及人身、财产安全的危险。'),
  ],
  'auto-renewal': ({ facts }, { me }) => [
    line(
      facts?.renewalNoticeDays === undefined
        ? '该服务自动续费并扣款，扣款前的提醒情况是：'
        : facts.renewalNoticeDays === 0
          ? `该服务自动续费并扣款，扣款前没有向${me}提醒。`
          : `该服务自动续费并扣款，扣款前${facts.renewalNoticeDays}日才有提醒。`,
      ...(facts?.renewalNoticeDays === undefined ? [blank('何时、以什么方式提醒'), '。'] : []),
    ),
  ],
  'minor-purchase': ({ facts }) => [
    line(
      facts?.buyerAge === undefined
        ? '付款操作由未成年人作出，其年龄为'
        : `付款操作由${facts.buyerAge}周岁的未成年人作出`,
      ...(facts?.buyerAge === undefined ? [blank('周岁')] : []),
      '，没有得到监护人同意。',
    ),
  ],
  prepaid: (record, voice, claim) => moneyLines.prepaid(record, voice, claim),
  'order-cancelled': (_, { me, seller }) => [
    line(`${me}付款后，${seller}取消订单、不予发货，理由是：`, blank('商家给出的理由'), '。'),
  ],
  'invoice-refused': (_, { me, seller }) => [line(`${me}要求开具发票，${seller}没有开具。`)],
  'privacy-leak': () => [line('个人信息疑似被泄露或者不当使用，情况是：', blank('何时、哪些信息、从哪里得知'), '。')],
  'review-suppressed': (_, { me }) => [
    line(`${me}发表的评价被删除，或者因评价受到骚扰，情况是：`, blank('评价内容、何时被删或者受到怎样的骚扰'), '。'),
  ],
  'platform-inaction': (_, { me }) => [
    line(`${me}向平台求助后，平台没有答复或者没有提供商家的真实信息，情况是：`, blank('何时、以什么方式求助'), '。'),
  ],
  'gift-defect': () => [
    line('随单赠送的商品或者奖品有瑕疵或者没有提供，情况是：', blank('赠品是什么、有什么问题'), '。'),
  ],
  scam: () => [line('交易涉嫌诈骗，经过是：', blank('对方怎样联系、以什么理由要求付款'), '。')],
  other: () => [line('争议的情况是：', blank('发生了什么、希望怎样解决'), '。')],
};

/** What is wrong, as far as the record knows it; what it does not know is a gap. */
export function problemLines(record: CaseRecord, voice: Voice, claim: Claim): Line[] {
  const proof = proofSentence(record.facts?.faultProof);
  const { order, seller, facts } = record;
  return [
    ...TELL[record.problem](record, voice, claim),
    ...told(order?.channel === 'livestream' && seller?.shownInLiveRoom === false, '直播间没有清楚标明实际销售者是谁。'),
    ...told(
      order?.paidOffPlatform === true && facts?.staffInduced === true,
      `付款由${voice.seller}工作人员引导在平台以外完成。`,
    ),
    ...(proof === undefined ? [] : [line(proof)]),
  ];
}
