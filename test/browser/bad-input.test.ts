import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf } from '../demo-shop/addresses.ts';
import { picture as demoPicture } from '../demo-shop/pictures/catalogue.ts';
import type { Answerer } from '../demo-shop/server/server.ts';
import { messages } from './support/build.ts';
import { picture } from './support/screenshots.ts';
import { type Session, startSession } from './support/session.ts';

/** What is not a page, or stops being one: a clear sentence, and everything saved before stays. */

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj
4 0 obj<</Length 44>>stream
BT /F 24 Tf 40 100 Td (Invoice 148.80) Tj ET
endstream endobj
trailer<</Root 1 0 R>>
`;

const files: Answerer = ({ hostname, pathname }) => {
  if (hostname !== 'files.example') return undefined;
  if (pathname === '/invoice.pdf') return { type: 'application/pdf', body: PDF };
  if (pathname === '/photo.png') return { type: 'image/png', body: demoPicture('parcel', 480) ?? '' };
  if (pathname === '/slow.html')
    return { body: '<!doctype html><title>慢</title><h1>慢页面</h1><img src="/never.png">' };
  if (pathname === '/never.png') return { delay: 600_000, body: '' };
  return undefined;
};

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

let session: Session;
beforeAll(async () => {
  session = await startSession({ extra: files });
  const { popup, page } = await session.visit(addressOf(session.shop.story, 'taobao', 'order'));
  await popup.capture();
  await popup.close().catch(() => undefined);
  await page.close();
});
afterAll(() => session?.end());

/** The record made before anything went wrong is still there, whole. */
async function expectFirstRecord(): Promise<void> {
  const { captures } = await session.database();
  expect(captures.some(({ orderKey }) => orderKey === `taobao:${session.shop.story.order.id}`)).toBe(true);
}

/** A sentence for people: none of the browser's own error names, no empty reason. */
function expectSentence(shown: string): void {
  expect(shown).not.toMatch(/undefined|\[object|TypeError|NaN/);
}

test.each([
  ['a picture', 'https://files.example/photo.png', 'image/png'],
  ['a PDF', 'https://files.example/invoice.pdf', 'application/pdf'],
])('%s: the popup says that it is a file and saves its picture', async (_, url, type) => {
  const { popup, page } = await session.visit(url);
  const shown = await popup.capture();
  await picture(popup.page, `bad-${type.replace('/', '-')}`);
  expectSentence(shown);
  const record = (await session.database()).captures.find(({ meta }) => meta.url === url);
  expect(record?.artefacts.map(({ name }) => name) ?? shown).toContain('viewport.png');
  expect(record?.facts?.product).toBeUndefined();
  await popup.close().catch(() => undefined);
  await page.close();
  await expectFirstRecord();
});

test.each(['chrome://version', 'about:blank'])('%s: the popup says that the browser does not allow it', async (url) => {
  const { popup, page } = await session.visit(url);
  const shown = await popup.waitFor(popup.t('pageBlocked'));
  await picture(popup.page, `bad-${url.replace(/\W+/g, '-')}`);
  expectSentence(shown);
  expect(shown).toContain(popup.t('pageBlockedWhy'));
  await popup.close().catch(() => undefined);
  await page.close();
  await expectFirstRecord();
});

test('a tab that is closed before the capture: a sentence, no half record', async () => {
  const own = await session.chromium.openOwn('popup.html');
  const outcome = await own.evaluate(
    async () =>
      (await chrome.runtime.sendMessage({ type: 'capture:start', request: { tabId: 2_000_000_000 } })) as {
        ok: boolean;
        error?: string;
      },
  );
  expect(outcome.ok).toBe(false);
  expect(JSON.stringify(outcome)).not.toContain('TypeError');
  expect(Object.keys(messages('zh-CN'))).toContain(outcome.error);
  await own.close();
  await expectFirstRecord();
});

test('a page that leaves in the middle: what was had is kept, the rest is named', async () => {
  const page = await session.chromium.browser.newPage();
  await page.goto('https://files.example/slow.html', { waitUntil: 'domcontentloaded' });
  const popup = await session.press(page);
  await popup.click(popup.t('captureButton'));
  await new Promise((wait) => setTimeout(wait, 300));
  await page.goto(addressOf(session.shop.story, 'taobao', 'product'), { waitUntil: 'load' });
  const shown = await popup.captured();
  await picture(popup.page, 'bad-navigated');
  expectSentence(shown);
  const { captures, journal } = await session.database();
  const record = captures.find(({ meta }) => meta.url.includes('slow.html'));
  if (record) {
    const had = record.artefacts.map(({ name }) => name);
    const missed = record.failures.map(({ part }) => part);
    expect([...had, ...missed]).toEqual(expect.arrayContaining(['viewport.png', 'page.html', 'text.txt']));
    // Nothing of the page that came after may stand under the address of the one before.
    expect(record.facts?.product).toBeUndefined();
  } else {
    expect(journal.some(({ state, url }) => state === 'failed' && url.includes('slow.html'))).toBe(true);
  }
  await expectFirstRecord();
});

test('a page whose process has crashed: a sentence', async () => {
  const page = await session.chromium.open('https://files.example/photo.png');
  await page.goto('chrome://crash').catch(() => undefined);
  const popup = await session.press(page);
  const shown = await popup.waitFor(new RegExp(`${popup.t('pageBlocked')}|${popup.t('captureButton')}`));
  expectSentence(shown);
  await popup.close().catch(() => undefined);
  await page.close();
  await expectFirstRecord();
});
