import type { Page } from '../page.ts';
import { type ChatReadings, type Reading, reading } from '../reading.ts';
import { cleaned } from '../text.ts';
import type { Zone } from '../time.ts';
import type { Message } from '../types.ts';
import { isControl } from './chat-controls.ts';
import { isRecall, type MessageMarkup, messageOf, recalledBy } from './chat-message.ts';
import { nameIn, timeIn } from './chat-parts.ts';
import { bareClocks, chatClock, isDateLike } from './chat-time.ts';
import { gathered } from './pace.ts';
import { isHidden, shadowOf } from './sight.ts';

/** What stands in the list of a conversation, before its time is known; `own` is the time that a message shows itself. */
export type ChatContent =
  | { separator: string }
  | { message: Message; own?: string }
  /** A row without anything in it: not drawn yet, emptied again, or nothing that can be read. */
  | { isEmpty: true };
export type ChatItem = { element: Element } & ChatContent;

/** A page may repeat itself without end. */
const MOST_MESSAGES = 20_000;

export interface ChatMarkup extends MessageMarkup {
  /** One message. */
  message: string;
  /** The scrolled list around the messages; the smallest element around them all when absent. */
  list?: string;
  peer: string;
  /** Where the page names the orders of this conversation. */
  orders?: string;
  zone: Zone;
  /** Lines between the bubbles are notices by the platform; off where the markup is not known well enough. */
  notices: boolean;
}

/** The conversation that is open on the page, oldest message first as shown. */
export function chatFromDom(page: Page, markup: ChatMarkup): ChatReadings | undefined {
  const elements = page.all(markup.message);
  const list = listOf(page, markup, elements);
  const header = page.textOf(markup.peer);
  if (list === undefined && header === undefined) return undefined;
  const read: ChatReadings = {
    peer: reading('dom', header?.text, header?.text),
    messages: [],
    raw: '',
    route: 'dom',
    orderIds: orderIds(page, markup),
  };
  if (list !== undefined) {
    const items = gathered(`chat by ${markup.message}`, list, () => chatItems(page, markup, list));
    read.messages = stamped(items, markup.zone);
    if (page.isCut(list)) read.partial = true;
    read.raw = rawOf(read.messages);
  }
  return read;
}

/** The first words that were read; an emptied or purely pictorial conversation still came from somewhere. */
export function rawOf(messages: readonly Message[]): string {
  const text = messages
    .map((message) => message.text || message.file || message.images?.[0] || '')
    .filter(Boolean)
    .join(' | ');
  return text === '' ? '[picture]' : text.slice(0, 300);
}

export function listOf(page: Page, markup: ChatMarkup, messages: readonly Element[]): Element | undefined {
  const named = markup.list === undefined ? undefined : page.one(markup.list);
  if (named !== undefined) return named;
  let around = messages[0]?.parentElement ?? undefined;
  const last = messages.at(-1);
  while (around !== undefined && last !== undefined && !around.contains(last))
    around = around.parentElement ?? undefined;
  return around;
}

/** What stands in a list, in page order: messages, and the date separators that their times rest on. */
export function* chatItems(page: Page, markup: ChatMarkup, list: Element): Generator<ChatItem> {
  for (const child of asShown(list)) yield* itemsIn(page, markup, child, 0);
}

function* itemsIn(page: Page, markup: ChatMarkup, element: Element, depth: number): Generator<ChatItem> {
  const isMessage = element.matches(markup.message);
  if (depth > 60 || isHidden(element) || (isMessage && page.isCut(element))) return;
  if (isMessage) {
    // Far rows of a long conversation are emptied again; there are hundreds of them.
    if (!element.hasChildNodes() && shadowOf(element) === undefined) {
      yield { element, isEmpty: true };
      return;
    }
    yield { element, ...messageIn(page, markup, element) };
    return;
  }
  const inside = element.querySelectorAll(markup.message).length;
  if (inside > 0) {
    const items = inChildren(page, markup, element, depth);
    yield* inside === 1 && markup.time === undefined ? inOneRow(page, markup, element, [...items]) : items;
    return;
  }
  const time = markup.time === undefined ? undefined : page.one(markup.time, element);
  const own = time && page.text(time);
  const text = page.text(element, (inner) => inner === time);
  if (own && text === '') yield { element, separator: own };
  if (text === '' || isControl(text)) return;
  if (isDateLike(text)) yield { element, separator: text };
  else if ((markup.notices || isRecall(text)) && !element.matches('textarea, input, button, form, [contenteditable]'))
    yield { element, message: noticeOf(text), ...(own === undefined ? {} : { own }) };
}

