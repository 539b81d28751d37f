import { tableFaults } from './faults.ts';
import { decodeHolidayYear } from './read-holiday-year.ts';
import type { TableCorrections, TimerFigure, WageFigure } from './types.ts';

const rowsOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter((row) => typeof row === 'object' && row !== null) : [];
const enteredOn = (row: Record<string, unknown>) =>
  typeof row.enteredOn === 'string' ? { enteredOn: row.enteredOn } : {};

function wageOf(row: Record<string, unknown>): WageFigure[] {
  const wage = { province: row.province, year: row.year, yuan: row.yuan, ...enteredOn(row) } as WageFigure;
  return tableFaults({ averageWages: [wage] }).length === 0 ? [wage] : [];
}

function timerOf(row: Record<string, unknown>): TimerFigure[] {
  const timer = { marketplace: row.marketplace, kind: row.kind, days: row.days, ...enteredOn(row) } as TimerFigure;
  return tableFaults({ platformTimers: [timer] }).length === 0 ? [timer] : [];
}

/**
 * Corrections that were stored, perhaps by another version: what `advise` can be given of them. A row that does not pass
 * the same check as on entry is left out, so that one damaged row never costs the others.
 */
export function decodeCorrections(stored: unknown): TableCorrections {
  const { averageWages, platformTimers, holidayYears } = (stored ?? {}) as Record<string, unknown>;
  return {
    averageWages: rowsOf(averageWages).flatMap(wageOf),
    platformTimers: rowsOf(platformTimers).flatMap(timerOf),
    holidayYears: rowsOf(holidayYears).flatMap((row) => {
      const reading = decodeHolidayYear(row);
      return 'year' in reading ? [reading.year] : [];
    }),
  };
}

/** Whether nothing is corrected. */
export function isUncorrected({ averageWages, platformTimers, holidayYears }: TableCorrections): boolean {
  return [averageWages, platformTimers, holidayYears].every((rows) => (rows ?? []).length === 0);
}
