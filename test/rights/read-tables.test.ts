import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HOLIDAY_YEARS } from '../../utils/rights/index.ts';
import { decodeCorrections, isUncorrected, readHolidayYear, tableFaults } from '../../utils/rights/tables/index.ts';
import { fc } from '../property.ts';

const folder = resolve(import.meta.dirname, '../../utils/rights/data/holidays');

const year = {
  year: 2027,
  notice: '试算用的2027年安排',
  published: '2026-12-01',
  source: 'https://example.com/',
  holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
  workdays: ['2027-01-09'],
};
const faultsOf = (part: object) => {
  const reading = readHolidayYear(JSON.stringify({ ...year, ...part }));
  return 'faults' in reading ? reading.faults.map(({ pointer, fault }) => `${pointer} ${fault}`) : [];
};

describe('the reader of holiday years', () => {
  test.each(readdirSync(folder))('reads the project’s own %s as it is', (name) => {
    const reading = readHolidayYear(readFileSync(join(folder, name), 'utf8'));
    expect(reading).toEqual({ year: HOLIDAY_YEARS.find((one) => name === `${one.year}.json`) });
  });

  test('keeps nothing that it does not know', () => {
    const reading = readHolidayYear(JSON.stringify({ ...year, extra: 1, holidays: [{ ...year.holidays[0], x: 2 }] }));
    expect(reading).toEqual({ year });
  });

  test.each([
    [{ year: '2027' }, ['/year year']],
    [{ year: 1999 }, ['/year year']],
    [{ notice: ' ' }, ['/notice text']],
    [{ published: 'soon' }, ['/published date']],
    [{ source: 'x'.repeat(501) }, ['/source text']],
    [{ holidays: {} }, ['/holidays list']],
    [{ holidays: [null] }, ['/holidays/0 object']],
    [{ holidays: [{ name: '元旦', from: '2027-01-01' }] }, ['/holidays/0/to text']],
    [{ holidays: [{ name: '元旦', from: '2027-01-03', to: '2027-01-01' }] }, ['/holidays/0 order']],
    [{ holidays: [{ name: '元旦', from: '2026-12-31', to: '2027-01-01' }] }, ['/holidays/0/from date']],
    [{ holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-02-30' }] }, ['/holidays/0/to date']],
    [{ workdays: Array(367).fill('2027-01-09') }, ['/workdays list']],
    [{ workdays: [9] }, ['/workdays/0 date']],
    [{ workdays: ['2027-01-08'] }, ['/workdays/0 not-a-weekend']],
    [{ workdays: ['2027-01-02'] }, ['/workdays/0 day-off']],
  ])('names what is wrong with %j', (part, faults) => {
    expect(faultsOf(part)).toEqual(faults);
  });

  test('refuses what is no file of it, and says why', () => {
    expect(readHolidayYear('{"year": 2027')).toEqual({ faults: [{ pointer: '', fault: 'json' }] });
    expect(readHolidayYear('[]')).toEqual({ faults: [{ pointer: '', fault: 'object' }] });
    expect(readHolidayYear(`"${'x'.repeat(100_001)}"`)).toEqual({ faults: [{ pointer: '', fault: 'too-long' }] });
  });
});

describe('stored corrections', () => {
  const wage = { province: '浙江省', year: 2025, yuan: 120_000, enteredOn: '2026-11-28' };
  const timer = { marketplace: 'taobao', kind: 'after-sale', days: 20 };

  test('come back as they were stored', () => {
    const stored = { averageWages: [wage], platformTimers: [timer], holidayYears: [year] };
    expect(decodeCorrections(stored)).toEqual(stored);
    expect(isUncorrected(decodeCorrections(stored))).toBe(false);
  });

  test('a damaged row is left out, the others stay', () => {
    const rows = [null, 1, { ...wage, yuan: -1 }, { ...wage, province: '火星' }, wage];
    const kept = decodeCorrections({ averageWages: rows, platformTimers: [{ ...timer, days: '20' }], holidayYears: 7 });
    expect(kept).toEqual({ averageWages: [wage], platformTimers: [], holidayYears: [] });
  });

  test('of anything at all something comes that the rules can be given', () => {
    expect(isUncorrected(decodeCorrections(undefined))).toBe(true);
    const rows = fc.array(fc.oneof(fc.constantFrom(wage, timer, year), fc.jsonValue()));
    const stored = fc.oneof(
      fc.jsonValue(),
      fc.record({ averageWages: rows, platformTimers: rows, holidayYears: rows }, { requiredKeys: [] }),
    );
    fc.assert(
      fc.property(stored, (value) => {
        expect(tableFaults(decodeCorrections(value))).toEqual([]);
      }),
    );
  });
});
