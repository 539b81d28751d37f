import type { Fen } from '../../money.ts';
import type { LossKind } from '../../types.ts';
import { losses, yuan } from './words.ts';

const percent = (rate: number): string => `${Number((rate * 100).toPrecision(12))}%`;

/** How each amount came about. */
export const formula = {
  paid: (paid: Fen) => `实际支付${yuan(paid)}`,
  missing: (unit: Fen, count: number) => `缺少${count}件 × 单价${yuan(unit)}`,
  freight: (freight: Fen) => `下单时支付的运费${yuan(freight)}`,
  lessRefunded: (before: string, refunded: Fen, left: Fen) =>
    `${before}，减去已经收到的${yuan(refunded)}，还有${yuan(left)}`,
  deposit: (amount: Fen) => `已经支付${yuan(amount)}`,
  depositAboveFifth: (amount: Fen, forfeited: Fen) =>
    `已经支付${yuan(amount)}，减去作为定金的${yuan(forfeited)}（以价款的百分之二十为限）`,
  priceGap: (paid: Fen, lower: Fen, count: number) => `实际支付${yuan(paid)} − 降价后${yuan(lower)} × ${count}件`,
  reduction: (paid: Fen, unit: Fen, count: number) =>
    `实际支付${yuan(paid)} − 到手商品的市价${yuan(unit)} × ${count}件`,
  substitute: (substitute: Fen, paid: Fen) => `替代购买${yuan(substitute)} − 原订单${yuan(paid)}`,
  prepaidAll: (paid: Fen) => `付款七日内，预付的本金${yuan(paid)}`,
  prepaidDays: (paid: Fen, left: number, term: number) => `预付${yuan(paid)} × 剩余${left}天 ÷ 全期${term}天`,
  prepaidDiscounted: (paid: Fen, used: Fen, bonus: Fen) =>
    bonus === 0
      ? `预付${yuan(paid)} − 已消费${yuan(used)}`
      : `预付${yuan(paid)} − 已消费标价${yuan(used)} × ${yuan(paid)} ÷（${yuan(paid)} + 赠送${yuan(bonus)}）`,
  prepaidList: (paid: Fen, used: Fen) => `预付${yuan(paid)} − 已消费标价${yuan(used)}`,
  loss: (kind: LossKind, amount: Fen) => `${losses[kind]}，凭证合计${yuan(amount)}`,
  fraud: (price: Fen, minimum: Fen) =>
    3 * price >= minimum ? `价款${yuan(price)} × 3` : `价款${yuan(price)} × 3 不足${yuan(minimum)}，按${yuan(minimum)}`,
  tenfold: (price: Fen, loss: Fen, minimum: Fen) => {
    if (Math.max(10 * price, 3 * loss) < minimum)
      return `价款${yuan(price)} × 10 不足${yuan(minimum)}，按${yuan(minimum)}`;
    return 10 * price >= 3 * loss ? `价款${yuan(price)} × 10` : `损失${yuan(loss)} × 3`;
  },
  penalty: (deposit: Fen, limit: Fen) =>
    deposit <= limit
      ? `定金${yuan(deposit)}，商家违约再还一份`
      : `定金以价款的百分之二十即${yuan(limit)}为限，商家违约再还一份`,
  promiseMultiple: (multiple: number, price: Fen) => `承诺的${multiple}倍 × 价款${yuan(price)}`,
  promiseRate: (rate: number, price: Fen, exact: number, asked: Fen) => {
    const base = `价款${yuan(price)} × ${percent(rate)}`;
    if (asked > exact) return `${base}，不足承诺的最低额，按${yuan(asked)}`;
    return asked < exact ? `${base}，超过承诺的最高额，按${yuan(asked)}` : base;
  },
  promiseAmount: (amount: Fen) => `承诺的${yuan(amount)}`,
};
