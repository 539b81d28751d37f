import chineseDays from 'chinese-days';
import { describe, expect, test } from 'vitest';
import { Temporal } from '../../utils/clock.ts';
import { addWorkingDays, isWorkingDay, LISTED_YEARS, rollForward } from '../../utils/rights/calendar.ts';
import { addMonths, civil, dayOf, readDay, weekday, writeDay } from '../../utils/rights/days.ts';
import { HOLIDAY_YEARS } from '../../utils/rights/holidays.ts';
import { toPlainDate } from '../../utils/rights/plain-date.ts';

const iso = (day: number | undefined) => (day === undefined ? undefined : writeDay(day));

describe('the official calendar', () => {
  test.each(LISTED_YEARS)('every day of %i agrees with an independent table', (year) => {
    const wrong: string[] = [];
    for (let day = dayOf(year, 1, 1); day < dayOf(year + 1, 1, 1); day += 1) {
      const date = writeDay(day) ?? '';
      if (isWorkingDay(day) !== chineseDays.isWorkday(date)) wrong.push(date);
    }
    expect(wrong).toEqual([]);
  });

  test('2026 is listed; a year without a notice is not, whatever other tables say', () => {
    expect(LISTED_YEARS).toContain(2026);
    expect(LISTED_YEARS).not.toContain(2027);
    expect(isWorkingDay(readDay('2027-01-04'))).toBeUndefined();
    expect(chineseDays.isWorkday('2027-01-01')).toBe(true);
  });

  test('each year names its notice, and lists days of that year only', () => {
    for (const { year, notice, published, source, holidays, workdays } of HOLIDAY_YEARS) {
      expect(notice).toContain(`${year}年`);
      expect(published < `${year}-01-01`).toBe(true);
      expect(source).toMatch(/^https:\/\//);
      const days = [...holidays.flatMap(({ from, to }) => [from, to]), ...workdays];
      expect(days.filter((day) => !day.startsWith(`${year}-`))).toEqual([]);
      expect(workdays.filter((day) => ![0, 6].includes(weekday(readDay(day))))).toEqual([]);
    }
  });
});

describe('counting', () => {
  test.each([
    ['2026-09-28', 7, '2026-10-13'],
    ['2026-09-29', 3, '2026-10-09'],
    ['2026-09-29', 5, '2026-10-12'],
    ['2026-09-18', 1, '2026-09-20'],
    ['2026-02-13', 2, '2026-02-24'],
    ['2025-12-31', 1, '2026-01-04'],
    ['2026-11-23', 0, '2026-11-23'],
  ])('from %s, %i working days end on %s', (from, count, end) => {
    expect(iso(addWorkingDays(readDay(from), count))).toBe(end);
  });

  test('a count that enters an unlisted year has no end, its last listed day has', () => {
    expect(iso(addWorkingDays(readDay('2026-12-30'), 1))).toBe('2026-12-31');
    expect(addWorkingDays(readDay('2026-12-30'), 2)).toBeUndefined();
    expect(iso(addWorkingDays(readDay('2024-12-31'), 1))).toBe('2025-01-02');
    expect(addWorkingDays(readDay('2024-12-30'), 1)).toBeUndefined();
  });

  test.each([
    ['2026-10-02', '2026-10-08'],
    ['2026-10-10', '2026-10-10'],
    ['2026-11-21', '2026-11-23'],
    ['2026-11-23', '2026-11-23'],
    ['2026-06-19', '2026-06-22'],
  ])('a last day on %s rolls to %s', (day, last) => {
    expect(iso(rollForward(readDay(day)))).toBe(last);
  });

  test('a last day in an unlisted year is not rolled', () => {
    expect(rollForward(readDay('2027-01-04'))).toBeUndefined();
  });
});

describe('days', () => {
  test('agree with Temporal over four centuries, leap days included', () => {
    const first = dayOf(1850, 1, 1);
    for (let day = first; day < first + 146_097; day += 13) {
      const date = toPlainDate(day);
      expect(dayOf(date.year, date.month, date.day)).toBe(day);
      expect(writeDay(day)).toBe(date.toString());
      expect(weekday(day)).toBe(date.dayOfWeek % 7);
    }
  });

  test.each([
    ['2026-08-31', 6],
    ['2024-02-29', 12],
    ['2024-02-29', 36],
    ['2025-11-30', 3],
    ['2026-01-31', 1],
    ['2026-12-31', 24],
  ])('%s and %i months: the same day number or the end of the month', (from, months) => {
    expect(iso(addMonths(readDay(from), months))).toBe(Temporal.PlainDate.from(from).add({ months }).toString());
  });

  test('have no form beyond the year 9999', () => {
    expect(writeDay(readDay('9999-12-31'))).toBe('9999-12-31');
    expect(writeDay(readDay('9999-12-31') + 1)).toBeUndefined();
    expect(civil(readDay('0001-03-01'))).toEqual({ year: 1, month: 3, day: 1 });
  });
});
