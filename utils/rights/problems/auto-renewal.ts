import { defineProblem } from './define.ts';
import { priceBack } from './money-back.ts';

const BASIS = ['消费者权益保护法实施条例:10', '网络交易监督管理办法:18'];

/** 网络交易监督管理办法 art. 18: the notice must come this many days before the charge. */
const NOTICE_DAYS = 5;

export const autoRenewal = defineProblem({
  id: 'auto-renewal',
  moneyBack: (situation) => priceBack(situation, BASIS),
  remedies: () => ['stop-renewal'],
  ordinary: () => ['stop-renewal'],
  alongside: ['stop-renewal'],
  grounds: () => BASIS,
  evidence: ['order', 'charges', 'renewalTerms', 'renewalNotice', 'chat', 'refusal'],
  warnings: ({ facts }) =>
    (facts.renewalNoticeDays ?? 0) >= NOTICE_DAYS ? ['noticeWasGiven', 'stopMandate'] : ['stopMandate', 'ownStorePath'],
});
