import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf } from '../demo-shop/addresses.ts';
import { taobaoProduct } from '../demo-shop/pages/taobao-product.ts';
import { tellStory } from '../demo-shop/story.ts';
import { violations } from './support/accessibility.ts';
import { grant, type Language, messages } from './support/build.ts';
import { picture } from './support/screenshots.ts';
import { type Session, startSession } from './support/session.ts';

/** The viewer's transcript, search, and two captures of one listing side by side. */

const story = tellStory();
/** The listing after the seller has changed it. */
const changed = () =>
  taobaoProduct(story)
    .replaceAll(String(story.product.price), '168.00')
    .replaceAll('破损包退', '易碎品不退')
    .replaceAll('付款后 48 小时内发货', '付款后 15 天内发货');

let isChanged = false;
let session: Session;
beforeAll(async () => {
  session = await startSession({
    patchManifest: grant({ hosts: true }),
    extra: (url) => (isChanged && url.href === addressOf(story, 'taobao', 'product') ? { body: changed() } : undefined),
  });
});
afterAll(() => session?.end());

const texts = (lang: Language = 'zh-CN') => messages(lang);

async function openViewer(id: string): Promise<Page> {
  const viewer = await session.chromium.openOwn(`viewer.html#${id}`);
  await viewer.setViewport({ width: 1280, height: 900 });
  await viewer.waitForSelector('[role=tab]');
  return viewer;
}

const tab = (viewer: Page, name: string) => viewer.click(`#tab-${name}`);

test('a conversation as a transcript: an excerpt looks like one, a later reading closes its gaps; pictures at full size', async () => {
  const address = 'https://market.m.taobao.com/app/im/chat/long.html?count=300&page=60&delay=60';
  const { page, popup } = await session.visit(address);
  await popup.click(popup.t('chatPictures'));
  await popup.click(popup.t('chatRead'));
  await popup.waitFor(/已读 \d\d+ 条/);
  await popup.click(popup.t('chatStop'));
  await popup.captured(120_000);
  const [excerpt] = (await session.database()).captures.filter(({ chat }) => chat);
  await popup.close().catch(() => undefined);
  const viewer = await openViewer(excerpt?.id ?? '');
  await viewer.waitForSelector('.chat-entry');
  await picture(viewer, 'viewer-chat-excerpt');
  expect(await viewer.$eval('.chat', (chat) => chat.textContent)).toContain(texts().chatViewNoStart?.message);

  const again = await session.press(page);
  await again.click(again.t('chatPictures'));
  await again.click(again.t('chatRead'));
  await again.captured(120_000);
  await again.close().catch(() => undefined);
  await viewer.bringToFront();
  await viewer.reload();
  await viewer.waitForSelector('.chat-entry');
  expect(await viewer.$$eval('.chat-entry', (entries) => entries.length)).toBe(300);
  expect(await viewer.$$('.chat-gap')).toEqual([]);
  // The host is granted here: what was sent is stored as its host has it, not as small as it was shown.
  const width = await viewer.$eval('.chat-picture', async (image) => {
    await (image as HTMLImageElement).decode();
    return (image as HTMLImageElement).naturalWidth;
  });
  expect(width).toBeGreaterThan(100);
  await viewer.evaluate(() => document.querySelector('.chat-picture')?.scrollIntoView());
  await picture(viewer, 'viewer-chat-merged');

  await viewer.type('input[type=search]', '签收');
  await viewer.waitForFunction(() =>
    /共 [1-9]/.test(document.querySelector('.viewer-find [role=status]')?.textContent ?? ''),
  );
  const status = () => viewer.$eval('.viewer-find [role=status]', (found) => found.textContent);
  const first = await status();
  await viewer.keyboard.press('Enter');
  expect(await status()).not.toBe(first);
  await picture(viewer, 'viewer-find');
  expect(await violations(viewer)).toEqual([]);
  await viewer.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await picture(viewer, 'viewer-chat-dark');
  await page.close();
  await viewer.close();
}, 300_000);

test('two captures of a listing side by side', async () => {
  const url = addressOf(story, 'taobao', 'product');
  for (const after of [false, true]) {
    isChanged = after;
    const { page, popup } = await session.visit(url);
    await popup.capture();
    await popup.close().catch(() => undefined);
    await page.close();
  }
  const captures = (await session.database()).captures.filter(({ listingKey }) => listingKey);
  const last = captures.sort((a, b) => (a.at < b.at ? 1 : -1))[0];
  const viewer = await openViewer(last?.id ?? '');
  await tab(viewer, 'compare');
  await viewer.waitForSelector('.compare-lines');
  await picture(viewer, 'viewer-compare');
  const marked = (tag: string) =>
    viewer.$$eval(`.compare ${tag}`, (found) => found.map(({ textContent }) => textContent));
  expect(await marked('del')).toEqual(
    expect.arrayContaining([expect.stringContaining(String(story.product.price)), '破损包退']),
  );
  expect(await marked('ins')).toEqual(expect.arrayContaining([expect.stringContaining('168'), '易碎品不退']));
  expect(await violations(viewer)).toEqual([]);
  await tab(viewer, 'picture');
  await viewer.waitForSelector('.viewer-image');
  await viewer.evaluate(
    (name) => [...document.querySelectorAll('button')].find((button) => button.textContent === name)?.click(),
    texts().zoomIn?.message,
  );
  await picture(viewer, 'viewer-zoom');
  await tab(viewer, 'page');
  await viewer.waitForSelector('.viewer-frame');
  await new Promise((wait) => setTimeout(wait, 800));
  await picture(viewer, 'viewer-page-zoom');
  await viewer.close();
});
