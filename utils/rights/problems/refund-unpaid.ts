import type { Situation } from '../situation.ts';
import type { Citation } from '../types.ts';
import { defineProblem } from './define.ts';
import { none, priceBack } from './money-back.ts';

/** After a return the seller has seven days; a refund agreed without one is due as agreed. */
function grounds({ log, business }: Situation): Citation[] {
  const afterReturn = log.has('returned', 'return-received', 'return-requested');
  return afterReturn && business ? ['消费者权益保护法:25', '网络购买商品七日无理由退货暂行办法:13'] : ['民法典:577'];
}

export const refundUnpaid = defineProblem({
  id: 'refund-unpaid',
  moneyBack: (situation) => priceBack(situation, grounds(situation), false),
  remedies: none,
  ordinary: none,
  grounds,
  evidence: ['order', 'payment', 'refundRecord', 'returnWaybill', 'chat', 'refusal'],
  warnings: () => ['checkAllAccounts', 'noPrivateTransfer'],
});