function* inChildren(page: Page, markup: ChatMarkup, element: Element, depth: number): Generator<ChatItem> {
  for (const child of asShown(element)) yield* itemsIn(page, markup, child, depth + 1);
}

/** The rows in an element, top to bottom: the document may hold them newest first, drawn from the bottom. */
export function asShown(element: Element): Element[] {
  // Only a live page has styles.
  const style = element.ownerDocument.defaultView?.getComputedStyle?.(element);
  const isReversed = style?.display.includes('flex') && style.flexDirection === 'column-reverse';
  return isReversed ? [...element.children].toReversed() : [...element.children];
}

/** What a message element says, with the time and the name that stand in it beside its bubble. */
function messageIn(page: Page, markup: ChatMarkup, element: Element): ChatContent {
  const message = messageOf(element, markup, page);
  if (message === undefined) return { isEmpty: true };
  const body = (markup.body && page.one(markup.body, element)) || element;
  const time = markup.time === undefined ? timeIn(element, [body]) : undefined;
  const own = markup.time === undefined ? time && page.text(time) : page.textOf(markup.time, element)?.text;
  const name = markup.nick === undefined ? nameOutside(page, element, body) : undefined;
  return { message: name ? { ...message, name } : message, ...(own ? { own } : {}) };
}

function nameOutside(page: Page, row: Element, body: Element): string | undefined {
  const name = nameIn(page, row, body);
  return name && cleaned(page.text(name));
}

/**
 * A row around one message whose markup is documented for the bubble alone. A time above the bubble is a separator as any;
 * one under or beside it, after it in the page, is the message's own.
 */
function* inOneRow(page: Page, markup: ChatMarkup, row: Element, items: ChatItem[]): Generator<ChatItem> {
  const at = items.findIndex((item) => 'message' in item);
  const item = items[at];
  if (!item || !('message' in item)) return yield* items;
  const after = items.slice(at + 1).find((one) => 'separator' in one);
  const name = markup.nick === undefined && !item.message.name ? nameOutside(page, row, item.element) : undefined;
  yield* items.slice(0, at);
  yield {
    ...item,
    message: name ? { ...item.message, name } : item.message,
    ...(after && 'separator' in after && item.own === undefined ? { own: after.separator } : {}),
  };
  yield* items.slice(at + 1).filter((one) => one !== after);
}

/** Messages with their times, by the separators above them. @param today resolves 昨天 and days without a year, see `chatClock` */
export function stamped(items: Iterable<ChatContent>, zone: Zone, today?: string): Message[] {
  const all = [...items];
  const separators = all.flatMap((item) => ('separator' in item ? [item.separator] : []));
  const clock = chatClock(zone, today, bareClocks(separators));
  const messages: Message[] = [];
  for (const item of all) {
    if (messages.length >= MOST_MESSAGES) break;
    if ('separator' in item) clock.separator(item.separator);
    else if ('message' in item) messages.push(ordered(item.message, clock.stamp(item.own)));
  }
  return messages;
}

/** A line between the bubbles. */
export function noticeOf(text: string): Message {
  const recalled = isRecall(text);
  const from = recalled ? recalledBy(text) : 'system';
  const message: Message = { ...(from === undefined ? {} : { from }), text };
  if (recalled) message.recalled = true;
  return message;
}

function ordered(message: Message, stamp: { at?: string; atText?: string }): Message {
  const { from, name, ...rest } = message;
  return { ...(from === undefined ? {} : { from }), ...(name === undefined ? {} : { name }), ...stamp, ...rest };
}

export function orderIds(page: Page, markup: ChatMarkup): Reading<string>[] {
  if (markup.orders === undefined) return [];
  const ids: Reading<string>[] = [];
  for (const element of page.all(markup.orders)) {
    const text = page.text(element);
    for (const match of text.matchAll(/(?<!\d)\d{10,20}(?!\d)/g)) {
      const id = reading('dom', match[0], text);
      if (id !== undefined && !ids.some((known) => known.value === id.value)) ids.push(id);
    }
  }
  return ids;
}
