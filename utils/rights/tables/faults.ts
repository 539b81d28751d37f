import { readDay, weekday, writeDay } from '../days.ts';
import type { HolidayYear } from '../holidays.ts';
import { MARKETPLACES } from '../types.ts';
import { PROVINCES } from './average-wages.ts';
import { type TableCorrections, TIMER_KINDS } from './types.ts';

/** The rules that a correction may break. */
export const TABLE_FAULTS = [
  'province',
  'year',
  'amount',
  'marketplace',
  'kind',
  'days',
  'date',
  /** A block of days off ends before it begins. */
  'order',
  /** A weekend day worked that is no weekend day, or that is a day off too. */
  'not-a-weekend',
  'day-off',
  /** Of a file: what stands there is not what should. */
  'json',
  'too-long',
  'object',
  'list',
  'text',
] as const;

/** What is wrong with a correction: where (RFC 6901), and which rule it breaks. */
export interface TableFault {
  pointer: string;
  fault: (typeof TABLE_FAULTS)[number];
}

/** Longer than any platform waits: a figure above it is a slip of the pen. */
const MOST_DAYS = 365;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;
const MOST_YUAN = 1e7;

const isYear = (year: number) => Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
const isDate = (date: string) => /^\d{4}-\d{2}-\d{2}$/.test(date) && writeDay(readDay(date)) === date;

function holidayFaults({ year, published, holidays, workdays }: HolidayYear, at: string): TableFault[] {
  const inYear = (date: string) => isDate(date) && date.startsWith(`${year}-`);
  const isWeekend = (date: string) => [0, 6].includes(weekday(readDay(date)));
  const isOff = (date: string) =>
    holidays.some(({ from, to }) => inYear(from) && inYear(to) && from <= date && date <= to);
  return [
    ...(isDate(published) ? [] : [{ pointer: `${at}/published`, fault: 'date' as const }]),
    ...holidays.flatMap(({ from, to }, index): TableFault[] => {
      if (!inYear(from)) return [{ pointer: `${at}/holidays/${index}/from`, fault: 'date' }];
      if (!inYear(to)) return [{ pointer: `${at}/holidays/${index}/to`, fault: 'date' }];
      return from <= to ? [] : [{ pointer: `${at}/holidays/${index}`, fault: 'order' }];
    }),
    ...workdays.flatMap((date, index): TableFault[] => {
      const pointer = `${at}/workdays/${index}`;
      if (!inYear(date)) return [{ pointer, fault: 'date' }];
      if (!isWeekend(date)) return [{ pointer, fault: 'not-a-weekend' }];
      return isOff(date) ? [{ pointer, fault: 'day-off' }] : [];
    }),
  ];
}

/** What the rules could not count with. Empty for corrections that `advise` may be given. */
export function tableFaults(corrections: TableCorrections): TableFault[] {
  const { averageWages = [], platformTimers = [], holidayYears = [] } = corrections;
  const unless = (ok: boolean, pointer: string, fault: TableFault['fault']): TableFault[] =>
    ok ? [] : [{ pointer, fault }];
  return [
    ...averageWages.flatMap(({ province, year, yuan }, at) => [
      ...unless(
        PROVINCES.some(([name]) => name === province),
        `/averageWages/${at}/province`,
        'province',
      ),
      ...unless(isYear(year), `/averageWages/${at}/year`, 'year'),
      ...unless(yuan > 0 && yuan <= MOST_YUAN, `/averageWages/${at}/yuan`, 'amount'),
    ]),
    ...platformTimers.flatMap(({ marketplace, kind, days }, at) => [
      ...unless(MARKETPLACES.includes(marketplace), `/platformTimers/${at}/marketplace`, 'marketplace'),
      ...unless(TIMER_KINDS.includes(kind), `/platformTimers/${at}/kind`, 'kind'),
      ...unless(Number.isInteger(days) && days > 0 && days <= MOST_DAYS, `/platformTimers/${at}/days`, 'days'),
    ]),
    ...holidayYears.flatMap((year, at) =>
      isYear(year.year)
        ? holidayFaults(year, `/holidayYears/${at}`)
        : unless(false, `/holidayYears/${at}/year`, 'year'),
    ),
  ];
}
