import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { mergeChats } from '../../utils/case/chat/merge.ts';
import { converse } from '../demo-shop/conversation.ts';
import { unknownChat } from '../demo-shop/pages/unknown-chat.ts';
import { tellStory } from '../demo-shop/story.ts';
import { beginReading, demoMessages, demoTold, longChat, newestChat, type ReadChat } from './support/chats.ts';
import { artefact } from './support/database.ts';
import { picture } from './support/screenshots.ts';
import { type Session, startSession } from './support/session.ts';

/** On a busy machine a reading of thousands takes minutes. */
vi.setConfig({ testTimeout: 300_000 });

/** Whole conversations read back in real Chromium, through the toolbar button, with `activeTab` and nothing else. */

let session: Session;
beforeAll(async () => {
  session = await startSession({
    extra: (url) => (url.hostname === 'talk.example' ? { body: unknownChat(tellStory()) } : undefined),
  });
});
afterAll(() => session?.end());

const newest = () => newestChat(session);
const expected = (count: number) => demoMessages(session, count);

const frameOf = async (page: Page) => {
  const element = await page.waitForSelector('iframe');
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The page has no frame.');
  return frame;
};

test('2,000 messages of which twenty are in the document: all, in order, none twice', async () => {
  const { page, popup } = await session.visit(longChat('count=2000&page=200&delay=80'));
  const frame = await frameOf(page);
  const before = await frame.$eval('.rc-scrollbars-view', (view) => view.scrollHeight - view.scrollTop);
  expect(await frame.$$eval('.message-item', (rows) => rows.length)).toBeLessThan(40);
  await beginReading(popup, false);
  await popup.waitFor(popup.t('chatStop'));
  await picture(popup.page, 'chat-reading');
  await popup.captured(180_000);
  await picture(popup.page, 'chat-done');
  const { capture, record } = await newest();
  expect(record.messages).toHaveLength(2000);
  expect(demoTold(record)).toEqual(expected(2000));
  expect(record).toMatchObject({
    complete: { start: true, end: true },
    gaps: [],
    peer: session.shop.story.order.seller,
  });
  expect(record.ended).toBeUndefined();
  expect(capture).toMatchObject({ page: 'chat', orderKey: `taobao:${session.shop.story.order.id}` });
  const after = await frame.$eval('.rc-scrollbars-view', (view) => view.scrollHeight - view.scrollTop);
  expect(Math.abs(after - before)).toBeLessThan(4);
  await popup.close().catch(() => undefined);
  await page.close();
});

test('dates on separators, history that pushes the view away: every message has its time', async () => {
  const { page, popup } = await session.visit(longChat('count=500&page=60&delay=40&separators=1&keepsPlace=0'));
  await beginReading(popup, false);
  await popup.captured(180_000);
  const { record } = await newest();
  const minute = (at: string | undefined) => at?.replace(/T(\d\d:\d\d):\d\d/, 'T$1');
  expect(demoTold(record)).toEqual(expected(500).map((message) => ({ ...message, at: minute(message.at) })));
  expect(record).toMatchObject({ complete: { start: true, end: true }, gaps: [] });
  await popup.close().catch(() => undefined);
  await page.close();
});

test('a plain list with a picture of every screen, and the pictures that were sent', async () => {
  const { page, popup } = await session.visit(longChat('count=60'));
  await beginReading(popup, true);
  await popup.captured(180_000);
  await picture(popup.page, 'chat-pictures');
  const { capture, record, dump } = await newest();
  expect(demoTold(record)).toEqual(expected(60));
  const screens = capture.artefacts.filter(({ name }) => name.startsWith('chat/'));
  expect(screens.length).toBeGreaterThan(5);
  expect(new Set(screens.map(({ hash }) => hash)).size).toBe(screens.length);
  for (const { name } of screens) expect(artefact(dump, capture, name).subarray(1, 4).toString()).toBe('PNG');
  // The host of the pictures lets nobody read them and is not granted: that is said.
  expect(capture.failures).toContainEqual(
    expect.objectContaining({ part: 'chat-image/000.png', reason: 'capture_part_resources' }),
  );
  await popup.close().catch(() => undefined);
  await page.close();
});

