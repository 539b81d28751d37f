import type { Situation } from '../situation.ts';
import { defineProblem } from './define.ts';
import { forSeller, none, priceBack } from './money-back.ts';

const grounds = (situation: Situation) => forSeller(situation, ['消费者权益保护法:48'], ['民法典:582']);

export const wrongItem = defineProblem({
  id: 'wrong-item',
  moneyBack: (situation) => priceBack(situation, grounds(situation)),
  remedies: () => ['exchange', 'repair', 'redo', 'resend', 'perform'],
  ordinary: none,
  reducible: true,
  grounds,
  evidence: ['order', 'payment', 'listing', 'chat', 'refusal', 'unboxing', 'faultPhoto', 'waybill'],
  warnings: () => ['keepPackaging', 'noConfirmReceipt'],
});
