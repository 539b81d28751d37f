import { expect, test } from 'vitest';
import { legalDay, Temporal } from '../utils/clock.ts';

test('the legal day is the calendar day in mainland China, also late in the evening in UTC', () => {
  expect(legalDay(Temporal.Instant.from('2026-11-22T15:59:59Z')).toString()).toBe('2026-11-22');
  expect(legalDay(Temporal.Instant.from('2026-11-22T16:00:00Z')).toString()).toBe('2026-11-23');
});
