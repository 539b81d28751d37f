/**
 * What stands behind an advice, for whoever asks: what would change it, which of the nine rights it is about, which ways
 * to be helped there are, and whether a demand is what the law gives. Apart from `index.ts`, so that a page that only
 * advises does not carry it.
 */
export { type CheckedLine, type ClaimCheck, checkClaim, type Demand, type Verdict } from './check-claim.ts';
export { CLAIM_OPTION_IDS, type ClaimOption, type ClaimOptionId, claimOptions } from './claim-options.ts';
export type { ExplainOptions } from './explain-options.ts';
export { furtherReading } from './further-reading.ts';
export {
  type ConsumerRight,
  consumerRight,
  RIGHT_CITATIONS,
  RIGHT_IDS,
  type RightId,
  rightsTouched,
} from './nine-rights.ts';
export { type Change, type DayEnd, type WhatIf, whatWouldChange } from './what-would-change.ts';
