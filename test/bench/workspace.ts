import type { Page } from 'puppeteer-core';
import { startSession } from '../browser/support/session.ts';
import { defineBench, median } from './support/bench.ts';
import { fill } from './support/fill-vault.ts';

const RUNS = 9;
const CAPTURES = 2_000;
const FILES_EACH = 5;
const EXHIBITS = 40;

/** The case's title, its next step and what else fills the screen. */
const SCREEN = `document.querySelector('.workspace-title')?.textContent.includes('护眼台灯')
  && document.querySelector('.next-title')?.textContent.length > 10
  && document.querySelector('#app').scrollHeight >= innerHeight`;
/** And all of its evidence, wherever it stands. */
const CONTENT = `${SCREEN}
  && document.querySelectorAll('#evidence .exhibit').length === ${EXHIBITS}
  && document.querySelector('#evidence .exhibit:last-child').offsetHeight > 0`;
/** The workspace itself, which answers, with the questions that come last. */
const WHOLE = `${CONTENT} && !document.querySelector('#app').inert && document.querySelector('#question-heading')`;
const ANYTHING = 'document.body?.innerText.trim().length > 0';

/**
 * From the start of the navigation until it has been painted, in a vault of 10,000 stored files and with 40 pieces of evidence
 * in the case; against the viewer of the same extension, which shows a sentence and nothing from such a case.
 */
export const workspaceBench = defineBench({
  rows: {
    'workspace-content': {
      unit: 'ms, median, to a screen filled with title, next step and more of a case opened before that day, 10,000 stored files',
      reference: 'the same to the first words of a page of the extension that reads one row',
      goal: { of: 'value', most: 150 },
    },
    'workspace-list': {
      unit: 'ms, median, the same to the last of 40 pieces of evidence, below the screen',
      reference: 'as above',
      goal: { of: 'ratio', most: 2 },
    },
    'workspace-first': {
      unit: 'ms, median, to the last of 40 pieces of evidence of a case that was not opened before that day',
      reference: 'as above',
      goal: { of: 'ratio', most: 3 },
    },
    'workspace-whole': {
      unit: 'ms, median, to everything, answering: questions, timeline, 40 pieces of evidence and what they lack',
      reference: 'as above',
      goal: { of: 'ratio', most: 4 },
    },
  },
  async measure() {
    const session = await startSession();
    try {
      const { openOwn, extensionId } = session.chromium;
      const own = await openOwn('viewer.html#none');
      const caseId = await own.evaluate(fill, CAPTURES, FILES_EACH);
      const isKept = () => localStorage.getItem('juli.last-sights') !== null;
      const look = async (path: string, states: string[]) => {
        const page = await session.chromium.browser.newPage();
        const found = await times(page, `chrome-extension://${extensionId}/${path}`, states);
        if (path.startsWith('case')) await page.waitForFunction(isKept, { polling: 50 });
        await page.close();
        return found;
      };
      const figures = { paint: [], first: [], content: [], list: [], whole: [] } as Record<string, number[]>;
      for (let run = 0; run < RUNS; run++) {
        await own.evaluate(() => localStorage.clear());
        const [paint = 0] = await look('viewer.html#none', [ANYTHING]);
        const [first = 0] = await look(`case.html#${caseId}`, [CONTENT, WHOLE]);
        const [content = 0, list = 0, whole = 0] = await look(`case.html#${caseId}`, [SCREEN, CONTENT, WHOLE]);
        for (const [name, value] of Object.entries({ paint, first, content, list, whole })) figures[name]?.push(value);
      }
      const reference = median(figures.paint ?? []);
      const row = (name: string) => ({ value: median(figures[name] ?? []), reference });
      return {
        'workspace-content': row('content'),
        'workspace-list': row('list'),
        'workspace-first': row('first'),
        'workspace-whole': row('whole'),
      };
    } finally {
      await session.end();
    }
  },
});

/**
 * Milliseconds from the navigation's start until each of these states stood in the document at the end of a frame and the
 * frame had been painted: what a frame's task sees was there before the painting, and the task after it comes behind that.
 */
async function times(page: Page, url: string, states: string[]): Promise<number[]> {
  await page.bringToFront();
  await page.evaluateOnNewDocument(`{
    const states = [${states.map((state) => `() => ${state}`)}];
    const found = (globalThis.benchTimes = []);
    const look = () => {
      const isThere = states[found.length]();
      setTimeout(() => {
        if (isThere) found.push(performance.now());
        if (found.length < states.length) requestAnimationFrame(look);
      });
    };
    requestAnimationFrame(look);
  }`);
  await page.goto(url);
  const all = (count: number) => (globalThis as unknown as { benchTimes: number[] }).benchTimes.length === count;
  await page.waitForFunction(all, { polling: 50 }, states.length);
  const found = await page.evaluate(() => (globalThis as unknown as { benchTimes: number[] }).benchTimes);
  return found;
}
