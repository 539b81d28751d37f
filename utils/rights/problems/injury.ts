import type { Situation } from '../situation.ts';
import { defineProblem } from './define.ts';
import { forSeller, none, priceBack } from './money-back.ts';

export const injury = defineProblem({
  id: 'injury',
  moneyBack: (situation: Situation) => priceBack(situation, forSeller(situation, [], ['民法典:582'])),
  remedies: () => ['exchange', 'repair'],
  ordinary: none,
  grounds: () => ['民法典:1179', '消费者权益保护法:49', '民法典:1203', '消费者权益保护法:40', '产品质量法:45'],
  evidence: ['order', 'payment', 'listing', 'chat', 'refusal', 'faultPhoto', 'medical', 'receipts', 'testReport'],
  warnings: () => ['medicalFirst', 'keepGoods', 'bothLiable'],
});
