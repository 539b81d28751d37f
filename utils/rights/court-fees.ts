import { type Fen, roundFen } from './money.ts';

/** 诉讼费用交纳办法 art. 13: up to this much (fen) above the tier before, this many thousandths. */
const TIERS: readonly { upTo: Fen; permille: number }[] = [
  { upTo: 10_000_000, permille: 25 },
  { upTo: 20_000_000, permille: 20 },
  { upTo: 50_000_000, permille: 15 },
  { upTo: 100_000_000, permille: 10 },
  { upTo: 200_000_000, permille: 9 },
  { upTo: 500_000_000, permille: 8 },
  { upTo: 1_000_000_000, permille: 7 },
  { upTo: 2_000_000_000, permille: 6 },
  { upTo: Number.POSITIVE_INFINITY, permille: 5 },
];

const FLAT_FEE: Fen = 5_000;
const FLAT_UP_TO: Fen = 1_000_000;

/** The fee for a claim of money, before rounding. */
function exactFee(total: Fen): number {
  let fee = FLAT_FEE;
  let from = FLAT_UP_TO;
  for (const { upTo, permille } of TIERS) {
    if (total <= from) break;
    fee += ((Math.min(total, upTo) - from) * permille) / 1000;
    from = upTo;
  }
  return fee;
}

/** Fee of an ordinary, a simplified (half, art. 16) and a payment-order case (a third, art. 14), in fen. */
export function courtFees(total: Fen): { ordinary: Fen; simplified: Fen; paymentOrder: Fen } {
  const fee = exactFee(total);
  return { ordinary: roundFen(fee), simplified: roundFen(fee / 2), paymentOrder: roundFen(fee / 3) };
}
