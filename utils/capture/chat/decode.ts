import { CHAT_ENDS, type ChatMessage, type ChatRecord } from '../../case/chat/types.ts';
import { MESSAGE_SHAPE } from '../../marketplaces/decode.ts';
import { SITES } from '../../marketplaces/types.ts';
import { anyText, isTrue, list, number, object, oneOf, type Reader, text } from '../../marketplaces/untrusted.ts';

/** A conversation that came out of a page: every member checked and bounded, what has no place dropped. */

const MOST_MESSAGES = 20_000;

const later = object<NonNullable<ChatMessage['later']>>({ text: anyText, recalled: isTrue }, ['text']);
const message = object<ChatMessage>(
  { ...MESSAGE_SHAPE, id: text, account: text, side: oneOf(['left', 'right', 'middle']), later },
  ['text'],
);
const accounts = object<ChatRecord['accounts']>({ buyer: text, seller: text, left: text, right: text });
const bool: Reader<boolean> = (value) => value === true;
const complete = object<ChatRecord['complete']>({ start: bool, end: bool }, ['start', 'end']);
const instant: Reader<string> = (value) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/.test(value) ? value : undefined;
const one: Reader<1> = (value) => (value === 1 ? 1 : undefined);
const place: Reader<number> = (value) => (Number.isSafeInteger(value) && Number(value) > 0 ? number(value) : undefined);
const files: Reader<Record<string, string>> = (value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value).slice(0, 200);
  return Object.fromEntries(
    entries.flatMap(([address, name]) =>
      typeof name === 'string' && /^chat-image\/\d{3}\.\w{3,4}$/.test(name) ? [[address.slice(0, 4000), name]] : [],
    ),
  );
};

const record = object<ChatRecord>(
  {
    version: one,
    site: oneOf(SITES),
    url: text,
    from: instant,
    to: instant,
    peer: text,
    peerId: text,
    accounts,
    accountIds: accounts,
    orderIds: list(text, 50),
    mentioned: list(text, 50),
    complete,
    ended: oneOf(CHAT_ENDS),
    isGuess: isTrue,
    messages: list(message, MOST_MESSAGES),
    gaps: list(place, MOST_MESSAGES),
    files,
  },
  ['version', 'site', 'url', 'from', 'to', 'accounts', 'orderIds', 'mentioned', 'complete', 'messages', 'gaps'],
);

/** The conversation that `value` is, or undefined when it is none. */
export function decodeChat(value: unknown): ChatRecord | undefined {
  const read = record(value);
  if (!read) return undefined;
  const gaps = [...new Set(read.gaps)].filter((gap) => gap < read.messages.length).sort((a, b) => a - b);
  return { ...read, gaps };
}
