import { defineProblem } from './define.ts';
import { none, priceBack } from './money-back.ts';

const BASIS = ['电子商务法:49', '民法典:577'];

export const orderCancelled = defineProblem({
  id: 'order-cancelled',
  moneyBack: (situation) => priceBack(situation, BASIS),
  remedies: () => ['perform', 'resend'],
  ordinary: none,
  substitutable: true,
  grounds: (_, { lines }) => (lines.has('substitute-diff') ? [...BASIS, '合同编通则解释:60'] : BASIS),
  evidence: ['order', 'payment', 'cancelNotice', 'listing', 'chat', 'refusal'],
  warnings: () => ['noVoluntaryCancel', 'substitutePromptly'],
});
