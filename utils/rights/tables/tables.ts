import { type Calendar, OFFICIAL_CALENDAR } from '../calendar.ts';
import type { Marketplace } from '../types.ts';
import { provinceOf } from './average-wages.ts';
import { verifiedDays } from './platform-timers.ts';
import type { TableCorrections, TimerKind, WageFigure } from './types.ts';

/** The figures that the rules count with: those whose text was read, under those that the user has entered. */
export interface Tables {
  calendar: Calendar;
  /** Natural days; undefined while nobody has read or confirmed the figure. */
  timer: (marketplace: Marketplace, kind: TimerKind) => number | undefined;
  /** Days that only the user vouches for. */
  entered: (marketplace: Marketplace, kind: TimerKind) => number | undefined;
  /**
   * The average wage by which small claims at a place are measured: of the last year before `year` for which there is a
   * figure (民诉法解释:272). Only what the user has entered: the table has none of last year.
   */
  averageWage: (place: string, year: number) => WageFigure | undefined;
}

/** What the rules count with when nothing is corrected. */
export const STANDARD_TABLES: Tables = {
  calendar: OFFICIAL_CALENDAR,
  timer: verifiedDays,
  entered: () => undefined,
  averageWage: () => undefined,
};

/** The standard tables under what the user has entered. */
export function tablesWith({ averageWages = [], platformTimers = [], holidayYears = [] }: TableCorrections): Tables {
  const entered = (marketplace: Marketplace, kind: TimerKind) =>
    platformTimers.findLast((timer) => timer.marketplace === marketplace && timer.kind === kind)?.days;
  return {
    calendar: holidayYears.length === 0 ? OFFICIAL_CALENDAR : OFFICIAL_CALENDAR.with(holidayYears),
    timer: (marketplace, kind) => entered(marketplace, kind) ?? verifiedDays(marketplace, kind),
    entered,
    averageWage: (place, year) => {
      const province = provinceOf(place);
      const known = averageWages.filter((wage) => wage.province === province && wage.year < year);
      return known.reduce<WageFigure | undefined>(
        (last, wage) => (last === undefined || wage.year >= last.year ? wage : last),
        undefined,
      );
    },
  };
}
