import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ChatMessage } from '../../utils/case/chat/types.ts';
import { tellStory } from '../demo-shop/story.ts';
import { grant } from './support/build.ts';
import { beginReading, newestChat, type ReadChat } from './support/chats.ts';
import { artefact } from './support/database.ts';
import { COUNT, LIVE, type LiveChat, type LiveSite, liveChats } from './support/live-chats/pages.ts';
import { type Said, talk } from './support/live-chats/talk.ts';
import { picture } from './support/screenshots.ts';
import { type Session, startSession } from './support/session.ts';

vi.setConfig({ testTimeout: 240_000 });

/**
 * Each shop's chat under its own address, in frames, emptied, recycled, drawn from the bottom, loaded by scrolling or by a
 * button: read back whole by the popup's own way.
 */

const { today } = tellStory();
let session: Session;
beforeAll(async () => {
  session = await startSession({ extra: liveChats(today), patchManifest: grant({ hosts: true }) });
});
afterAll(() => session?.end());

async function readBack(site: LiveSite): Promise<ReadChat> {
  const { page, popup } = await session.visit(LIVE[site].address);
  try {
    await beginReading(popup, false);
    await popup.captured(180_000);
    await picture(popup.page, `live-chat-${site}`);
  } finally {
    await popup.close().catch(() => undefined);
  }
  const presses = await Promise.all(
    page.frames().map((frame) => frame.evaluate(() => document.documentElement.dataset.presses)),
  );
  expect(presses.some(Boolean)).toBe(site === '1688');
  await page.close();
  return newestChat(session);
}

/** A message as every one of the pages must tell it. */
function expected(site: LiveSite, { side, at, kind, text, quote }: Said) {
  const { names, to, ids } = LIVE[site] as LiveChat;
  const isWangwang = site === 'taobao' || site === '1688';
  const isFile = kind === 'file' && (isWangwang || site === 'pinduoduo');
  // What stands in the middle of the list nobody says, as far as the page tells.
  const isNotice = kind === 'recalled' && (site === 'pinduoduo' || site === 'goofish');
  return {
    side: isNotice ? 'middle' : side,
    from: isWangwang ? (side === 'right' ? 'buyer' : 'seller') : isNotice ? 'seller' : undefined,
    name: isNotice ? undefined : names[side],
    account: isNotice ? undefined : ids?.[side],
    at: `${to === 'second' ? at : at.slice(0, 16)}+08:00`,
    text: site === 'goofish' && kind === 'order' ? '还没收到' : isFile ? '' : text,
    file: isFile ? text : undefined,
    quote,
    card: kind === 'card' ? true : undefined,
    recalled: kind === 'recalled' ? true : undefined,
    images: kind === 'image' ? 1 : 0,
  };
}

const told = ({ side, from, name, account, at, text, file, quote, card, recalled, images }: ChatMessage) => ({
  side,
  from,
  name,
  account,
  at,
  text,
  file,
  quote,
  card,
  recalled,
  images: images?.length ?? 0,
});

describe.each(Object.keys(LIVE) as LiveSite[])('%s', (site) => {
  test('every message once, in order, with side, name, time and parts; filed under its order', async () => {
    const chat: LiveChat = LIVE[site];
    const { record, capture, dump } = await readBack(site);
    expect(record.messages.map(told)).toEqual(talk(COUNT, today, chat.orderId).map((said) => expected(site, said)));
    expect(record).toMatchObject({ complete: { start: true, end: true }, gaps: [], peerId: chat.peerId });
    expect(record.ended).toBeUndefined();
    expect(record.peer).toBe(chat.peer);
    if (chat.ids) expect(record.accountIds).toEqual(chat.ids);
    expect([...new Set([...record.orderIds, ...record.mentioned])]).toEqual([chat.orderId]);
    expect(capture).toMatchObject({ page: 'chat', orderKey: `${site}:${chat.orderId}` });
    expect(dump.orders.find(({ key }) => key === capture.orderKey)?.captures).toContain(capture.id);
    // Sent pictures at full size, not as small as they are shown.
    const sent = capture.artefacts.filter(({ name }) => name.startsWith('chat-image/'));
    const images = record.messages.flatMap((message) => message.images ?? []);
    expect(Object.keys(record.files ?? {}).toSorted()).toEqual([...new Set(images)].toSorted());
    expect(sent.map(({ name }) => artefact(dump, capture, name).readUInt32BE(16))).toEqual(sent.map(() => 640));
  });
});
