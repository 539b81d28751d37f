import { mergingChats } from '../../../case/chat/merge.ts';
import type { ChatMessage } from '../../../case/chat/types.ts';
import type { Steps } from '../../../case/steps.ts';
import { stamping } from '../../../marketplaces/routes/chat-dom.ts';
import type { Zone } from '../../../marketplaces/time.ts';
import type { Passage } from './passage.ts';

/** Messages in order, and the places before which something may be missing. */
export interface Transcribed {
  messages: ChatMessage[];
  gaps: number[];
}

/** All passages as one, their times resolved: what a later one no longer shows, or shows changed, stays. */
export function* transcribe(passages: readonly Passage[], zone: Zone, today: string): Steps<Transcribed> {
  const read: Transcribed[] = [];
  for (const passage of passages) read.push(yield* stamped(passage, zone, today));
  return yield* together(read);
}

function* stamped({ runs }: Passage, zone: Zone, today: string): Steps<Transcribed> {
  const read: Transcribed = { messages: [], gaps: [] };
  for (const run of runs) {
    const contents = run.map(({ content }) => content);
    const before = read.messages.length;
    for (const message of stamping(contents, zone, today)) {
      read.messages.push(message as ChatMessage);
      yield;
    }
    if (before > 0 && read.messages.length > before) read.gaps.push(before);
  }
  return read;
}

function* together(passages: Transcribed[]): Steps<Transcribed> {
  const longest = passages.toSorted((a, b) => b.messages.length - a.messages.length)[0] ?? { messages: [], gaps: [] };
  if (yield* beginAs(longest, passages)) return longest;
  const { entries } = yield* mergingChats(
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

/** A list that at most grew meanwhile begins the same once more, also where nothing tells its messages apart (在吗, 在吗). */
function* beginAs(longest: Transcribed, passages: readonly Transcribed[]): Steps<boolean> {
  for (const { messages, gaps } of passages) {
    if (String(gaps) !== String(longest.gaps.filter((place) => place < messages.length))) return false;
    for (const [index, message] of messages.entries()) {
      if (JSON.stringify(message) !== JSON.stringify(longest.messages[index])) return false;
      yield;
    }
  }
  return true;
}
