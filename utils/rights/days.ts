/**
 * A calendar day in Asia/Shanghai as the number of days since 1970-01-01. The engine counts in these because advice
 * is asked for often and whole numbers are quick; its edges speak `YYYY-MM-DD`, others `Temporal.PlainDate`
 * (`plain-date.ts`).
 */
export type Day = number;

/** Days outside the years 0000–9999 have no `YYYY-MM-DD` form and are treated as unknown. */
const LAST_DAY: Day = 2_932_896;
const DAYS_IN_ERA = 146_097;
const DAYS_TO_1970 = 719_468;

/** Day number of a proleptic Gregorian date; `month` may run past 12. Counted from 1 March so that leap days end a year. */
export function dayOf(year: number, month: number, day: number): Day {
  const wholeYear = year + Math.floor((month - 1) / 12);
  const monthInYear = ((((month - 1) % 12) + 12) % 12) + 1;
  const shifted = monthInYear > 2 ? wholeYear : wholeYear - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (monthInYear > 2 ? monthInYear - 3 : monthInYear + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - DAYS_TO_1970;
}

export interface CivilDate {
  year: number;
  month: number;
  day: number;
}

/** Year, month and day of a day number. */
export function civil(at: Day): CivilDate {
  const shifted = at + DAYS_TO_1970;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** Reads `YYYY-MM-DD`. The date is taken to exist: records are validated before they come here. */
export function readDay(iso: string): Day {
  return dayOf(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)));
}

/** Writes `YYYY-MM-DD`; undefined beyond the year 9999. */
export function writeDay(day: Day): string | undefined {
  if (day > LAST_DAY) return undefined;
  const { year, month, day: dayOfMonth } = civil(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** 0 is Sunday, 6 Saturday. 1970-01-01 was a Thursday. */
export function weekday(day: Day): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The same day number `months` later, or the last day of that month if it has no such day (民法典 art. 202). */
export function addMonths(from: Day, months: number): Day {
  const { year, month, day } = civil(from);
  const lastOfMonth = dayOf(year, month + months + 1, 1) - 1;
  return Math.min(dayOf(year, month + months, day), lastOfMonth);
}
