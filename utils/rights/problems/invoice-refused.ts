import { defineProblem } from './define.ts';
import { NO_MONEY_BACK } from './money-back.ts';

export const invoiceRefused = defineProblem({
  id: 'invoice-refused',
  moneyBack: () => NO_MONEY_BACK,
  remedies: () => ['invoice'],
  ordinary: () => ['invoice'],
  grounds: () => ['消费者权益保护法:22'],
  otherAuthority: 'tax',
  evidence: ['order', 'payment', 'invoiceRequest', 'refusal'],
  warnings: () => ['invoiceTitle'],
});
