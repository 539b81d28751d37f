import { describe, expect, test } from 'vitest';
import { whatWouldChange } from '../../utils/rights/explain.ts';
import { advise, type HolidayYear, type TableCorrections, tableFaults } from '../../utils/rights/index.ts';
import { AVERAGE_WAGES, PLATFORM_TIMERS, PROVINCES, provinceOf } from '../../utils/rights/tables/index.ts';
import { fc } from '../property.ts';
import { caseRecord } from './support/case-arbitrary.ts';
import { caseOf, daysOf, on } from './support/cases.ts';

/** A made-up arrangement, for tests only: the real one is published in November. */
const NEXT_YEAR: HolidayYear = {
  year: 2027,
  notice: '试算用的2027年安排',
  published: '2026-12-01',
  source: 'https://example.com/',
  holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
  workdays: [],
};

const said = (found: { warnings: string[] }, pattern: RegExp) => found.warnings.filter((text) => pattern.test(text));

describe('the tables', () => {
  test('say of every figure where it comes from, when it was looked up and how well it is known', () => {
    for (const { source, checkedOn, status } of [...AVERAGE_WAGES, ...PLATFORM_TIMERS]) {
      expect(source).not.toBe('');
      expect(checkedOn).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(['V', 'S', 'M']).toContain(status);
      if (status === 'M') expect(source).toBe('未查到文本');
    }
  });

  test('hold each timer and each wage once, of provinces that there are', () => {
    const keys = PLATFORM_TIMERS.map(({ marketplace, kind }) => `${marketplace} ${kind}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { province } of AVERAGE_WAGES) expect(PROVINCES.map(([name]) => name)).toContain(province);
    expect(PROVINCES).toHaveLength(31);
  });

  test.each([
    ['浙江省杭州市余杭区', '浙江省'],
    ['中国 内蒙古呼和浩特市', '内蒙古自治区'],
    ['黑龙江省哈尔滨市', '黑龙江省'],
    ['北京市海淀区', '北京市'],
    ['杭州市余杭区', undefined],
    ['', undefined],
  ])('%s lies in %s', (address, province) => {
    expect(provinceOf(address)).toBe(province);
  });

  test('change no advice by themselves: what is not verified is not counted with', () => {
    const order = { shippedOn: '2026-11-20', signedOn: '2026-11-22', paid: 80 };
    const advice = advise(caseOf({ marketplace: 'taobao', problem: 'damaged', order }));
    expect(said(advice, /自动确认|售后申请|平台期限/)).toEqual([]);
  });
});

describe('a corrected figure', () => {
  const refused = caseOf({
    marketplace: 'jd',
    problem: 'wrong-item',
    order: { paid: 100 },
    events: [on('2026-11-12', 'seller-refused')],
  });

  test('of JD moves its deadline and the stage, and is named', () => {
    expect(daysOf(advise(refused), 'jd15')).toEqual(['2026-11-27', '2026-11-27']);
    const tables: TableCorrections = { platformTimers: [{ marketplace: 'jd', kind: 'apply', days: 10 }] };
    const corrected = advise(refused, { tables });
    expect(daysOf(corrected, 'jd15')).toEqual(['2026-11-22', '2026-11-22']);
    expect([advise(refused).stage, corrected.stage]).toEqual([2, 3]);
    expect(corrected.warnings.at(-1)).toBe('用了您填写的平台期限：京东，申请平台介入，10天。');
    expect(advise(refused, { tables, language: 'en' }).warnings.at(-1)).toBe(
      'A time you entered was counted with: JD.com, the platform can be asked to step in, 10 days.',
    );
  });

  test('that makes no difference is not named', () => {
    const same: TableCorrections = { platformTimers: [{ marketplace: 'jd', kind: 'apply', days: 15 }] };
    expect(advise(refused, { tables: same })).toEqual(advise(refused));
    const elsewhere: TableCorrections = { platformTimers: [{ marketplace: 'douyin', kind: 'apply', days: 3 }] };
    expect(advise(refused, { tables: elsewhere })).toEqual(advise(refused));
  });

  test('says by when to act on a platform whose own text nobody has read', () => {
    const record = caseOf({
      marketplace: 'pinduoduo',
      problem: 'damaged',
      order: { paid: 80, shippedOn: '2026-11-15', signedOn: '2026-11-18' },
      events: [on('2026-11-20', 'seller-refused')],
    });
    const tables: TableCorrections = {
      platformTimers: [
        { marketplace: 'pinduoduo', kind: 'after-sale', days: 15 },
        { marketplace: 'pinduoduo', kind: 'auto-confirm', days: 15 },
      ],
    };
    const corrected = advise(record, { tables });
    expect(advise(record).action.title).toBe('申请平台介入');
    expect(corrected.action.title).toBe('2026年12月3日（含当日）前申请平台介入');
    expect(said(corrected, /以页面显示的为准/)).toEqual([
      '按您填写的平台期限，自动确认收货到2026年11月30日为止；以页面显示的为准。',
      '按您填写的平台期限，售后申请到2026年12月3日为止；以页面显示的为准。',
    ]);
    expect(said(corrected, /用了您填写的/)).toHaveLength(2);
    // It never closes a way: after its day the page decides.
    const later = { ...record, now: '2026-12-10' };
    expect(advise(later, { tables })).toEqual(advise(later));
    // A day that the page shows goes first.
    const shown = { ...record, facts: { windowEndsOn: '2026-12-08' } };
    expect(advise(shown, { tables }).action.title).toContain('12月8日');
  });

  test('of a province is what small claims are measured by: of the last year before this one', () => {
    const record = caseOf({
      problem: 'wrong-item',
      order: { paid: 60_000, receiveAt: '浙江省宁波市鄞州区' },
    });
    const wage = (year: number, yuan: number) => ({ province: '浙江省', year, yuan });
    expect(advise(record).court?.smallClaims).toBe('unknown');
    const tables = { averageWages: [wage(2024, 90_000), wage(2025, 130_000), wage(2026, 1)] };
    const corrected = advise(record, { tables });
    expect(corrected.court?.smallClaimsLimits).toEqual({ mandatoryMax: 65_000, agreedMax: 260_000 });
    expect(corrected.court?.smallClaims).toBe('mandatory');
    expect(corrected.warnings.at(-1)).toBe('小额诉讼的标准按您填写的浙江省2025年平均工资130000元计算。');
    expect(said(corrected, /您填写/)).toHaveLength(1);
    const known = { ...record, court: { averageWage: 100_000 } };
    expect(advise(known, { tables })).toEqual(advise(known));
    expect(
      advise({ ...record, order: { ...record.order, receiveAt: '江苏省苏州市' } }, { tables }).court,
    ).toMatchObject({
      smallClaims: 'unknown',
    });
  });

  test('of a year without a notice makes its deadlines certain', () => {
    const record = caseOf({ now: '2026-12-30', order: { paid: 10 }, events: [on('2026-12-29', 'demand')] });
    expect(daysOf(advise(record), 'nego5')).toEqual([null, null]);
    const corrected = advise(record, { tables: { holidayYears: [NEXT_YEAR] } });
    expect(daysOf(corrected, 'nego5')).toEqual(['2027-01-06', '2027-01-06']);
    expect(corrected.warnings.at(-1)).toBe('工作日按您填写的2027年放假安排计算，以国务院公布的为准。');
    expect(corrected.deadlines.every(({ provisional }) => !provisional)).toBe(true);
    const early = caseOf({ now: '2026-03-02', events: [on('2026-03-02', 'demand')] });
    expect(advise(early, { tables: { holidayYears: [NEXT_YEAR] } })).toEqual(advise(early));
  });

  test('counts in what would change as well', () => {
    const record = caseOf({
      now: '2026-12-30',
      problem: 'damaged',
      order: { paid: 10 },
      events: [on('2026-12-29', 'demand')],
    });
    const days = (tables?: TableCorrections) =>
      whatWouldChange(record, tables === undefined ? {} : { tables }).flatMap(({ change }) =>
        change.map((one) => (one.kind === 'day' ? one.on : '')),
      );
    expect(days()).not.toContain('2027-01-07');
    expect(days({ holidayYears: [NEXT_YEAR] })).toContain('2027-01-07');
  });
});

describe('for any record', () => {
  test('corrections that are none leave the advice as it is', () => {
    fc.assert(
      fc.property(caseRecord, (record) => {
        expect(advise(record, { tables: {} })).toEqual(advise(record));
      }),
      { numRuns: 200 },
    );
  });

  test('an advice that is another one with a correction says so', () => {
    const tables: TableCorrections = {
      averageWages: PROVINCES.map(([province]) => ({ province, year: 2019, yuan: 50_000 })),
      platformTimers: [
        { marketplace: 'jd', kind: 'apply', days: 9 },
        { marketplace: 'jd', kind: 'appeal', days: 3 },
        { marketplace: 'douyin', kind: 'after-sale', days: 400 },
      ],
      holidayYears: [NEXT_YEAR],
    };
    fc.assert(
      fc.property(caseRecord, (record) => {
        const corrected = advise(record, { tables });
        const { warnings, ...rest } = corrected;
        const { warnings: plain, ...before } = advise(record);
        const changed = JSON.stringify(rest) !== JSON.stringify(before);
        expect(warnings.some((text) => /您填写的/.test(text)) || !changed).toBe(true);
        if (!changed && warnings.length === plain.length) expect(warnings).toEqual(plain);
      }),
      { numRuns: 300 },
    );
  });
});

describe('faults of corrections', () => {
  test('none in what the rules can count with', () => {
    expect(
      tableFaults({
        averageWages: [{ province: '浙江省', year: 2025, yuan: 130_000 }],
        platformTimers: [{ marketplace: 'taobao', kind: 'after-sale', days: 15 }],
        holidayYears: [NEXT_YEAR],
      }),
    ).toEqual([]);
    expect(tableFaults({})).toEqual([]);
  });

  test.each<[TableCorrections, string, string]>([
    [{ averageWages: [{ province: '浙江', year: 2025, yuan: 1 }] }, '/averageWages/0/province', 'province'],
    [{ averageWages: [{ province: '浙江省', year: 25, yuan: 1 }] }, '/averageWages/0/year', 'year'],
    [{ averageWages: [{ province: '浙江省', year: 2025, yuan: 0 }] }, '/averageWages/0/yuan', 'amount'],
    [{ averageWages: [{ province: '浙江省', year: 2025, yuan: Number.NaN }] }, '/averageWages/0/yuan', 'amount'],
    [{ platformTimers: [{ marketplace: 'jd', kind: 'apply', days: 0 }] }, '/platformTimers/0/days', 'days'],
    [{ platformTimers: [{ marketplace: 'jd', kind: 'apply', days: 1.5 }] }, '/platformTimers/0/days', 'days'],
    [{ platformTimers: [{ marketplace: 'jd', kind: 'apply', days: 366 }] }, '/platformTimers/0/days', 'days'],
    [{ holidayYears: [{ ...NEXT_YEAR, year: 1.5 }] }, '/holidayYears/0/year', 'year'],
    [
      { holidayYears: [{ ...NEXT_YEAR, holidays: [{ name: '', from: '2027-02-30', to: '2027-03-01' }] }] },
      '/holidayYears/0/holidays/0/from',
      'date',
    ],
    [
      { holidayYears: [{ ...NEXT_YEAR, holidays: [{ name: '', from: '2027-03-01', to: '2028-03-01' }] }] },
      '/holidayYears/0/holidays/0/to',
      'date',
    ],
    [
      { holidayYears: [{ ...NEXT_YEAR, holidays: [{ name: '', from: '2027-03-02', to: '2027-03-01' }] }] },
      '/holidayYears/0/holidays/0',
      'order',
    ],
    [{ holidayYears: [{ ...NEXT_YEAR, workdays: ['2027-01-04'] }] }, '/holidayYears/0/workdays/0', 'not-a-weekend'],
    [{ holidayYears: [{ ...NEXT_YEAR, workdays: ['2026-01-04'] }] }, '/holidayYears/0/workdays/0', 'date'],
  ])('%j: %s %s', (corrections, pointer, fault) => {
    expect(tableFaults(corrections)).toEqual([{ pointer, fault }]);
  });
});
