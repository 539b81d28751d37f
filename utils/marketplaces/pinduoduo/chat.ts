import type { Page } from '../page.ts';
import { type ChatReadings, present } from '../reading.ts';
import { isControl } from '../routes/chat-controls.ts';
import { rawOf } from '../routes/chat-dom.ts';
import { isRecall } from '../routes/chat-message.ts';
import { bareClocks, chatClock } from '../routes/chat-time.ts';
import { visibleLines } from '../routes/visible.ts';
import type { Message } from '../types.ts';

/** The chat page: only its list is documented, so each visible line is a message and a time stands for those below. */
export function pinduoduoChat(page: Page): ChatReadings | undefined {
  const list = page.one('.chat-msg-provider, [class*="chat-msg-provider"]');
  if (list === undefined) return undefined;
  const messages: Message[] = [];
  const lines = visibleLines(list);
  const clock = chatClock('+08:00', undefined, bareClocks(lines.map(({ text }) => text)));
  for (const { text } of page.isCut(list) ? lines.slice(0, -1) : lines) {
    if (clock.separator(text) || isControl(text) || /^(?:已读|未读)$/.test(text)) continue;
    messages.push(present({ ...clock.stamp(undefined), text, recalled: isRecall(text) ? true : undefined }) as Message);
  }
  return { messages, raw: rawOf(messages), route: 'dom', partial: page.isCut(list) };
}
