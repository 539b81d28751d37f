import { defineProblem } from './define.ts';
import { NO_MONEY_BACK, none } from './money-back.ts';

export const scam = defineProblem({
  id: 'scam',
  moneyBack: () => NO_MONEY_BACK,
  remedies: none,
  ordinary: none,
  grounds: () => [],
  evidence: ['order', 'payment', 'fundFlow', 'chat', 'scamTrace'],
  warnings: () => ['policeNow', 'noMorePayment', 'keepDevice'],
});
