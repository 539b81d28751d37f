import { defineProblem } from './define.ts';
import { NO_MONEY_BACK, none } from './money-back.ts';

export const other = defineProblem({
  id: 'other',
  moneyBack: () => NO_MONEY_BACK,
  remedies: none,
  ordinary: none,
  grounds: () => [],
  evidence: ['order', 'payment', 'listing', 'chat', 'faultPhoto'],
  warnings: () => [],
});
