import { civil, type Day, dayOf, readDay, weekday } from './days.ts';
import { HOLIDAY_YEARS, type HolidayYear } from './holidays.ts';

/** Working days of one year, by day of the year. */
interface YearTable {
  first: Day;
  working: readonly boolean[];
}

function tableOf(year: HolidayYear): YearTable {
  const first = dayOf(year.year, 1, 1);
  const working: boolean[] = [];
  for (let day = first; day < dayOf(year.year + 1, 1, 1); day += 1) {
    const inWeek = weekday(day);
    working.push(inWeek !== 0 && inWeek !== 6);
  }
  for (const { from, to } of year.holidays) {
    for (let day = readDay(from); day <= readDay(to); day += 1) working[day - first] = false;
  }
  for (const date of year.workdays) working[readDay(date) - first] = true;
  return { first, working };
}

const TABLES = new Map(HOLIDAY_YEARS.map((year) => [year.year, tableOf(year)]));

/** The years with an official holiday calendar. */
export const LISTED_YEARS: readonly number[] = [...TABLES.keys()];

/**
 * Whether a day is a working day: neither a weekend nor an official holiday, or a weekend day turned into a working
 * day. Undefined in a year without an official calendar, where nobody can know.
 */
export function isWorkingDay(day: Day): boolean | undefined {
  const table = TABLES.get(civil(day).year);
  return table?.working[day - table.first];
}

/**
 * The `count`-th working day after a day; the day itself is not counted (民法典 art. 201). Undefined as soon as the
 * count enters a year without an official calendar.
 */
export function addWorkingDays(from: Day, count: number): Day | undefined {
  let day = from;
  for (let left = count; left > 0; ) {
    day += 1;
    const working = isWorkingDay(day);
    if (working === undefined) return undefined;
    if (working) left -= 1;
  }
  return day;
}

/**
 * The last day of a period that ends on `day`: the same day, or the next working day if it is a weekend or a holiday
 * (民法典 art. 203). Undefined where the official calendar is missing.
 */
export function rollForward(day: Day): Day | undefined {
  for (let last = day; ; last += 1) {
    const working = isWorkingDay(last);
    if (working === undefined) return undefined;
    if (working) return last;
  }
}
