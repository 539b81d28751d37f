import type { Page } from '../page.ts';
import { asObject, at, idOf, type Obj, textOf } from '../routes/json.ts';
import type { Literal } from '../routes/literal.ts';
import { clean } from '../text.ts';
import { fromEpoch, parseTime } from '../time.ts';
import type { Message } from '../types.ts';

/**
 * 咚咚 as it arrives, by socket or as history (`queryLastLogs`): packets with `from.app`, `datetime` in Beijing,
 * `timestamp` and `body`, as a public client of September 2026 describes them.
 */
export interface Packet {
  id?: string;
  message: Message;
  orderId?: string;
  venderId?: string;
}

/** A hostile page may nest without end. */
const MOST_OBJECTS = 50_000;

/** What was said, oldest first, each once. */
export function packetsOn(page: Page): Packet[] {
  const found = page.overheard('body').flatMap(({ value }) => packetsIn(value));
  const byId = new Map(found.map((packet, index) => [packet.id ?? `#${index}`, packet]));
  return [...byId.values()].sort((one, other) => (one.message.at ?? '').localeCompare(other.message.at ?? ''));
}

function packetsIn(root: Literal): Packet[] {
  const queue: Literal[] = [root];
  const packets: Packet[] = [];
  for (let index = 0; index < queue.length && index < MOST_OBJECTS; index += 1) {
    const value = queue[index] as Literal;
    const object = asObject(value);
    const packet = object && packetOf(object);
    if (packet !== undefined) packets.push(packet);
    else if (value !== null && typeof value === 'object')
      for (const child of Object.values(value)) if (child !== null && typeof child === 'object') queue.push(child);
  }
  return packets;
}

function packetOf(object: Obj): Packet | undefined {
  const body = asObject(object.body);
  const app = textOf(at(object, 'from', 'app'));
  if (body === undefined || app === undefined || (object.type !== undefined && object.type !== 'chat_message'))
    return undefined;
  const kind = textOf(body.type);
  const content = textOf(body.content);
  if (kind === 'config' || content === undefined) return undefined;
  const isPicture = kind === 'image' || kind === 'img';
  const time = parseTime(textOf(object.datetime) ?? '', '+08:00') ?? fromEpoch(object.timestamp);
  const picture = isPicture ? (textOf(body.url) ?? content).replace(/^\/\//, 'https://') : undefined;
  const id = idOf(object.id) ?? idOf(object.mid);
  const orderId = idOf(at(body, 'chatinfo', 'orderId'));
  const venderId = idOf(at(body, 'chatinfo', 'venderId'));
  return {
    ...(id === undefined ? {} : { id }),
    ...(orderId === undefined ? {} : { orderId }),
    ...(venderId === undefined ? {} : { venderId }),
    message: {
      from: app === 'im.customer' ? 'buyer' : 'seller',
      ...(time === undefined ? {} : { at: time }),
      text: isPicture ? '' : clean(content),
      ...(picture !== undefined && URL.canParse(picture) ? { images: [picture] } : {}),
    },
  };
}
