import { prepaidBack } from '../claims/prepaid.ts';
import type { Situation } from '../situation.ts';
import type { Citation } from '../types.ts';
import { defineProblem } from './define.ts';
import { none } from './money-back.ts';

/** 预付式消费解释 arts. 15–22: which of them applies turns on who ends the contract and on the kind of card. */
function grounds({ record: { prepaid } }: Situation, inSevenDays: boolean): Citation[] {
  const form = inSevenDays
    ? ['预付式消费解释:14']
    : prepaid?.unlimited === true
      ? ['预付式消费解释:22']
      : prepaid?.cause === 'seller'
        ? ['预付式消费解释:15', '预付式消费解释:18']
        : prepaid?.cause === 'consumer'
          ? ['预付式消费解释:15', '预付式消费解释:19']
          : ['预付式消费解释:15'];
  const seller = ['预付式消费解释:16', '消费者权益保护法实施条例:22', '消费者权益保护法:53'];
  return prepaid?.cause === 'seller' ? [...form, ...seller] : form;
}

export const prepaid = defineProblem({
  id: 'prepaid',
  moneyBack: prepaidBack,
  remedies: () => ['perform'],
  ordinary: none,
  grounds: (situation, { windows }) => grounds(situation, windows.running('prepaid7', situation.now)),
  evidence: ['contract', 'payment', 'usageRecord', 'listing', 'chat', 'refusal', 'serviceStopped'],
  warnings: ({ record }) =>
    record.prepaid?.cause === 'consumer' ? ['recordsWithheld'] : ['recordsWithheld', 'interestToo'],
});
