import type { Situation } from '../situation.ts';
import type { Citation } from '../types.ts';
import { defineProblem } from './define.ts';
import { forSeller, none, priceBack } from './money-back.ts';

function contract(situation: Situation): Citation[] {
  const knowing =
    situation.category === 'drug' && situation.purchases?.anyKnowing === true ? ['食品药品惩罚性赔偿解释:2'] : [];
  return [...forSeller(situation, ['消费者权益保护法:48'], ['民法典:582']), ...knowing];
}

export const drugDeviceCosmetics = defineProblem({
  id: 'drug-device-cosmetics',
  moneyBack: (situation) => priceBack(situation, contract(situation)),
  remedies: () => ['exchange'],
  ordinary: none,
  grounds: contract,
  evidence: ['order', 'payment', 'listing', 'chat', 'refusal', 'foodPackage', 'unboxing', 'registration', 'testReport'],
  warnings: () => ['stopUsing', 'keepGoods'],
});
