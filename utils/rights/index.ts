/** The rights engine: `advise(record)` says where a dispute stands, what to do next and what can be claimed. */
export { type AdviseOptions, advise } from './advise.ts';
export { addWorkingDays, isWorkingDay, LISTED_YEARS, rollForward } from './calendar.ts';
export { readDay, writeDay } from './days.ts';
export { HOLIDAY_YEARS, type HolidayYear } from './holidays.ts';
export { type TableCorrections, type TableFault, tableFaults } from './tables/index.ts';
export type { Language } from './text/index.ts';
export * from './types.ts';
