import { describe, expect, test } from 'vitest';
import { Shots } from '../../../utils/capture/long/shots.ts';
import { fakeBrowser, PNG, TAB } from '../support/fake-browser.ts';

const QUOTA = 'This request exceeds the MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND quota.';

/** Chromium’s own rule: two calls in each second, counted from the first of them; time passes only by waiting. */
function limited(perSecond: number) {
  let now = 0;
  let since = Number.NEGATIVE_INFINITY;
  let calls = 0;
  const refused: number[] = [];
  const browser = fakeBrowser({
    captureVisibleTab: async () => {
      if (now - since >= 1000) [since, calls] = [now, 0];
      if (++calls > perSecond) {
        refused.push(now);
        throw new Error(QUOTA);
      }
      now += 80;
      return PNG;
    },
  });
  const wait = async (ms: number) => {
    now += ms;
  };
  return { browser, refused, shots: new Shots(TAB, { browser, wait, clock: () => now }), clock: () => now };
}

describe('pictures in a row', () => {
  test('keep to the limit after they met it once, and lose none', async () => {
    const { shots, refused, clock } = limited(2);
    for (let count = 0; count < 60; count++) expect((await shots.take(() => undefined)).size).toBeGreaterThan(50);
    expect(refused.length).toBeLessThanOrEqual(2);
    expect(clock()).toBeLessThan(60 * 600);
  });

  test('are not slowed down where there is no limit', async () => {
    const { shots, clock } = limited(Number.POSITIVE_INFINITY);
    for (let count = 0; count < 60; count++) await shots.take(() => undefined);
    expect(clock()).toBe(60 * 80);
  });

  test('wait while another tab is in front, and go on', async () => {
    const { browser, shots } = limited(2);
    const paused: boolean[] = [];
    const tab = browser.tab;
    browser.tab = { ...tab, active: false };
    const taken = shots.take((isPaused) => {
      paused.push(isPaused);
      if (paused.length === 3) browser.tab = tab;
    });
    expect((await taken).size).toBeGreaterThan(50);
    expect(paused).toEqual([true, true, true, false]);
  });

  test('are given up when the tab stays away, and at once when it is closed', async () => {
    const { browser, shots } = limited(2);
    browser.tab = { ...browser.tab, active: false };
    await expect(shots.take(() => undefined)).rejects.toMatchObject({ reason: 'capture_part_tab_hidden' });
    browser.getTab = async () => {
      throw new Error('No tab with id');
    };
    const gone = new Shots(TAB, { browser, wait: async () => undefined, clock: () => 0 });
    await expect(gone.take(() => undefined)).rejects.toMatchObject({ reason: 'capture_part_navigated' });
  });
});
