/** An amount in fen. Whole, except inside a formula, which rounds once at its end (`roundFen`). */
export type Fen = number;

/** 100 thousand million yuan: above it sums of fen would lose digits, and no shopping dispute is near it. */
export const CEILING: Fen = 1e13;

/** Absorbs the noise of binary fractions, so that 0.15 × 1.10 yuan is seen as the half fen that it is. */
const NOISE = 1e-6;

/** Yuan as written in a record to fen. Fractions of a fen are kept, so that a formula rounds only once. */
export function fenOf(yuan: number): Fen {
  return Math.min(Math.round(yuan * 1e6) / 1e4, CEILING);
}

/** Half up to whole fen, never below zero. */
export function roundFen(amount: number): Fen {
  return Math.max(0, Math.floor(Math.min(amount, CEILING) + 0.5 + NOISE));
}

/** Fen to the number of yuan that the advice prints. */
export function yuanOf(fen: Fen): number {
  return fen / 100;
}

/** Yuan for a sentence: `59`, `233.33`, `0.50`; no thousands separators. */
export function writeYuan(fen: Fen): string {
  const rounded = roundFen(fen);
  return rounded % 100 === 0 ? String(rounded / 100) : (rounded / 100).toFixed(2);
}
