import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Capture } from '../../utils/evidence/types.ts';
import { grant } from './support/build.ts';
import { artefact } from './support/database.ts';
import { FIDELITY_URL, fidelityAnswers, WORDS } from './support/fidelity-page.ts';
import { difference } from './support/pixels.ts';
import { picture } from './support/screenshots.ts';
import { type Session, startSession } from './support/session.ts';

/** A page of modern parts is captured, its server stopped, and what was stored opened as a file: it looks the same. */

let session: Session;
let live: Uint8Array;
let stained: { x: number; y: number; width: number; height: number };
let record: Capture;
let again: Page;

beforeAll(async () => {
  session = await startSession({
    extra: fidelityAnswers,
    patchManifest: grant({ hosts: true }),
    viewport: { width: 1280, height: 1000 },
  });
  const page = await session.chromium.open(FIDELITY_URL);
  await page.waitForFunction(() => [...document.querySelectorAll('video')].every(({ readyState }) => readyState > 1));
  await new Promise((wait) => setTimeout(wait, 300));
  stained = await page.$eval('#stained', (canvas) => canvas.getBoundingClientRect().toJSON());
  live = await page.screenshot();
  await picture(page, 'fidelity-live');
  const popup = await session.press(page);
  await popup.capture();
  const dump = await session.database();
  const [saved] = dump.captures;
  if (!saved) throw new Error('Nothing was stored.');
  record = saved;
  const file = join(session.chromium.profile.folder, 'page.html');
  writeFileSync(file, artefact(dump, record, 'page.html'));
  await page.close();
  await session.shop.close();
  again = await session.chromium.browser.newPage();
  await again.goto(pathToFileURL(file).href, { waitUntil: 'load' });
  await new Promise((wait) => setTimeout(wait, 1_000));
  await picture(again, 'fidelity-again');
});
afterAll(() => session?.chromium.close());

test('no pixel is off by more than 40 levels', async () => {
  const { share, from, to } = await difference(again, [live, await again.screenshot()], [stained]);
  expect(share, `between ${from} and ${to}`).toBe(0);
});

/** Words, pictures and shadow roots of every frame, as a reader without scripts gets them. */
interface Held {
  words: string;
  pictures: number;
  broken: number;
  shadows: number;
}

async function held(): Promise<Held> {
  const frames = await Promise.all(
    again.frames().map((frame) =>
      frame.evaluate(() => {
        const found = { words: '', pictures: 0, broken: 0, shadows: 0 };
        const walk = (root: ParentNode) => {
          for (const element of root.querySelectorAll('*')) {
            for (const node of element.childNodes) if (node.nodeType === 3) found.words += node.nodeValue;
            if (element instanceof HTMLImageElement) {
              found.pictures++;
              if (element.naturalWidth <= 1 || !element.src.startsWith('data:image/png')) found.broken++;
            }
            if (element.shadowRoot) {
              found.shadows++;
              walk(element.shadowRoot);
            }
          }
        };
        walk(document);
        return found;
      }),
    ),
  );
  return frames.reduce((sum, one) => ({
    words: sum.words + one.words,
    pictures: sum.pictures + one.pictures,
    broken: sum.broken + one.broken,
    shadows: sum.shadows + one.shadows,
  }));
}

test('every word, every picture, every shadow root and every frame is there', async () => {
  const { words, pictures, broken, shadows } = await held();
  for (const [where, word] of Object.entries(WORDS)) expect(words, where).toContain(word);
  expect({ pictures, broken, shadows }).toEqual({ pictures: 5, broken: 0, shadows: 4 });
  expect(again.frames()).toHaveLength(4);
  expect(record.meta.frames.every(({ captured }) => captured)).toBe(true);
});

test('what was typed, chosen, ticked, opened and scrolled stands as it stood', async () => {
  const state = await again.evaluate(() => {
    const get = <T extends Element>(id: string) => document.querySelector<T>(`#${id}`);
    return {
      typed: get<HTMLInputElement>('typed')?.value,
      area: get<HTMLTextAreaElement>('area')?.value,
      choice: get<HTMLSelectElement>('choice')?.value,
      tick: get<HTMLInputElement>('tick')?.checked,
      scroller: get('scroller')?.scrollTop,
      wide: get('wide')?.scrollLeft,
      font: [...document.fonts].map(({ family, status }) => `${family} ${status}`),
    };
  });
  expect(state).toEqual({
    typed: '打进去的字',
    area: '第一行\n第二行',
    choice: 'b',
    tick: true,
    scroller: 60,
    wide: 150,
    font: ['price loaded'],
  });
});

test('a reader can scroll what was scrolled', async () => {
  const moved = await again.evaluate(async () => {
    const scroller = document.querySelector('#scroller');
    scroller?.scrollTo(0, 10);
    await new Promise((wait) => setTimeout(wait, 200));
    return scroller?.scrollTop;
  });
  expect(moved).toBe(10);
});

test('what could not be had is listed: the canvas that the page itself may not read', () => {
  expect(record.failures).toEqual([
    { part: 'resources', reason: 'capture_part_resources', detail: expect.stringMatching(/^1\ncanvas \(/) },
  ]);
});
