import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { longAnswers } from './support/long-pages.ts';
import { address, beginLong, latestLong, setUp, stateOf } from './support/long-pictures.ts';
import { picture as keepPicture } from './support/screenshots.ts';
import { type Session, startSession } from './support/session.ts';

/** A long picture that is stopped, called off or cut short, and how it is looked at. */

let session: Session;
let page: Page;
beforeEach(async () => {
  session = await startSession({ extra: longAnswers });
  page = await session.chromium.open(address('page', { height: 9000 }));
  await setUp(page, 1700);
});
afterEach(() => session?.end());

const htmlOf = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

test('called off: nothing of it is kept, and the page is as it was', async () => {
  const before = await stateOf(page);
  const popup = await beginLong(session, page);
  await popup.click(popup.t('longDrop'));
  await popup.waitFor(popup.t('captureDone', 4));
  await expect.poll(() => stateOf(page), { timeout: 10_000 }).toEqual(before);
  const { captures, journal } = await session.database();
  expect(captures).toHaveLength(1);
  expect(journal.filter(({ state }) => state !== 'done')).toEqual([]);
});

test('stopped: what was taken is kept and marked; the viewer shows it and says so', async () => {
  const before = await stateOf(page);
  const popup = await beginLong(session, page);
  await popup.click(popup.t('longKeep'));
  await popup.captured();
  await expect.poll(() => stateOf(page), { timeout: 10_000 }).toEqual(before);
  const { record, picture } = await latestLong(session);
  expect(record.failures).toMatchObject([{ part: 'long.json', reason: 'capture_part_long_stopped' }]);
  expect(picture).toMatchObject({ complete: false, ended: 'capture_part_long_stopped', width: 1280 });
  expect(picture.height).toBeGreaterThan(700);
  expect(picture.height).toBeLessThan(8000);
  const viewer = await session.chromium.openOwn(`viewer.html#${record.id}`);
  await viewer.waitForSelector('#tab-long');
  await viewer.click('#tab-long');
  await viewer.waitForFunction(() => (document.querySelector<HTMLCanvasElement>('.long-band')?.width ?? 0) > 0);
  await new Promise((wait) => setTimeout(wait, 1000));
  const colour = await viewer.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.long-band');
    return [...(canvas?.getContext('2d')?.getImageData(600, 10, 1, 1).data ?? [])];
  });
  expect(colour).toEqual([0x7c, 0x2d, 0x12, 255]); // the head of the shop
  await keepPicture(viewer, 'viewer-long');
});

test('the popup closed meanwhile: it goes on, and the next popup shows how far it is', async () => {
  const popup = await beginLong(session, page);
  await popup.close();
  const again = await session.press(page);
  await again.waitFor(/第 \d+ 屏/);
  await again.captured();
  expect((await latestLong(session)).picture.complete).toBe(true);
});

test('the page goes away: what was taken is kept, and the record says why it ends', async () => {
  const popup = await beginLong(session, page);
  await page.goto(address('page', { height: 3000 }));
  await popup.captured();
  const { record, picture } = await latestLong(session);
  expect(record.failures.map(({ reason }) => reason)).toContain('capture_part_navigated');
  expect(picture).toMatchObject({ complete: false, ended: 'capture_part_navigated' });
});

test('the worker dies: the page puts itself back', async () => {
  const before = await stateOf(page);
  await beginLong(session, page);
  const tool = await session.chromium.browser.target().createCDPSession();
  const { targetInfos } = await tool.send('Target.getTargets');
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.includes(session.chromium.extensionId),
  );
  await tool.send('Target.closeTarget', { targetId: worker?.targetId ?? '' });
  // At once when its line breaks, else after the silence that the page waits for.
  await expect.poll(() => stateOf(page), { timeout: 60_000 }).toEqual(before);
});

test('a page zoomed in by pinching is drawn anew, and called what it is', async () => {
  const tool = await page.createCDPSession();
  await tool.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1.5 });
  const before = await htmlOf(page);
  const popup = await session.press(page);
  const shown = await popup.capture();
  await popup.click(popup.t('captureLong', /（约 (\d+) 秒）/.exec(shown)?.[1] ?? ''));
  await popup.waitFor(popup.t('part_long_png'), 60_000);
  const { captures } = await session.database();
  const record = captures.find(({ artefacts }) => artefacts.some(({ name }) => name === 'long.png'));
  expect(record?.artefacts.filter(({ redrawn }) => redrawn).map(({ name }) => name)).toEqual(['long.png']);
  expect(record?.failures).toMatchObject([{ part: 'long.json', reason: 'capture_part_pinch_zoom' }]);
  // Drawing puts a copy of the page into it for a moment: nothing of it stays behind.
  expect(await htmlOf(page)).toBe(before);
});

test('what moves by itself at a seam: the tile is taken as it is, and marked', async () => {
  await page.evaluate(() => {
    const film = document.createElement('div');
    film.style.cssText = 'position:absolute;left:0;top:0;width:400px;height:100%;z-index:3';
    document.body.append(film);
    setInterval(() => {
      film.style.background = `hsl(${(performance.now() * 7) % 360} 90% 50%)`;
    }, 16);
  });
  const popup = await beginLong(session, page);
  await popup.captured(180_000);
  const { record, picture } = await latestLong(session);
  expect(picture.complete).toBe(true);
  const [first, ...others] = picture.tiles.map(({ stirred }) => stirred);
  expect(first).toBeUndefined();
  expect(others).toContain(true);
  expect(record.failures).toContainEqual(expect.objectContaining({ reason: 'capture_part_long_stirred' }));
});
