import type { Page } from '../page.ts';
import { type ChatReadings, type Reading, reading } from '../reading.ts';
import { simplified } from '../text.ts';
import type { Zone } from '../time.ts';
import type { Message } from '../types.ts';
import { isRecall, type MessageMarkup, messageOf, recalledBy } from './chat-message.ts';
import { chatClock, isDateLike } from './chat-time.ts';
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

/** Lines that belong to the list itself, not to the conversation. */
export const CONTROL =
  /^(?:(?:点击)?(?:查看|加载)(?:更多|历史)(?:消息|记录|聊天记录)?|没有更多(?:消息|了)?|已加载全部|加载中.*|以(?:上|下)(?:是|为)(?:历史|最新)?消息|(?:以下为)?新消息|回到最新|load(?:ing)? (?:more|earlier|previous).*|no more messages|new messages)$/i;

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
    read.messages = stamped(chatItems(page, markup, list), markup.zone);
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
  for (const child of list.children) yield* itemsIn(page, markup, child, 0);
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
    const own = markup.time === undefined ? undefined : page.textOf(markup.time, element)?.text;
    const message = messageOf(element, markup, page);
    yield message === undefined
      ? { element, isEmpty: true }
      : { element, message, ...(own === undefined ? {} : { own }) };
    return;
  }
  if (element.querySelector(markup.message) !== null) {
    for (const child of element.children) yield* itemsIn(page, markup, child, depth + 1);
    return;
  }
  const time = markup.time === undefined ? undefined : page.one(markup.time, element);
  const own = time && page.text(time);
  const text = page.text(element, (inner) => inner === time);
  if (own && text === '') yield { element, separator: own };
  if (text === '' || CONTROL.test(simplified(text))) return;
  if (isDateLike(text)) yield { element, separator: text };
  else if (markup.notices && !element.matches('textarea, input, button, form, [contenteditable]'))
    yield { element, message: noticeOf(text), ...(own === undefined ? {} : { own }) };
}

/** Messages with their times, by the separators above them. @param today resolves 昨天 and days without a year, see `chatClock` */
export function stamped(items: Iterable<ChatContent>, zone: Zone, today?: string): Message[] {
  const clock = chatClock(zone, today);
  const messages: Message[] = [];
  for (const item of items) {
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
