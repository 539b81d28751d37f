import type { HolidayYear } from '../holidays.ts';
import type { LawStatus } from '../law/types.ts';
import type { Marketplace } from '../types.ts';

/** Where a figure comes from, when it was looked up, and how well it is known (V text read, S reported, M memory). */
export interface Sourced {
  source: string;
  /** `YYYY-MM-DD`. */
  checkedOn: string;
  status: LawStatus;
}

/** Of a figure of the user's: when it was entered, `YYYY-MM-DD`. */
export interface Entered {
  enteredOn?: string;
}

/** The average wage of a province in one year, by which small claims are measured (民事诉讼法:165). Yuan a year. */
export interface WageFigure extends Entered {
  province: string;
  year: number;
  yuan: number;
}
export interface AverageWage extends WageFigure, Sourced {}

/** What a platform counts. */
export const TIMER_KINDS = [
  /** Receipt is confirmed by itself, from shipment. */
  'auto-confirm',
  /** After-sale service can be asked for, from receipt. */
  'after-sale',
  /** The seller must answer a request. */
  'seller-reply',
  /** The platform can be asked to step in, from the refusal. */
  'apply',
  /** Evidence must be handed in. */
  'evidence',
  /** The platform's decision can be appealed against. */
  'appeal',
  /** Proof that a court has accepted the case must be shown, so that the platform waits for it. */
  'court-proof',
] as const;
export type TimerKind = (typeof TIMER_KINDS)[number];

/** How long a platform gives. `days` are natural days; hours and working days are shown, and never counted with. */
export type TimerLength = { days: number } | { workingDays: number } | { hours: number };

export interface PlatformTimer extends Sourced {
  marketplace: Marketplace;
  kind: TimerKind;
  length: TimerLength;
  /** What the figure leaves out: exceptions, goods with other times. */
  note?: string;
}

/** A timer as the user has read it off the page. Natural days. */
export interface TimerFigure extends Entered {
  marketplace: Marketplace;
  kind: TimerKind;
  days: number;
}

/** What the user has corrected or confirmed. Anything here takes the place of what the tables say. */
export interface TableCorrections {
  averageWages?: readonly WageFigure[];
  platformTimers?: readonly TimerFigure[];
  holidayYears?: readonly HolidayYear[];
}
