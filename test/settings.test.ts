import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { advisorBy, rulesOfUser } from '../utils/advisor.ts';
import { readSetting, TABLE_CORRECTIONS, watchSetting, writeSetting } from '../utils/settings.ts';
import { speak } from './components/speak.ts';
import { caseOf, on } from './rights/support/cases.ts';

beforeEach(() => {
  fakeBrowser.reset();
  speak('zh');
});

const platformTimers = [{ marketplace: 'jd' as const, kind: 'apply' as const, days: 10 }];

describe('a setting', () => {
  test('is its default until it is written, then what was written', async () => {
    expect(await readSetting(TABLE_CORRECTIONS)).toEqual({ averageWages: [], platformTimers: [], holidayYears: [] });
    await writeSetting(TABLE_CORRECTIONS, { platformTimers });
    expect(await readSetting(TABLE_CORRECTIONS)).toMatchObject({ platformTimers });
  });

  test('is heard of where it is watched, until that ends', async () => {
    const heard = vi.fn();
    const stop = watchSetting(TABLE_CORRECTIONS, heard);
    await writeSetting(TABLE_CORRECTIONS, { platformTimers });
    expect(heard).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ platformTimers }));
    await browser.storage.local.set({ other: 1 });
    stop();
    await writeSetting(TABLE_CORRECTIONS, {});
    expect(heard).toHaveBeenCalledOnce();
  });
});

test('the advisor counts with what was corrected, in the browser’s language, and says so', async () => {
  const refused = caseOf({
    marketplace: 'jd',
    problem: 'wrong-item',
    order: { paid: 100 },
    events: [on('2026-11-12', 'seller-refused')],
  });
  expect(advisorBy(await rulesOfUser())(refused).stage).toBe(2);
  await writeSetting(TABLE_CORRECTIONS, { platformTimers });
  const corrected = advisorBy(await rulesOfUser())(refused);
  expect(corrected.stage).toBe(3);
  expect(corrected.warnings.at(-1)).toBe('用了您填写的平台期限：京东，申请平台介入，10天。');
});
