import type { Page } from 'puppeteer-core';
import { startSession } from '../browser/support/session.ts';
import { defineBench, median } from './support/bench.ts';
import { fill } from './support/fill-vault.ts';

const RUNS = 9;
const CAPTURES = 2_000;
const FILES_EACH = 5;

/**
 * From the start of the navigation to the case on the screen, in a vault of 10,000 stored files and with 40 pieces of
 * evidence in the case; against the viewer of the same extension, which shows a sentence and nothing from such a case.
 */
export const workspaceBench = defineBench({
  rows: {
    'workspace-content': {
      unit: 'ms, median, navigation to the case’s content, 10,000 stored files',
      reference: 'the same to the first paint of a page of the extension that reads one row',
      goal: { of: 'value', most: 150 },
    },
    'workspace-whole': {
      unit: 'ms, median, navigation to everything: questions, timeline, 40 pieces of evidence and what they lack',
      reference: 'the same to the case’s content',
      goal: { of: 'ratio', most: 3 },
    },
  },
  async measure() {
    const session = await startSession();
    try {
      const own = await session.chromium.openOwn('viewer.html#none');
      const caseId = await own.evaluate(fill, CAPTURES, FILES_EACH);
      const content: number[] = [];
      const whole: number[] = [];
      const paint: number[] = [];
      for (let run = 0; run < RUNS; run++) {
        const [painted = 0] = await times(await session.chromium.openOwn('viewer.html#none'), 'first-contentful-paint');
        const desk = await session.chromium.openOwn(`case.html#${caseId}`);
        const [shown = 0, done = 0] = await times(desk, 'workspace-content', 'workspace-whole');
        paint.push(painted);
        content.push(shown);
        whole.push(done);
      }
      return {
        'workspace-content': { value: median(content), reference: median(paint) },
        'workspace-whole': { value: median(whole), reference: median(content) },
      };
    } finally {
      await session.end();
    }
  },
});

/** Milliseconds from the navigation's start to each of these marks and paints; the page is closed afterwards. */
async function times(page: Page, ...names: string[]): Promise<number[]> {
  await page.bringToFront();
  const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime;
  const found: number[] = [];
  for (const name of names) {
    await page.waitForFunction((wanted) => performance.getEntriesByName(wanted).length > 0, { polling: 20 }, name);
    found.push((await page.evaluate(at, name)) ?? 0);
  }
  await page.close();
  return found;
}
