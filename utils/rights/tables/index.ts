/** Figures that age: shown with source and date, and open to correction by the user. */
export { AVERAGE_WAGES, PROVINCES, provinceOf } from './average-wages.ts';
export { decodeCorrections, isUncorrected } from './decode.ts';
export { TABLE_FAULTS, type TableFault, tableFaults } from './faults.ts';
export { PLATFORM_TIMERS } from './platform-timers.ts';
export { type HolidayReading, readHolidayYear } from './read-holiday-year.ts';
export { STANDARD_TABLES, type Tables, tablesWith } from './tables.ts';
export { COUNTED_TIMERS } from './timer-days.ts';
export {
  type AverageWage,
  type PlatformTimer,
  type Sourced,
  type TableCorrections,
  TIMER_KINDS,
  type TimerFigure,
  type TimerKind,
  type TimerLength,
  type WageFigure,
} from './types.ts';
