import type { Page } from '../page.ts';
import { type ChatReadings, type Reading, reading } from '../reading.ts';
import type { Zone } from '../time.ts';
import type { Message } from '../types.ts';
import { type ChatContent, type ChatMarkup, chatItems } from './chat-items.ts';
import { bareClocks, chatClock } from './chat-time.ts';
import { gathered } from './pace.ts';

/** A page may repeat itself without end. */
const MOST_MESSAGES = 20_000;

/** The conversation that is open on the page, oldest message first as shown. */
export function chatFromDom(page: Page, markup: ChatMarkup): ChatReadings | undefined {
  const list = listOf(page, markup);
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
    read.messages = [...gathered(`times by ${markup.message}`, list, () => stamping(items, markup.zone))];
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

/** The element around the messages. To look at them all takes long, where there are thousands. */
export function listOf(page: Page, markup: ChatMarkup): Element | undefined {
  const named = markup.list === undefined ? undefined : page.one(markup.list);
  if (named !== undefined) return named;
  const messages = page.all(markup.message);
  let around = messages[0]?.parentElement ?? undefined;
  const last = messages.at(-1);
  while (around !== undefined && last !== undefined && !around.contains(last))
    around = around.parentElement ?? undefined;
  return around;
}

/**
 * Messages with their times, by the separators above them, one by one.
 * @param today resolves 昨天 and days without a year, see `chatClock`
 */
export function* stamping(all: readonly ChatContent[], zone: Zone, today?: string): Generator<Message> {
  const separators = all.flatMap((item) => ('separator' in item ? [item.separator] : []));
  const clock = chatClock(zone, today, bareClocks(separators));
  let count = 0;
  for (const item of all) {
    if (count >= MOST_MESSAGES) return;
    if ('separator' in item) clock.separator(item.separator);
    else if ('message' in item) {
      count++;
      yield ordered(item.message, clock.stamp(item.own));
    }
  }
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
