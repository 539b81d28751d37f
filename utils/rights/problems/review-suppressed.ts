import { defineProblem } from './define.ts';
import { NO_MONEY_BACK } from './money-back.ts';

export const reviewSuppressed = defineProblem({
  id: 'review-suppressed',
  moneyBack: () => NO_MONEY_BACK,
  remedies: () => ['restore-review'],
  ordinary: () => ['restore-review'],
  grounds: () => ['电子商务法:39'],
  evidence: ['order', 'reviewTrace', 'harassment', 'chat'],
  warnings: () => ['factualReview', 'threatPolice'],
});
