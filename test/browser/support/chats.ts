import { expect } from 'vitest';
import type { ChatRecord } from '../../../utils/case/chat/types.ts';
import type { Capture } from '../../../utils/evidence/types.ts';
import { converse } from '../../demo-shop/conversation.ts';
import { artefact, type Dump } from './database.ts';
import type { Popup } from './popup.ts';
import type { Session } from './session.ts';

/** The demo shop's long conversation; `query` says how many messages it has and how its page holds them. */
export const longChat = (query: string) => `https://market.m.taobao.com/app/im/chat/long.html?${query}`;

/** Begins to read the conversation of the page back. */
export async function beginReading(popup: Popup, pictures: boolean): Promise<void> {
  if (!pictures) await popup.click(popup.t('chatPictures'));
  await popup.click(popup.t('chatRead'));
}

export interface ReadChat {
  capture: Capture;
  record: ChatRecord;
  dump: Dump;
}

/** The newest capture of a conversation. */
export async function newestChat(session: Session): Promise<ReadChat> {
  const dump = await session.database();
  const capture = dump.captures.filter(({ chat }) => chat).sort((a, b) => (a.at < b.at ? 1 : -1))[0];
  if (!capture) throw new Error('No conversation was stored.');
  return { capture, dump, record: JSON.parse(artefact(dump, capture, 'chat.json').toString()) };
}

/** What the demo conversation says, in the words of a message. */
export function demoMessages(session: Session, count: number) {
  return converse(session.shop.story, count).map(({ from, text, recalled, image, file, at }) => ({
    from: recalled ? 'system' : from,
    text: recalled ? expect.stringContaining('撤回') : text,
    image: image !== undefined,
    file: file?.name,
    at: `${at.replace(' ', 'T')}+08:00`,
  }));
}

/** The same of what was read. */
export const demoTold = ({ messages }: ChatRecord) =>
  messages.map(({ from, text, images, file, at }) => ({ from, text, image: (images?.length ?? 0) > 0, file, at }));
