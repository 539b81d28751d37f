import { isSameConversation } from '../case/chat/types.ts';
import { database, type JuliDatabase } from './database.ts';
import type { Capture } from './types.ts';

/** Every capture of the conversation that a capture read back, oldest first, itself among them. */
export async function capturesOfChat(capture: Capture, db: JuliDatabase = database()): Promise<Capture[]> {
  const { site, chat } = capture;
  if (!chat) return [];
  return db.captures
    .orderBy('at')
    .filter(
      (other) =>
        other.id === capture.id ||
        (!!other.chat && isSameConversation({ site, chat }, { site: other.site, chat: other.chat })),
    )
    .toArray();
}
