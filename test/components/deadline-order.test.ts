import { describe, expect, test } from 'vitest';
import { isPassed, sortDeadlines, timeLeft } from '../../components/popup/deadline-order.ts';
import { bearsOn, clockOwner } from '../../utils/case/clocks.ts';
import { DEADLINE_IDS, type Deadline, type DeadlineId } from '../../utils/rights/types.ts';

const TODAY = '2026-11-23';
const clock = (id: DeadlineId, safeDay: string | null, legalLastDay: string | null = safeDay): Deadline => ({
  id,
  safeDay,
  legalLastDay,
  provisional: legalLastDay === null,
  basis: [],
});

describe('the time left', () => {
  test.each([
    [clock('return7', '2026-11-25'), { state: 'safe', days: 2 }],
    [clock('return7', TODAY), { state: 'safe', days: 0 }],
    [clock('return7', '2026-11-22', '2026-11-23'), { state: 'legal', days: 0 }],
    [clock('return7', '2026-11-21', '2026-11-24'), { state: 'legal', days: 1 }],
    [clock('return7', '2026-11-22'), { state: 'passed' }],
    [clock('lim3y', '2026-11-22', null), { state: 'passed' }],
    [clock('lim3y', '2029-11-22', null), { state: 'safe', days: 1095 }],
    [clock('plat15', null), { state: 'unknown' }],
  ] as const)('%o', (deadline, left) => {
    expect(timeLeft(deadline, TODAY)).toEqual(left);
    expect(isPassed(deadline, TODAY)).toBe(left.state === 'passed');
  });
});

describe('the clock to watch', () => {
  const all = [
    clock('lim3y', '2029-11-01'),
    clock('nego5', '2026-11-24'),
    clock('plat15', '2026-12-02'),
    clock('return7', '2026-11-20'),
    clock('quality7', '2026-11-27'),
    clock('plat7', null),
  ];
  const ids = (stage: 1 | 2 | 3) => {
    const { next, others } = sortDeadlines(all, stage, TODAY);
    return [next?.id, ...others.map(({ id }) => id)];
  };

  test('is the next one that bears on the stage; the passed ones come last, none is lost', () => {
    expect(ids(1)).toEqual(['nego5', 'quality7', 'plat15', 'lim3y', 'plat7', 'return7']);
    expect(ids(2)).toEqual(['quality7', 'nego5', 'plat15', 'lim3y', 'plat7', 'return7']);
  });

  test('is none when all are far off', () => {
    expect(sortDeadlines([clock('lim3y', '2029-11-01')], 1, TODAY)).toEqual({ others: [clock('lim3y', '2029-11-01')] });
  });

  test('every clock is somebody’s; the buyer’s own bear on every stage', () => {
    for (const id of DEADLINE_IDS)
      for (const stage of [1, 2, 3, 4] as const) if (clockOwner(id) === 'buyer') expect(bearsOn(id, stage)).toBe(true);
    expect(bearsOn('nego5', 2)).toBe(false);
    expect(bearsOn('refund7', 4)).toBe(true);
  });
});
