/** The rights engine: `advise(record)` says where a dispute stands, what to do next and what can be claimed. */
export { type AdviseOptions, advise } from './advise.ts';
export { addWorkingDays, isWorkingDay, LISTED_YEARS, rollForward } from './calendar.ts';
export { type CheckedLine, type ClaimCheck, checkClaim, type Demand, type Verdict } from './check-claim.ts';
export { CLAIM_OPTION_IDS, type ClaimOption, type ClaimOptionId, claimOptions } from './claim-options.ts';
export { readDay, writeDay } from './days.ts';
export { HOLIDAY_YEARS, type HolidayYear } from './holidays.ts';
export {
  type ConsumerRight,
  consumerRight,
  RIGHT_CITATIONS,
  RIGHT_IDS,
  type RightId,
  rightsTouched,
} from './nine-rights.ts';
export type { Language } from './text/index.ts';
export * from './types.ts';
export {
  type Change,
  type DayEnd,
  type WhatIf,
  type WhatWouldChangeOptions,
  whatWouldChange,
} from './what-would-change.ts';
