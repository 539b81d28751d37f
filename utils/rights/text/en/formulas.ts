import type { Fen } from '../../money.ts';
import type { zh } from '../zh/index.ts';
import { losses, yuan } from './words.ts';

const percent = (rate: number): string => `${Number((rate * 100).toPrecision(12))}%`;

/** How each amount came about. */
export const formula: typeof zh.formula = {
  paid: (paid) => `${yuan(paid)} actually paid`,
  missing: (unit, count) => `${count} missing × unit price ${yuan(unit)}`,
  freight: (freight) => `${yuan(freight)} freight paid with the order`,
  lessRefunded: (before, refunded, left) => `${before}, less ${yuan(refunded)} already received, leaves ${yuan(left)}`,
  deposit: (amount) => `${yuan(amount)} already paid`,
  depositAboveFifth: (amount, forfeited) =>
    `${yuan(amount)} already paid, less the 定金 of ${yuan(forfeited)} (at most 20% of the price)`,
  priceGap: (paid, lower, count) => `${yuan(paid)} paid − ${yuan(lower)} lower price × ${count}`,
  reduction: (paid, unit, count) => `${yuan(paid)} paid − ${yuan(unit)} market price of what came × ${count}`,
  substitute: (substitute, paid) => `${yuan(substitute)} bought elsewhere − ${yuan(paid)} original order`,
  prepaidAll: (paid) => `within seven days of payment: all of the ${yuan(paid)} prepaid`,
  prepaidDays: (paid, left, term) => `${yuan(paid)} prepaid × ${left} days left ÷ ${term} days of the term`,
  prepaidDiscounted: (paid, used, bonus) =>
    bonus === 0
      ? `${yuan(paid)} prepaid − ${yuan(used)} used`
      : `${yuan(paid)} prepaid − ${yuan(used)} used at list price × ${yuan(paid)} ÷ (${yuan(paid)} + ${yuan(bonus)} bonus)`,
  prepaidList: (paid, used) => `${yuan(paid)} prepaid − ${yuan(used)} used at list price`,
  loss: (kind, amount) => `${losses[kind]}: receipts of ${yuan(amount)}`,
  fraud: (price, minimum) =>
    3 * price >= minimum
      ? `3 × price ${yuan(price)}`
      : `3 × price ${yuan(price)} is below ${yuan(minimum)}: ${yuan(minimum)}`,
  tenfold: (price: Fen, loss: Fen, minimum: Fen) => {
    if (Math.max(10 * price, 3 * loss) < minimum) {
      return `10 × price ${yuan(price)} is below ${yuan(minimum)}: ${yuan(minimum)}`;
    }
    return 10 * price >= 3 * loss ? `10 × price ${yuan(price)}` : `3 × losses ${yuan(loss)}`;
  },
  penalty: (deposit, limit) =>
    deposit <= limit
      ? `定金 of ${yuan(deposit)}: a seller in breach pays it once more`
      : `a 定金 is at most 20% of the price, ${yuan(limit)}: a seller in breach pays it once more`,
  promiseMultiple: (multiple, price) => `${multiple} times, as promised, × price ${yuan(price)}`,
  promiseRate: (rate, price, exact, asked) => {
    const base = `price ${yuan(price)} × ${percent(rate)}`;
    if (asked > exact) return `${base}, raised to the promised minimum ${yuan(asked)}`;
    return asked < exact ? `${base}, cut to the promised maximum ${yuan(asked)}` : base;
  },
  promiseAmount: (amount) => `${yuan(amount)} as promised`,
};
