import { describe, expect, test } from 'vitest';
import { chatClock, isDateLike } from '../../utils/marketplaces/routes/chat-time.ts';
import { fromEpoch, parseClock, parseTime } from '../../utils/marketplaces/time.ts';

describe('times', () => {
  test.each([
    ['2025-06-11 20:17:09', '2025-06-11T20:17:09+08:00'],
    ['2025/6/1 8:05', '2025-06-01T08:05+08:00'],
    ['2025年6月12日 星期四 下午 2:05', '2025-06-12T14:05+08:00'],
    ['2025.06.11', '2025-06-11'],
    ['2025-06-11T20:17:09Z', '2025-06-11T20:17:09Z'],
    ['2025-06-11T20:17:09+0200', '2025-06-11T20:17:09+02:00'],
    ['2026-08-01\n12:00:00', '2026-08-01T12:00:00+08:00'],
  ])('%s', (text, time) => {
    expect(parseTime(text, '+08:00')).toBe(time);
  });

  test.each([
    ['November 1, 2024', '2024-11-01'],
    ['Dec 7, 2023', '2023-12-07'],
    ['12 January 2010', '2010-01-12'],
    ['1. November 2024', '2024-11-01'],
    ['3 de marzo de 2026', '2026-03-03'],
    ['Sept. 5, 2024 3:04 PM', '2024-09-05T15:04'],
  ])('%s', (text, time) => {
    expect(parseTime(text, '')).toBe(time);
  });

  test.each([
    '昨天 18:20',
    '06月12日 13:09',
    '14:03',
    'Delivered November 2',
    '2025-13-40',
    '2025-02-30',
    '订单 20250611',
    '1234-5678-9012',
  ])('no full date in %s', (text) => {
    expect(parseTime(text, '+08:00')).toBeUndefined();
  });

  test.each([
    ['上午 12:05', '00:05'],
    ['中午 12:30', '12:30'],
    ['凌晨1:02', '01:02'],
    ['晚上 8:00:01', '20:00:01'],
    ['12:10 AM', '00:10'],
    ['1:10 p.m.', '13:10'],
    ['25:10', undefined],
    ['9:61', undefined],
  ])('%s', (text, clock) => {
    expect(parseClock(text)).toBe(clock);
  });

  test('seconds and milliseconds since 1970, in Beijing', () => {
    expect(fromEpoch(1767225600)).toBe('2026-01-01T08:00:00+08:00');
    expect(fromEpoch('1767225600000')).toBe('2026-01-01T08:00:00+08:00');
    expect(fromEpoch(12345)).toBeUndefined();
  });
});

describe('times of a conversation', () => {
  test.each([
    '2025年6月12日 星期四',
    '昨天 18:20',
    '6月12日',
    '14:03',
    '下午 2:05',
    'Yesterday',
    'Mon, Jun 12, 2025',
    '星期三 09:00',
    '2026-05-03',
  ])('%s separates', (text) => {
    expect(isDateLike(text)).toBe(true);
  });

  test.each(['明天到', '14:03 发货了', '订单 123', '2025年6月12日发货', 'OK', '3'])('%s does not', (text) => {
    expect(isDateLike(text)).toBe(false);
  });

  test('a day holds until the next separator; one without a year ends it', () => {
    const clock = chatClock('+08:00');
    expect(clock.stamp('09:58')).toEqual({ atText: '09:58' });
    clock.separator('2025年6月12日');
    expect(clock.stamp('09:58')).toEqual({ at: '2025-06-12T09:58+08:00' });
    expect(clock.stamp(undefined)).toEqual({ at: '2025-06-12' });
    expect(clock.stamp('昨天 10:00')).toEqual({ atText: '昨天 10:00' });
    clock.separator('6月13日');
    expect(clock.stamp('10:00')).toEqual({ atText: '10:00' });
    clock.separator('2025-06-14 11:00');
    expect(clock.stamp(undefined)).toEqual({ at: '2025-06-14T11:00+08:00' });
    expect(clock.stamp('2:30 PM')).toEqual({ at: '2025-06-14T14:30+08:00' });
  });
});
