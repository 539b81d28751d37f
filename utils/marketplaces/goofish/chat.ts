import type { Page } from '../page.ts';
import type { ChatReadings } from '../reading.ts';
import { chatFromDom } from '../routes/chat-dom.ts';
import type { ChatMarkup } from '../routes/chat-items.ts';

/** Messages (`/im`). Which side a message stands on is not documented, so no sender is claimed. */
export const GOOFISH_CHAT: ChatMarkup = {
  message: '[class*="message-row"]',
  list: '#message-list-scrollable',
  peer: '[class*="message-topbar"] [class*="text1"]',
  body: '[class*="message-text"]',
  zone: '+08:00',
  notices: false,
};

export function goofishChat(page: Page): ChatReadings | undefined {
  return chatFromDom(page, GOOFISH_CHAT);
}
