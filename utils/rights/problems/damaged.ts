import { defineProblem } from './define.ts';
import { none, priceBack } from './money-back.ts';

export const damaged = defineProblem({
  id: 'damaged',
  moneyBack: (situation) => priceBack(situation, ['民法典:582', '民法典:604']),
  remedies: ({ category }) =>
    category === 'custom-made' ? ['exchange', 'repair', 'resend', 'redo'] : ['exchange', 'repair', 'resend'],
  ordinary: none,
  reducible: true,
  grounds: () => ['电子商务法:20', '民法典:582', '民法典:604'],
  evidence: ['order', 'payment', 'listing', 'chat', 'refusal', 'unboxing', 'faultPhoto', 'waybill'],
  warnings: () => ['keepPackaging', 'noConfirmReceipt', 'reportWindow'],
});
