/** Figures that age: shown with source and date, and open to correction by the user. */
export { AVERAGE_WAGES, PROVINCES, provinceOf } from './average-wages.ts';
export { type TableFault, tableFaults } from './faults.ts';
export { PLATFORM_TIMERS } from './platform-timers.ts';
export { STANDARD_TABLES, type Tables, tablesWith } from './tables.ts';
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
