import type { Situation } from '../situation.ts';
import { defineProblem } from './define.ts';
import { forSeller, none, priceBack } from './money-back.ts';

const contract = (situation: Situation) => forSeller(situation, ['消费者权益保护法:20'], ['民法典:577']);

export const falseAdvertising = defineProblem({
  id: 'false-advertising',
  moneyBack: (situation) => priceBack(situation, contract(situation)),
  remedies: ({ category }) =>
    ['service', 'course', 'custom-made'].includes(category) ? ['redo', 'perform'] : ['exchange', 'repair', 'perform'],
  ordinary: none,
  reducible: true,
  grounds: (situation, { lines }) =>
    lines.has('fraud3x')
      ? ['消费者权益保护法:20', '消费者权益保护法:55', '侵害消费者权益行为处罚办法:16']
      : contract(situation),
  evidence: ['order', 'payment', 'listing', 'adStatement', 'chat', 'refusal', 'faultPhoto', 'testReport'],
  warnings: () => ['snapshotFirst', 'keepGoods'],
});
