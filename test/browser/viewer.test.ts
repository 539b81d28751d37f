import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf } from '../demo-shop/addresses.ts';
import { grant } from './support/build.ts';
import { picture } from './support/screenshots.ts';
import { type Session, startSession } from './support/session.ts';

/** The stored original is a page again, without the shop: the server is stopped before it is opened. */

let session: Session;
beforeAll(async () => {
  // The image host shares nothing with other origins: its pictures can be kept only where it is granted.
  session = await startSession({ patchManifest: grant({ hosts: true }) });
});
afterAll(() => session?.chromium.close());

async function openOriginal(): Promise<Page> {
  const url = addressOf(session.shop.story, 'taobao', 'product');
  const { popup } = await session.visit(url);
  await popup.capture();
  const opened = new Promise<Page>((done) => {
    session.chromium.browser.once('targetcreated', async (target) => {
      const page = await target.page();
      if (page) done(page);
    });
  });
  // The popup closes as the new tab takes the focus, often before the click is acknowledged.
  await popup.click(popup.t('captureView')).catch((error: unknown) => {
    if (!/Target closed|Session closed/.test(String(error))) throw error;
  });
  return opened;
}

/** The frame that holds the original: the one with the page's own words in it. */
async function frameWith(page: Page, text: string): Promise<Frame> {
  for (let attempt = 0; attempt < 100; attempt++) {
    for (const frame of page.frames().filter((candidate) => candidate !== page.mainFrame())) {
      const shown = await frame.evaluate(() => document.body?.innerText ?? '').catch(() => '');
      if (shown.includes(text)) return frame;
    }
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error(`No frame of the viewer shows “${text}”.`);
}

test('the original opens offline with its words, pictures and styles', async () => {
  const viewer = await openOriginal();
  const address = viewer.url();
  const asked = session.shop.requests.length;
  await session.shop.close();
  await viewer.goto(address, { waitUntil: 'load' });
  const { product } = session.shop.story;
  const frame = await frameWith(viewer, product.title);
  const seen = await frame.evaluate(() => ({
    text: document.body.innerText,
    pictures: [...document.images].map(({ naturalWidth, src }) => ({ naturalWidth, src: src.slice(0, 40) })),
    brand: getComputedStyle(document.querySelector('.buy') ?? document.body).backgroundColor,
    grid: getComputedStyle(document.querySelector('.grid--r5Tq') ?? document.body).display,
    amount: document.querySelector<HTMLInputElement>('#amount')?.value,
  }));
  await picture(viewer, 'viewer-product');
  for (const promise of product.promises) expect(seen.text).toContain(promise);
  // The shop's own pictures by their sizes, not something put in their places.
  for (const width of [480, 64, 720]) expect(seen.pictures.map(({ naturalWidth }) => naturalWidth)).toContain(width);
  expect(seen.pictures.filter(({ src }) => /^https?:/.test(src))).toEqual([]);
  expect(seen.brand).toContain('oklch(0.66');
  expect(seen.grid).toBe('grid');
  expect(seen.amount).toBe('2');
  expect(session.shop.requests.length).toBe(asked);
});

test('nothing in the original can run or reach the extension', async () => {
  const pages = await session.chromium.browser.pages();
  const viewer = pages.find((page) => page.url().includes('viewer'));
  if (!viewer) throw new Error('The viewer is not open.');
  const frame = await frameWith(viewer, session.shop.story.product.title);
  const reach = await frame.evaluate(() => ({
    origin: window.origin,
    scripts: document.querySelectorAll('script').length,
    extension: typeof (globalThis as { chrome?: { storage?: unknown } }).chrome?.storage,
  }));
  expect(reach).toEqual({ origin: 'null', scripts: 0, extension: 'undefined' });
});
