import { timeless } from '../../../case/chat/align.ts';
import type { ChatMessage } from '../../../case/chat/types.ts';
import type { ChatSource } from '../../../marketplaces/chat-source.ts';
import type { ChatItem } from '../../../marketplaces/routes/chat-items.ts';
import type { Slices } from '../slices.ts';
import type { Frame, View } from './view.ts';

/** What a row says, without the element that says it. */
export type Content = { separator: string } | { message: ChatMessage; own?: string };

/** One row of the list as it is drawn now. Lengths are CSS pixels. */
export interface Row {
  element: Element;
  content: Content;
  /** What it is known by: the page's id, else all that it says. */
  key: string;
  /** From the top edge of the scrolled view. */
  top: number;
  bottom: number;
}

/** Rows further apart than this have something between them that is not drawn. */
const APART = 60;

const ID_NAMES = [
  'data-message-id',
  'data-msg-id',
  'data-msgid',
  'data-messageid',
  'data-mid',
  'data-id',
  'id',
  'data-key',
];
/** A running number is a place in the list and changes when history is loaded: only what looks like an id counts. */
const ID = /^(?=.*(?:\d{6}|[0-9a-f]{8}))[\w:.@=+-]{6,100}$/i;

/**
 * The rows around the view that are drawn without a break, top to bottom: what stands beyond a row that is empty or not
 * there belongs to another place of the conversation.
 */
export async function rowsInView(source: ChatSource, view: View, slices: Slices): Promise<Row[]> {
  const { frame, height } = view;
  const { top } = frame;
  const drawn: Drawn[] = [];
  let place = { top: 0, bottom: 0 };
  for (const item of source.items()) {
    if (slices.due()) await slices.rest();
    const rect = item.element.getBoundingClientRect();
    // What has no box of its own (`display: contents`) stands where the one before it does.
    if (rect.height > 0 || drawn.length === 0) place = { top: rect.top - top, bottom: rect.bottom - top };
    const isSeen = place.bottom > 0 && place.top < height;
    if ('isEmpty' in item) {
      if (!isSeen) drawn.push({ ...place, row: 'break' });
    } else drawn.push({ ...place, row: { element: item.element, ...place, ...said(item, source, frame) } });
  }
  return withoutTwins(
    around(
      asDrawn(drawn).map(({ row }) => row),
      height,
    ),
  );
}

interface Drawn {
  top: number;
  bottom: number;
  row: Row | 'break';
}

/**
 * Top to bottom as one reads. The document may hold the rows in another order: newest first in a list that is drawn from its
 * bottom, or any where a list uses its elements again.
 */
function asDrawn(drawn: Drawn[]): Drawn[] {
  const isInOrder = drawn.every((one, index) => one.bottom > (drawn[index - 1]?.top ?? Number.NEGATIVE_INFINITY));
  return isInOrder ? drawn : drawn.toSorted((a, b) => a.top - b.top);
}

/** From the first row in the view outwards, as far as rows follow one another. */
function around(rows: (Row | 'break')[], height: number): Row[] {
  const isSeen = (row: Row | 'break') => row !== 'break' && row.bottom > 0 && row.top < height;
  const first = rows.findIndex(isSeen);
  if (first < 0) return [];
  const last = rows.findLastIndex(isSeen);
  const joins = (upper: Row | 'break' | undefined, lower: Row | 'break' | undefined) =>
    upper !== undefined &&
    lower !== undefined &&
    upper !== 'break' &&
    lower !== 'break' &&
    lower.top - upper.bottom <= APART;
  let from = first;
  while (joins(rows[from - 1], rows[from])) from--;
  let to = last;
  while (joins(rows[to], rows[to + 1])) to++;
  return rows.slice(from, to + 1).filter((row) => row !== 'break');
}

function said(
  item: Exclude<ChatItem, { isEmpty: true }>,
  source: ChatSource,
  frame: Frame,
): { content: Content; key: string } {
  const side = sideOf(item.element, frame);
  if ('separator' in item) {
    const { separator } = item;
    // A person may say 昨天: what stands at a side of the list was said by somebody.
    if (!source.isGuess || side === undefined || side === 'middle')
      return { content: { separator }, key: `date ${separator}` };
    return said({ element: item.element, message: { text: separator } }, source, frame);
  }
  const id = idOf(item.element);
  const account = source.accountOf(item.element);
  const message: ChatMessage = {
    ...item.message,
    ...(id ? { id } : {}),
    ...(account ? { account } : {}),
    ...(side ? { side } : {}),
  };
  const key = id ? `id ${id}` : timeless(message, item.own);
  return { content: { message, ...(item.own === undefined ? {} : { own: item.own }) }, key };
}

/** The page's own id: on the row, on the only thing in it, or on the wrapper around it alone. */
function idOf(element: Element): string | undefined {
  const parent = element.parentElement;
  const near = [element, element.firstElementChild, parent?.childElementCount === 1 ? parent : undefined];
  for (const one of near)
    for (const name of ID_NAMES) {
      const value = one?.getAttribute(name);
      if (value && ID.test(value)) return value;
    }
  return undefined;
}

/** An id that stands on two rows is no id. */
function withoutTwins(rows: Row[]): Row[] {
  const counts = new Map<string, number>();
  const ids = rows.map(({ content }) => ('message' in content ? content.message.id : undefined));
  for (const id of ids) if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  return rows.map((row, index) => {
    const id = ids[index];
    if (!id || counts.get(id) === 1 || !('message' in row.content)) return row;
    const { id: _, ...message } = row.content.message;
    const content = { ...row.content, message };
    return { ...row, content, key: timeless(message, content.own) };
  });
}

const MOST_PIECES = 40;

/** On which side the words and pictures of a row stand; undefined where they fill the whole width. */
function sideOf(row: Element, frame: Frame): ChatMessage['side'] {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const range = document.createRange();
  const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(), count = 0; node && count < MOST_PIECES; node = walker.nextNode()) {
    if (node instanceof Text ? node.data.trim() === '' : !(node instanceof HTMLImageElement)) continue;
    count++;
    range.selectNode(node);
    const rect = range.getBoundingClientRect();
    if (rect.width === 0) continue;
    left = Math.min(left, rect.left);
    right = Math.max(right, rect.right);
  }
  if (left > right) return undefined;
  const [before, after] = [left - frame.left, frame.right - right];
  if (Math.abs(before - after) < frame.width * 0.1) return before > frame.width * 0.15 ? 'middle' : undefined;
  return before < after ? 'left' : 'right';
}
