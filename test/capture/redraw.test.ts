import { describe, expect, test } from 'vitest';
import { captureTab } from '../../utils/capture/capture-tab.ts';
import { redrawScale } from '../../utils/capture/page/redraw.ts';
import type { PageOrder } from '../../utils/capture/page.ts';
import { freshDatabase } from '../evidence/support/records.ts';
import { depsFor, fakeBrowser, handAll, handPart, report, TAB } from './support/fake-browser.ts';

/** A browser whose page is read first and drawn when it is asked again. */
function drawing(draw: (order: PageOrder) => Promise<unknown>) {
  const calls: string[] = [];
  const inPage = (order: PageOrder) => {
    calls.push(calls.length === 0 ? 'read' : 'drawn');
    return calls.length === 1 ? handAll(order) : draw(order);
  };
  return { calls, deps: depsFor(fakeBrowser({ inPage }), freshDatabase()) };
}

describe('a page drawn anew', () => {
  test('is a part of the same capture, after the original was read, and called what it is', async () => {
    const { calls, deps } = drawing(async (order) => {
      await handPart(order, 'long.png', 'picture');
      return report();
    });
    const outcome = await captureTab(TAB, deps, { long: true });
    if (!outcome.ok) throw new Error(outcome.error);
    const { artefacts, failures } = outcome.capture;
    expect(artefacts.filter(({ redrawn }) => redrawn)).toMatchObject([{ name: 'long.png', type: 'image/png' }]);
    // The played browser gives no line to the page: that is why it is drawn.
    expect(failures).toMatchObject([{ part: 'long.json', reason: 'capture_part_failed' }]);
    expect(calls).toEqual(['read', 'drawn']);
  });

  test('that cannot be drawn costs nothing else', async () => {
    const { deps } = drawing(async () => {
      throw new Error('SecurityError');
    });
    const outcome = await captureTab(TAB, deps, { long: true });
    if (!outcome.ok) throw new Error(outcome.error);
    expect(outcome.capture.artefacts.map(({ name }) => name)).toContain('page.html');
    expect(outcome.capture.failures).toMatchObject([
      { part: 'long.json', reason: 'capture_part_failed' },
      { part: 'long.png', reason: 'capture_part_failed' },
    ]);
  });

  test('is not made unless asked for', async () => {
    const { calls, deps } = drawing(async () => report());
    await captureTab(TAB, deps);
    expect(calls).toEqual(['read']);
  });
});

test('a page longer than a canvas is drawn smaller, never cut', () => {
  expect(redrawScale(1280, 4_000, 2)).toBe(2);
  expect(redrawScale(1280, 16_384, 1)).toBe(1);
  expect(redrawScale(1280, 16_385, 1)).toBeLessThan(1);
  expect(redrawScale(1280, 32_768, 2) * 32_768).toBe(16_384);
  expect(redrawScale(0, 0, 1)).toBe(1);
});
