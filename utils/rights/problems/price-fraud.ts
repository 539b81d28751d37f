import { defineProblem } from './define.ts';
import { forSeller, none, priceBack } from './money-back.ts';

const PRICE_RULES = ['价格法:14', '明码标价和禁止价格欺诈规定:19'];

export const priceFraud = defineProblem({
  id: 'price-fraud',
  moneyBack: (situation) => priceBack(situation, forSeller(situation, PRICE_RULES, ['民法典:577'])),
  remedies: none,
  ordinary: none,
  reducible: true,
  grounds: (_, { lines }) => (lines.has('fraud3x') ? [...PRICE_RULES, '消费者权益保护法:55'] : PRICE_RULES),
  evidence: ['order', 'payment', 'priceTag', 'priceHistory', 'chat', 'refusal'],
  warnings: ({ facts }) => (facts.noIntentProven === true ? ['priceGroundShown'] : ['snapshotFirst']),
});
