import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addressOf } from '../demo-shop/addresses.ts';
import { beginReading, demoMessages, demoTold, longChat, newestChat } from './support/chats.ts';
import { artefact } from './support/database.ts';
import { picture } from './support/screenshots.ts';
import { type Session, startSession } from './support/session.ts';
import { standing } from './support/standing.ts';

vi.setConfig({ testTimeout: 180_000 });

/** A reading that is cut off: what was read until then is a record, and says that it is an excerpt. */

let session: Session;
beforeEach(async () => {
  session = await startSession();
});
afterEach(() => session?.end());

const MANY = 1200;

async function beginMany() {
  const { page, popup } = await session.visit(longChat(`count=${MANY}&page=100&delay=60`));
  await beginReading(popup, false);
  await popup.waitFor(/已读 [3-9]\d\d 条/);
  return { page, popup };
}

/** Waits for the record that the cut reading becomes, and holds it against the conversation. */
async function expectExcerpt() {
  const own = await session.chromium.openOwn('options.html');
  await expect.poll(async () => (await standing(own)).incomplete.length, { timeout: 20_000 }).toBe(1);
  await own.close();
  const read = await newestChat(session);
  const { record, capture, dump } = read;
  const { length } = record.messages;
  expect(length).toBeGreaterThan(100);
  expect(length).toBeLessThan(MANY);
  expect(demoTold(record)).toEqual(demoMessages(session, MANY).slice(-length));
  expect(record).toMatchObject({ ended: 'left', complete: { start: false, end: false }, gaps: [] });
  expect(capture).toMatchObject({
    incomplete: true,
    page: 'chat',
    orderKey: `taobao:${session.shop.story.order.id}`,
    meta: { url: expect.stringContaining('/app/im/chat/long.html') },
  });
  // The chat as it stood at the beginning, and nothing of the page that came after it.
  expect(capture.artefacts.map(({ name }) => name).toSorted()).toEqual(['chat.json', 'viewport.png']);
  expect(artefact(dump, capture, 'viewport.png').subarray(1, 4).toString()).toBe('PNG');
  expect(dump.journal.map(({ state, reason }) => [state, reason])).toEqual([['failed', 'capture_error_chat_cut']]);
  return read;
}

async function killWorker(): Promise<void> {
  const tool = await session.chromium.browser.target().createCDPSession();
  const { targetInfos } = await tool.send('Target.getTargets');
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.includes(session.chromium.extensionId),
  );
  await tool.send('Target.closeTarget', { targetId: worker?.targetId ?? '' });
}

const isStill = async (page: Page) => {
  const frame = page.frames().find((one) => one.url().includes('chat-core'));
  const place = () => frame?.$eval('.rc-scrollbars-view', (view) => view.scrollHeight - view.scrollTop);
  const before = await place();
  await new Promise((wait) => setTimeout(wait, 1500));
  return (await place()) === before;
};

test('the worker is killed: the popup says what was kept, the page comes to rest', async () => {
  const { page, popup } = await beginMany();
  await killWorker();
  await popup.waitFor(popup.t('capture_error_chat_cut'), 20_000);
  await picture(popup.page, 'chat-cut');
  await expectExcerpt();
  await expect.poll(() => isStill(page), { timeout: 20_000 }).toBe(true);
});

test('the tab goes to another page', async () => {
  const { page, popup } = await beginMany();
  await page.goto(addressOf(session.shop.story, 'taobao', 'product'));
  await popup.waitFor(popup.t('captureIncomplete', 2), 20_000);
  await expectExcerpt();
  // Told once: a popup opened later has nothing to tell of it but the notice.
  await popup.close().catch(() => undefined);
  const later = await session.press(page);
  const shown = await later.waitFor(later.t('capture_error_chat_cut'));
  expect(shown).not.toContain(later.t('captureIncomplete', 2));
});

test('the tab is loaded again', async () => {
  const { page } = await beginMany();
  await page.reload();
  await expectExcerpt();
});

test('the tab is closed', async () => {
  const { page } = await beginMany();
  await page.close();
  await expectExcerpt();
});

test('killed while every screen is pictured: the pictures taken are kept too', async () => {
  const { popup } = await session.visit(longChat('count=120'));
  await beginReading(popup, true);
  await popup.waitFor(/画面 [4-9] 屏/);
  await killWorker();
  await popup.waitFor(popup.t('capture_error_chat_cut'), 20_000);
  const { record, capture, dump } = await newestChat(session);
  expect(demoTold(record)).toEqual(demoMessages(session, 120));
  expect(record).toMatchObject({ ended: 'left', complete: { start: true, end: false } });
  const screens = capture.artefacts.filter(({ name }) => name.startsWith('chat/'));
  expect(screens.length).toBeGreaterThanOrEqual(4);
  for (const { name } of screens) expect(artefact(dump, capture, name).subarray(1, 4).toString()).toBe('PNG');
  expect(dump.journal.map(({ state }) => state)).toEqual(['failed']);
});
