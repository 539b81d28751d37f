import type { Page } from '../page.ts';
import { cleaned } from '../text.ts';
import type { Zone } from '../time.ts';
import type { Message } from '../types.ts';
import { isControl } from './chat-controls.ts';
import { isRecall, type MessageMarkup, messageOf, recalledBy } from './chat-message.ts';
import { nameIn, timeIn } from './chat-parts.ts';
import { isDateLike } from './chat-time.ts';
import { isHidden, shadowOf } from './sight.ts';

/** What stands in the list of a conversation, before its time is known; `own` is the time that a message shows itself. */
export type ChatContent =
  | { separator: string }
  | { message: Message; own?: string }
  /** A row without anything in it: not drawn yet, emptied again, or nothing that can be read. */
  | { isEmpty: true };
export type ChatItem = { element: Element } & ChatContent;

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

/** What stands in a list, in page order: messages, and the date separators that their times rest on. */
export function* chatItems(page: Page, markup: ChatMarkup, list: Element): Generator<ChatItem> {
  const held = messagesHeld(markup, list);
  for (const child of asShown(list)) yield* itemsIn(page, markup, child, held, 0);
}

/** Elements between the list and its messages: whether one message stands in each, or several (2). */
type Held = ReadonlyMap<Element, 1 | 2>;

function messagesHeld(markup: ChatMarkup, list: Element): Held {
  const held = new Map<Element, 1 | 2>();
  for (const message of list.querySelectorAll(markup.message)) {
    let around = message.parentElement;
    // Around what holds several, everything is known to.
    for (; around !== null && around !== list && held.get(around) !== 2; around = around.parentElement)
      held.set(around, held.has(around) ? 2 : 1);
  }
  return held;
}

function* itemsIn(page: Page, markup: ChatMarkup, element: Element, held: Held, depth: number): Generator<ChatItem> {
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
  const inside = held.get(element);
  if (inside !== undefined) {
    const items = inChildren(page, markup, element, held, depth);
    const isRow = inside === 1 && markup.time === undefined && element.childElementCount > 1;
    yield* isRow ? inOneRow(page, markup, element, [...items]) : items;
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

function* inChildren(page: Page, markup: ChatMarkup, element: Element, held: Held, depth: number): Generator<ChatItem> {
  for (const child of asShown(element)) yield* itemsIn(page, markup, child, held, depth + 1);
}

/** The rows in an element, top to bottom: the document may hold them newest first, drawn from the bottom. */
export function asShown(element: Element): Element[] {
  const children = [...element.children];
  // To ask for styles takes long, and most elements around a message hold it alone.
  if (children.length < 2) return children;
  // Only a live page has styles.
  const style = element.ownerDocument.defaultView?.getComputedStyle?.(element);
  const isReversed = style?.display.includes('flex') && style.flexDirection === 'column-reverse';
  return isReversed ? children.toReversed() : children;
}

/** What a message element says, with the time and the name that stand in it beside its bubble. */
function messageIn(page: Page, markup: ChatMarkup, element: Element): ChatContent {
  const message = messageOf(element, markup, page);
  if (message === undefined) return { isEmpty: true };
  const body = () => (markup.body && page.one(markup.body, element)) || element;
  const own = markup.time === undefined ? ownTime(page, element, body()) : page.textOf(markup.time, element)?.text;
  const name = markup.nick === undefined ? nameOutside(page, element, body()) : undefined;
  return { message: name ? { ...message, name } : message, ...(own ? { own } : {}) };
}

function ownTime(page: Page, row: Element, body: Element): string | undefined {
  const time = timeIn(row, [body]);
  return time && page.text(time);
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

/** A line between the bubbles. */
export function noticeOf(text: string): Message {
  const recalled = isRecall(text);
  const from = recalled ? recalledBy(text) : 'system';
  const message: Message = { ...(from === undefined ? {} : { from }), text };
  if (recalled) message.recalled = true;
  return message;
}
