import { defineProblem } from './define.ts';
import { NO_MONEY_BACK } from './money-back.ts';

export const platformInaction = defineProblem({
  id: 'platform-inaction',
  moneyBack: () => NO_MONEY_BACK,
  remedies: () => ['identity'],
  ordinary: () => ['identity'],
  grounds: () => ['消费者权益保护法:44'],
  evidence: ['order', 'payment', 'sellerIdentity', 'platformContact'],
  warnings: () => ['askInWriting'],
});
