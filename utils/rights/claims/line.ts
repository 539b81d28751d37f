import { type Fen, roundFen } from '../money.ts';
import type { Say } from '../text/catalogue.ts';
import type { Citation, ItemId } from '../types.ts';

/** One head of a claim, in whole fen. */
export interface ClaimLine {
  id: ItemId;
  amount: Fen;
  formula: Say;
  basis: readonly Citation[];
}

/** A line whose formula is rounded here, once. */
export function line(id: ItemId, amount: number, formula: Say, basis: readonly Citation[]): ClaimLine {
  return { id, amount: roundFen(amount), formula, basis };
}

export function sumOf(lines: readonly ClaimLine[]): Fen {
  return lines.reduce((sum, { amount }) => sum + amount, 0);
}
