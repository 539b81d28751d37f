import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChatRecord } from '../../utils/case/chat/types.ts';
import type { Capture } from '../../utils/evidence/types.ts';
import { converse } from '../demo-shop/conversation.ts';
import { artefact, type Dump } from './support/database.ts';
import type { Popup } from './support/popup.ts';
import { picture } from './support/screenshots.ts';
import { type Session, startSession } from './support/session.ts';

/** Whole conversations read back in real Chromium, through the toolbar button, with `activeTab` and nothing else. */

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterAll(() => session?.end());

const address = (query: string) => `https://market.m.taobao.com/app/im/chat/long.html?${query}`;

interface Read {
  capture: Capture;
  record: ChatRecord;
  dump: Dump;
}

/** The newest capture of a conversation. */
async function newest(): Promise<Read> {
  const dump = await session.database();
  const capture = dump.captures.filter(({ chat }) => chat).sort((a, b) => (a.at < b.at ? 1 : -1))[0];
  if (!capture) throw new Error('No conversation was stored.');
  return { capture, dump, record: JSON.parse(artefact(dump, capture, 'chat.json').toString()) };
}

async function begin(popup: Popup, pictures: boolean): Promise<void> {
  if (!pictures) await popup.click(popup.t('chatPictures'));
  await popup.click(popup.t('chatRead'));
}

const frameOf = async (page: Page) => {
  const element = await page.waitForSelector('iframe');
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('The page has no frame.');
  return frame;
};

/** What the demo conversation says, in the words of a message. */
function expected(count: number) {
  return converse(session.shop.story, count).map(({ from, text, recalled, image, file, at }) => ({
    from: recalled ? 'system' : from,
    text: recalled ? expect.stringContaining('撤回') : text,
    image: image !== undefined,
    file: file?.name,
    at: `${at.replace(' ', 'T')}+08:00`,
  }));
}

const told = ({ messages }: ChatRecord) =>
  messages.map(({ from, text, images, file, at }) => ({ from, text, image: (images?.length ?? 0) > 0, file, at }));

test('2,000 messages of which twenty are in the document: all, in order, none twice', async () => {
  const { page, popup } = await session.visit(address('count=2000&page=200&delay=80'));
  const frame = await frameOf(page);
  const before = await frame.$eval('.rc-scrollbars-view', (view) => view.scrollHeight - view.scrollTop);
  expect(await frame.$$eval('.message-item', (rows) => rows.length)).toBeLessThan(40);
  await begin(popup, false);
  await popup.waitFor(popup.t('chatStop'));
  await picture(popup.page, 'chat-reading');
  await popup.captured();
  await picture(popup.page, 'chat-done');
  const { capture, record } = await newest();
  expect(record.messages).toHaveLength(2000);
  expect(told(record)).toEqual(expected(2000));
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
