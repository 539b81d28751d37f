import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { longAnswers } from './support/long-pages.ts';
import { address, expectSame, setUp, stateOf, takeLong } from './support/long-pictures.ts';
import { type Session, startSession } from './support/session.ts';

/** The whole page as tiles of true pixels, held against a rendering in one piece. */

/** Chromium lets two pictures through a second: a high window keeps the test short. `JULI_WINDOW=800` is as a shopper's is. */
const HIGH = { width: 1280, height: Number(process.env.JULI_WINDOW ?? 3000) };

let session: Session;
beforeAll(async () => {
  session = await startSession({ extra: longAnswers, viewport: HIGH });
});
afterAll(() => session?.end());

const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

test('a page of 46,000 px: no seam, no bar twice, and left as it was found', async () => {
  const page = await session.chromium.open(address('page', { height: 46_000 }));
  await setUp(page, 2300);
  const before = await stateOf(page);
  const { record, picture } = await takeLong(session, page, 'long');
  expect(await stateOf(page)).toEqual(before);
  expect(record.failures).toEqual([]);
  expect(picture).toMatchObject({ complete: true, width: 1280, height: await heightOf(page), scrolled: 'page' });
  await page.close();
  await expectSame(session, record, picture, address('page', { height: 46_000, plain: 1 }));
});

test('what is selected and written stays', async () => {
  const page = await session.chromium.open(address('page', { height: 9000 }));
  await setUp(page, 1700, 'select');
  const before = await stateOf(page);
  expect(before).toMatchObject({ active: 'link', selection: expect.stringContaining('第 2 行') });
  const { picture } = await takeLong(session, page);
  expect(await stateOf(page)).toEqual(before);
  expect(picture.complete).toBe(true);
  await page.close();
});

describe('the same pixels as in one piece', () => {
  test('of a box that scrolls inside the page, with what stands around it once', async () => {
    const page = await session.chromium.open(address('page', { height: 9000, box: 1 }));
    await setUp(page, 900);
    const before = await stateOf(page);
    const { record, picture } = await takeLong(session, page);
    expect(await stateOf(page)).toEqual(before);
    expect(picture).toMatchObject({ complete: true, scrolled: 'box', width: 1280 });
    await page.close();
    await expectSame(session, record, picture, address('page', { height: 9000, box: 1, plain: 1 }));
  });

  test('of a page wider than the window', async () => {
    const page = await session.chromium.open(address('page', { height: 7000, wider: 300 }));
    const { record, picture } = await takeLong(session, page);
    expect(picture).toMatchObject({ complete: true, width: 1580, height: await heightOf(page) });
    await page.close();
    await expectSame(session, record, picture, address('page', { height: 7000, wider: 300, plain: 1 }));
  });

  test('of a list that holds only the rows in sight and learns their heights late', async () => {
    const page = await session.chromium.open(address('virtual', { count: 120 }));
    const { record, picture } = await takeLong(session, page);
    expect(picture.complete).toBe(true);
    await page.close();
    await expectSame(session, record, picture, address('virtual', { count: 120, plain: 1 }));
  });
});

test('a page that grows at its end is followed to the new one', async () => {
  const page = await session.chromium.open(address('page', { height: 5000, grows: 2 }));
  const first = await heightOf(page);
  const { picture } = await takeLong(session, page);
  expect(picture.complete).toBe(true);
  expect(picture.height).toBe(await heightOf(page));
  expect(picture.height).toBeGreaterThan(first + 1000);
  await page.close();
});

describe.each([1.25, 2])('on a screen of %s device pixels per pixel', (scale) => {
  test('every device row is there once', async () => {
    const screen = await startSession({ extra: longAnswers, viewport: { width: 1283, height: 1501 }, scale });
    try {
      const page = await screen.chromium.open(address('page', { height: 9000 }));
      expect(await page.evaluate(() => devicePixelRatio)).toBe(scale);
      const { record, picture } = await takeLong(screen, page);
      expect(picture).toMatchObject({ complete: true, scale });
      await page.close();
      await expectSame(screen, record, picture, address('page', { height: 9000, plain: 1 }));
    } finally {
      await screen.end();
    }
  });
});
