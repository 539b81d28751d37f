import { allCitedOn } from '../regimes.ts';
import type { Situation } from '../situation.ts';
import type { WarningKey } from '../text/zh/warnings.ts';
import { defineProblem } from './define.ts';
import { none, priceBack } from './money-back.ts';

function warnings({ order, facts }: Situation): WarningKey[] {
  return [
    'noConfirmReceipt',
    'askStation',
    ...(order.courierChosenBy === 'buyer' ? (['ownCourier'] as const) : []),
    ...(facts.addressCorrect === false ? (['ownAddress'] as const) : []),
    ...(facts.consentToProxy === true ? (['proxyAgreed'] as const) : []),
  ];
}

export const signedNotReceived = defineProblem({
  id: 'signed-not-received',
  moneyBack: (situation) =>
    priceBack(situation, ['电子商务法:20', '民法典:604'], situation.order.courierChosenBy !== 'buyer'),
  remedies: () => ['resend', 'perform'],
  ordinary: none,
  grounds: ({ dealtOn }) =>
    allCitedOn(
      ['电子商务法:20', '电子商务法:52', '民法典:512', '民法典:604', '快递暂行条例:26', '快递暂行条例:29'],
      dealtOn,
    ),
  evidence: ['order', 'payment', 'logistics', 'signProof', 'stationRecord', 'chat', 'refusal'],
  warnings,
});
