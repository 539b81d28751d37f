import type { Page } from '../page.ts';
import { type ChatReadings, type Reading, reading } from '../reading.ts';
import { simplified } from '../text.ts';
import type { Zone } from '../time.ts';
import type { Message } from '../types.ts';
import { isRecall, type MessageMarkup, messageOf, recalledBy } from './chat-message.ts';
import { chatClock } from './chat-time.ts';
import { isHidden } from './visible.ts';

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
const CONTROL =
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
    collect(page, markup, list, read.messages);
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

function listOf(page: Page, markup: ChatMarkup, messages: readonly Element[]): Element | undefined {
  const named = markup.list === undefined ? undefined : page.one(markup.list);
  if (named !== undefined) return named;
  let around = messages[0]?.parentElement ?? undefined;
  const last = messages.at(-1);
  while (around !== undefined && last !== undefined && !around.contains(last))
    around = around.parentElement ?? undefined;
  return around;
}

function collect(page: Page, markup: ChatMarkup, list: Element, messages: Message[]): void {
  const clock = chatClock(markup.zone);
  const visit = (element: Element, depth: number): void => {
    if (
      depth > 60 ||
      messages.length >= 20_000 ||
      isHidden(element) ||
      (page.isCut(element) && element.matches(markup.message))
    )
      return;
    if (element.matches(markup.message)) {
      const own = markup.time === undefined ? undefined : page.textOf(markup.time, element)?.text;
      const message = messageOf(element, markup, page);
      if (message !== undefined) messages.push(ordered(message, clock.stamp(own)));
      return;
    }
    if (element.querySelector(markup.message) !== null) {
      for (const child of element.children) visit(child, depth + 1);
      return;
    }
    const own = markup.time === undefined ? undefined : page.one(markup.time, element);
    const text = page.text(element, (inner) => inner === own);
    if (own !== undefined && text === '') clock.separator(page.text(own));
    if (text === '' || clock.separator(text) || CONTROL.test(simplified(text))) return;
    if (!markup.notices || element.matches('textarea, input, button, form, [contenteditable]')) return;
    messages.push(noticeOf(text, clock.stamp(own && page.text(own))));
  };
  for (const child of list.children) visit(child, 0);
}

/** A line between the bubbles. */
function noticeOf(text: string, stamp: { at?: string; atText?: string }): Message {
  const recalled = isRecall(text);
  const from = recalled ? recalledBy(text) : 'system';
  const message: Message = { ...(from === undefined ? {} : { from }), text };
  if (recalled) message.recalled = true;
  return ordered(message, stamp);
}

function ordered(message: Message, stamp: { at?: string; atText?: string }): Message {
  const { from, name, ...rest } = message;
  return { ...(from === undefined ? {} : { from }), ...(name === undefined ? {} : { name }), ...stamp, ...rest };
}

function orderIds(page: Page, markup: ChatMarkup): Reading<string>[] {
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
