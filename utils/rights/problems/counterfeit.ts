import type { Situation } from '../situation.ts';
import { defineProblem } from './define.ts';
import { forSeller, none, priceBack } from './money-back.ts';

const contract = (situation: Situation) => forSeller(situation, [], ['民法典:577', '民法典:582']);

export const counterfeit = defineProblem({
  id: 'counterfeit',
  moneyBack: (situation) => priceBack(situation, contract(situation)),
  remedies: () => ['exchange', 'perform'],
  ordinary: none,
  reducible: true,
  grounds: (situation, { lines }) =>
    lines.has('fraud3x') ? ['消费者权益保护法:55', '侵害消费者权益行为处罚办法:5'] : contract(situation),
  evidence: [
    'order',
    'payment',
    'listing',
    'sellerIdentity',
    'chat',
    'refusal',
    'faultPhoto',
    'unboxing',
    'brandReport',
  ],
  warnings: () => ['keepGoods', 'noSecondPurchase', 'askSource', 'trackReturn'],
});
