import { mergeChats } from '../../../case/chat/merge.ts';
import type { ChatMessage } from '../../../case/chat/types.ts';
import { stamped } from '../../../marketplaces/routes/chat-dom.ts';
import type { Zone } from '../../../marketplaces/time.ts';
import type { Passage } from './passage.ts';

/** Messages in order, and the places before which something may be missing. */
export interface Transcribed {
  messages: ChatMessage[];
  gaps: number[];
}

/** All passages as one, their times resolved: what a later one no longer shows, or shows changed, stays. */
export function transcribe(passages: readonly Passage[], zone: Zone, today: string): Transcribed {
  return together(
    passages.map(({ runs }) => {
      const read: Transcribed = { messages: [], gaps: [] };
      for (const run of runs) {
        const contents = run.map(({ content }) => content);
        const messages = stamped(contents, zone, today) as ChatMessage[];
        if (read.messages.length > 0 && messages.length > 0) read.gaps.push(read.messages.length);
        read.messages.push(...messages);
      }
      return read;
    }),
  );
}

function together(passages: Transcribed[]): Transcribed {
  const [one, ...others] = passages.filter(({ messages }) => messages.length > 0);
  if (!one || others.length === 0) return one ?? { messages: [], gaps: [] };
  const { entries } = mergeChats(
    passages.map(({ messages, gaps }, index) => ({
      captureId: String(index),
      record: { from: String(index), complete: { start: false, end: false }, messages, gaps },
    })),
  );
  return {
    messages: entries.map(({ message, changed }) => {
      const last = changed?.at(-1)?.message;
      if (!last) return message;
      return { ...message, later: { text: last.text, ...(last.recalled ? { recalled: true as const } : {}) } };
    }),
    gaps: entries.flatMap(({ gapBefore }, index) => (gapBefore ? [index] : [])),
  };
}
