import { defineProblem } from './define.ts';
import { NO_MONEY_BACK } from './money-back.ts';

export const giftDefect = defineProblem({
  id: 'gift-defect',
  moneyBack: () => NO_MONEY_BACK,
  remedies: () => ['exchange', 'repair', 'resend'],
  ordinary: ({ facts }) => (facts.missingQuantity === undefined ? ['exchange'] : ['resend']),
  grounds: () => ['网络消费规定一:8'],
  evidence: ['order', 'promisePage', 'chat', 'refusal', 'unboxing', 'faultPhoto'],
  warnings: () => ['keepGoods'],
});
