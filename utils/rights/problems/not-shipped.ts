import { readDay } from '../days.ts';
import { defineProblem } from './define.ts';
import { none, priceBack } from './money-back.ts';

export const notShipped = defineProblem({
  id: 'not-shipped',
  moneyBack: (situation) => priceBack(situation, ['民法典:563', '民法典:577']),
  remedies: () => ['perform', 'resend'],
  ordinary: none,
  substitutable: true,
  grounds: () => ['电子商务法:20', '民法典:563', '民法典:577'],
  evidence: ['order', 'payment', 'shipPromise', 'logistics', 'chat', 'refusal'],
  warnings: ({ order, now }) =>
    order.shipBy !== undefined && order.shippedOn === undefined && readDay(order.shipBy) >= now
      ? ['notYetLate', 'noConfirmReceipt']
      : ['fakeShipment', 'noConfirmReceipt'],
});