test('stopped half-way: an excerpt that says so, and that a later reading completes', async () => {
  const { page, popup } = await session.visit(longChat('count=1200&page=100&delay=60'));
  await beginReading(popup, false);
  await popup.waitFor(/已读 [3-9]\d\d 条/);
  await popup.click(popup.t('chatStop'));
  await popup.captured(180_000);
  await picture(popup.page, 'chat-stopped');
  const first = await newest();
  const whole = expected(1200);
  expect(first.record).toMatchObject({ ended: 'cancelled', complete: { start: false, end: false }, gaps: [] });
  const { length } = first.record.messages;
  expect(length).toBeGreaterThan(250);
  expect(length).toBeLessThan(1200);
  expect(demoTold(first.record)).toEqual(whole.slice(-length));
  await popup.close().catch(() => undefined);

  const again = await session.press(page);
  await beginReading(again, false);
  await again.captured(180_000);
  const second = await newest();
  const captures = [first, second].map(({ capture, record }) => ({ captureId: capture.id, record }));
  const { entries, complete } = mergeChats(captures);
  expect(entries.map(({ message }) => message.text)).toEqual(second.record.messages.map(({ text }) => text));
  expect(entries).toHaveLength(1200);
  expect(entries.some(({ gapBefore, absentFrom, changed }) => gapBefore || absentFrom || changed)).toBe(false);
  expect(complete).toEqual({ start: true, end: true });
  await again.close().catch(() => undefined);
  await page.close();
});

/** Opens the popup, begins to aim, and waits until the popup has got out of the way. */
async function startAiming(page: Page): Promise<void> {
  const popup = await session.press(page);
  await popup.click(popup.t('chatElsewhere'));
  await picture(popup.page, 'chat-aim');
  await popup.click(popup.t('chatAim'));
  const closed = new Promise((done) => popup.page.once('close', done));
  await closed;
}

test('a list of unknown markup that the user points at: his click alone counts, and the page does not hear it', async () => {
  const page = await session.chromium.open('https://talk.example/');
  await startAiming(page);
  await page.evaluate(() =>
    document.querySelector('.lines')?.dispatchEvent(new MouseEvent('click', { bubbles: true })),
  );
  expect(await page.evaluate(() => document.documentElement.dataset.clicks)).toBe('1');
  await page.mouse.click(500, 300);
  const { record, capture } = await until(() => newestOn('https://talk.example/'));
  expect(await page.evaluate(() => document.documentElement.dataset.clicks)).toBe('1');
  const lines = converse(tellStory(), 120).filter(({ text }) => text !== '');
  expect(record.messages.map(({ text }) => text)).toEqual(
    lines.map(({ text, recalled }) => (recalled ? '对方撤回了一条消息' : text)),
  );
  expect(record.messages.filter(({ at }) => at === undefined)).toEqual([]);
  expect(new Set(record.messages.map(({ side }) => side))).toEqual(new Set(['left', 'right', 'middle']));
  expect(record).toMatchObject({ isGuess: true, complete: { start: true, end: true }, gaps: [] });
  expect(capture.page).toBe('chat');
  await page.close();
});

test('Esc ends the pointing, and nothing is stored', async () => {
  const before = (await session.database()).captures.length;
  const page = await session.chromium.open('https://talk.example/');
  await startAiming(page);
  await page.keyboard.press('Escape');
  await new Promise((wait) => setTimeout(wait, 1000));
  await page.mouse.click(500, 300);
  expect(await page.evaluate(() => document.documentElement.dataset.clicks)).toBe('1');
  expect((await session.database()).captures.length).toBe(before);
  await page.close();
});

async function newestOn(url: string): Promise<ReadChat | undefined> {
  const read = await newest().catch(() => undefined);
  return read?.capture.meta.url === url ? read : undefined;
}

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + 60_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error('It did not happen within a minute.');
    await new Promise((wait) => setTimeout(wait, 1000));
  }
}
