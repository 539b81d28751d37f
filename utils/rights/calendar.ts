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

/** The working days of the years whose official arrangement is known. */
export class Calendar {
  readonly #tables: ReadonlyMap<number, YearTable>;

  constructor(tables: ReadonlyMap<number, YearTable>) {
    this.#tables = tables;
  }

  /** This calendar with further years, or with other arrangements of its own years. */
  with(years: readonly HolidayYear[]): Calendar {
    return new Calendar(new Map([...this.#tables, ...years.map((year) => [year.year, tableOf(year)] as const)]));
  }

  get years(): number[] {
    return [...this.#tables.keys()];
  }

  /**
   * Whether a day is a working day: neither a weekend nor an official holiday, or a weekend day turned into a working
   * day. Undefined in a year without an official arrangement, where nobody can know.
   */
  isWorkingDay(day: Day): boolean | undefined {
    const table = this.#tables.get(civil(day).year);
    return table?.working[day - table.first];
  }

  /**
   * The `count`-th working day after a day; the day itself is not counted (民法典 art. 201). Undefined as soon as the
   * count enters a year without an official arrangement.
   */
  addWorkingDays(from: Day, count: number): Day | undefined {
    let day = from;
    for (let left = count; left > 0; ) {
      day += 1;
      const working = this.isWorkingDay(day);
      if (working === undefined) return undefined;
      if (working) left -= 1;
    }
    return day;
  }

  /**
   * The last day of a period that ends on `day`: the same day, or the next working day if it is a weekend or a holiday
   * (民法典 art. 203). Undefined where the official arrangement is missing.
   */
  rollForward(day: Day): Day | undefined {
    for (let last = day; ; last += 1) {
      const working = this.isWorkingDay(last);
      if (working === undefined) return undefined;
      if (working) return last;
    }
  }
}

/** The calendar of the official notices. */
export const OFFICIAL_CALENDAR: Calendar = new Calendar(new Map()).with(HOLIDAY_YEARS);

/** The years with an official holiday calendar. */
export const LISTED_YEARS: readonly number[] = OFFICIAL_CALENDAR.years;

/** By the official calendar, see `Calendar`. */
export const isWorkingDay = (day: Day): boolean | undefined => OFFICIAL_CALENDAR.isWorkingDay(day);

/** By the official calendar, see `Calendar`. */
export const addWorkingDays = (from: Day, count: number): Day | undefined =>
  OFFICIAL_CALENDAR.addWorkingDays(from, count);

/** By the official calendar, see `Calendar`. */
export const rollForward = (day: Day): Day | undefined => OFFICIAL_CALENDAR.rollForward(day);
