import type { Page } from '../page.ts';
import { type ChatReadings, type Reading, reading } from '../reading.ts';
import { chatFromDom, rawOf } from '../routes/chat-dom.ts';
import type { ChatMarkup } from '../routes/chat-items.ts';
import { idParam } from '../shop-url.ts';
import type { Message } from '../types.ts';
import { type Packet, packetsOn } from './packets.ts';

/** 咚咚 (`jdcs.jd.com`). No public source says which node tells the sender or the time: only what was heard does. */
export function dongdongMarkup(page: Page): ChatMarkup {
  // Other conversations stay in the page; only the active one is open.
  const active = page.one('.dialog.active') === undefined ? '' : '.dialog.active ';
  return {
    message: '.message--content',
    list: '.dialog.active',
    peer: `${active}.dialog-detail-header-name`,
    zone: '+08:00',
    notices: false,
  };
}

/** What is drawn, with who said it and when where that was heard. Undrawn, one conversation that was heard speaks alone. */
export function dongdong(page: Page): ChatReadings | undefined {
  const drawn = chatFromDom(page, dongdongMarkup(page));
  const packets = ofConversation(packetsOn(page), idParam(page.url, 'venderId'));
  if (packets.length === 0) return drawn;
  if (drawn !== undefined && drawn.messages.length > 0)
    return { ...drawn, messages: told(drawn.messages, packets), orderIds: orderIds(packets, drawn.messages) };
  if (new Set(packets.map(({ venderId }) => venderId)).size > 1) return drawn;
  const messages = packets.map(({ message }) => message);
  return { ...drawn, messages, orderIds: orderIds(packets), raw: rawOf(messages), route: 'embedded-json' };
}

function ofConversation(packets: readonly Packet[], vender: string | undefined): Packet[] {
  return packets.filter(({ venderId }) => vender === undefined || venderId === undefined || venderId === vender);
}

/** Same words, same number of times: then the first is the first. Else only the sender, where all agree on it. */
function told(drawn: readonly Message[], packets: readonly Packet[]): Message[] {
  const heard = byText(packets.map(({ message }) => message));
  const shown = byText(drawn);
  const passed = new Map<string, number>();
  return drawn.map((message) => {
    const same = heard.get(message.text) ?? [];
    const order = passed.get(message.text) ?? 0;
    passed.set(message.text, order + 1);
    const exact = same.length === shown.get(message.text)?.length ? same[order] : undefined;
    const from = exact?.from ?? agreed(same);
    return {
      ...(from === undefined ? {} : { from }),
      ...(exact?.at === undefined ? {} : { at: exact.at }),
      ...message,
    };
  });
}

function agreed(messages: readonly Message[]): Message['from'] {
  const from = messages[0]?.from;
  return messages.every((message) => message.from === from) ? from : undefined;
}

/** Pictures have no words to be told by. */
function byText(messages: readonly Message[]): Map<string, Message[]> {
  const groups = new Map<string, Message[]>();
  for (const message of messages) {
    const group = groups.get(message.text);
    if (group !== undefined) group.push(message);
    else if (message.text !== '') groups.set(message.text, [message]);
  }
  return groups;
}

/** Orders that what was said is about. */
function orderIds(packets: readonly Packet[], drawn?: readonly Message[]): Reading<string>[] {
  const shown = drawn && byText(drawn);
  const ids = packets.flatMap(({ orderId, message }) =>
    orderId !== undefined && (shown === undefined || shown.has(message.text)) ? [orderId] : [],
  );
  return [...new Set(ids)].flatMap((id) => reading('embedded-json', id, id) ?? []);
}
