import { foodBreach } from '../food.ts';
import type { Situation } from '../situation.ts';
import type { Citation } from '../types.ts';
import { defineProblem } from './define.ts';
import { forSeller, none, priceBack } from './money-back.ts';

function contract(situation: Situation): Citation[] {
  const knowing = situation.purchases?.anyKnowing === true ? ['食品药品惩罚性赔偿解释:2'] : [];
  return [...forSeller(situation, ['消费者权益保护法:48'], ['民法典:582']), ...knowing];
}

export const foodSafety = defineProblem({
  id: 'food-safety',
  moneyBack: (situation) => priceBack(situation, contract(situation)),
  remedies: () => ['exchange', 'resend'],
  ordinary: none,
  grounds: contract,
  evidence: ['order', 'payment', 'listing', 'chat', 'refusal', 'foodPackage', 'unboxing', 'receipts', 'testReport'],
  warnings: (situation) => (foodBreach(situation) ? ['stopEating', 'keepGoods'] : ['keepGoods']),
});
