import type { PlatformBar } from '../../platform.ts';
import type { Addition } from '../../wishes.ts';
import { date } from './words.ts';

/** Reasons read as a chain: what happened, which rule applies, what follows. */
export const reasons = {
  /** Why the dispute is at its stage, by the line that decided. Dates are `YYYY-MM-DD`. */
  stage: {
    settled: () => '约定的事项已经全部履行，争议结束。',
    arbitration: (institution: string) => `争议发生后，双方另行约定由${institution}仲裁。`,
    suit: () => '法院或者仲裁机构已经受理。',
    limitation: (day: string) => `诉讼时效最迟到${date(day)}，剩下不超过六十天。`,
    complaintEnded: () => '12315 的处理已经结束，没有达成协议。',
    tooLateForComplaint: () => '知道权益受损已经超过三年，行政投诉的时间已过。',
    crime: () => '从已知的事实看，这可能是诈骗。',
    complaintPending: () => '12315 已经收到投诉，正在处理。',
    associationPending: () => '消费者协会已经受理，正在调解。',
    notAsked: () => '还没有向商家提出明确的要求。',
    negotiating: (day: string | undefined) =>
      day === undefined
        ? '已经向商家提出要求，五个工作日的协商期还没有过。'
        : `已经向商家提出要求，五个工作日的协商期到${date(day)}。`,
    platform: () => '与商家的协商已经用尽，平台还可以处理。',
    authority: () => '与商家的协商已经用尽。',
  },
  exhausted: {
    refused: (day: string) => `商家于${date(day)}明确拒绝。`,
    unreachable: (day: string) => `商家自${date(day)}起联系不上。`,
    timeout: (day: string) => `提出要求后的五个工作日已于${date(day)}届满，商家没有同意。`,
  },
  /** Why the platform can no longer help. */
  bars: {
    none: '这笔交易没有经过平台。',
    'off-platform': '付款在平台之外，平台一般不处理。',
    decided: '平台已经作出处理，没有支持全部请求。',
    statutory: '商家拒绝的部分，平台规则写明不处理，由监管部门和法院判断。',
    unperformed: '平台支持了请求，七个工作日内没有得到执行。',
    silent: '申请平台介入后十五个工作日没有结果。',
    jd15: '商家拒绝后十五日内申请平台介入的期限已经过了。',
    closed: '页面上的售后或者介入入口已经关闭。',
  } satisfies Record<PlatformBar, string>,
  heardLate: '平台规则写明：能证明没有收到货或者有质量问题的，过了期限也可以申请。',
  /** The rule behind an addition, said only when it is claimed. */
  additions: {
    fraud3x: '商家提供商品有欺诈行为的，买家可以主张价款三倍的增加赔偿，法律定有最低额。',
    food10x:
      '生产不符合食品安全标准的食品，或者明知而销售的，买家可以主张价款十倍的增加赔偿，损失更大的按损失计算，法律定有最低额。',
    drug10x: '生产、明知而销售假药、劣药的，买家可以主张价款十倍的增加赔偿，损失更大的按损失计算，法律定有最低额。',
    promise: '商家承诺的赔付是合同的内容，可以要求兑现。',
    'deposit-penalty': '收受定金的一方不履行的，应当双倍返还；双倍中的第二份就是这一项。',
  } satisfies Record<Addition, string>,
  limitation: '超过诉讼时效，对方可以据此抗辩；书面催告、起诉都能让时效重新计算。',
  complaintRule:
    '向12315投诉要写明真实身份、被投诉人和具体请求；由商家地址所在地或者平台住所地的县级市场监管部门处理。',
  associationRule: '同一争议已由消费者协会受理的，12315 不再受理；举报不受影响。',
  suitRule: '起诉按诉讼请求的金额交费，适用简易程序减半，败诉方负担。',
  courtRule: '网购合同可以向收货地或者被告住所地的法院起诉。',
  internetCourtRule: '通过电商平台签订的合同，在北京、杭州、广州由互联网法院管辖。',
  smallClaimRule: '金额不大、事实清楚的案件适用小额诉讼，一审终审。',
  noSmallClaimRule: '需要鉴定或者被告下落不明的案件，不适用小额诉讼。',
  arbitrationRule: '有效的仲裁协议排除法院管辖，应当向约定的仲裁机构申请。',
  paymentOrderRule: '商家书面承认的、到期的固定金额，可以向法院申请支付令，费用是诉讼的三分之一。',
  conclusion: (claim: string): string => `因此现在可以主张：${claim}。`,
};
