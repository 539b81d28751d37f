import { diffing, type Edit } from '../diff.ts';
import { mapping, type Steps } from '../steps.ts';
import type { ChatMessage } from './types.ts';

/**
 * What a message is known by besides its time. Addresses of pictures are not part of it: the same picture comes under
 * several.
 */
function contentKey(message: ChatMessage): string {
  const { from, side, name, text, file, quote, card, recalled, images } = message;
  const who = from ?? side ?? '';
  const picture = text === '' && file === undefined && images !== undefined ? 'picture' : '';
  return [
    who,
    from === undefined ? (name ?? '') : '',
    text,
    file ?? '',
    quote ?? '',
    card ? 'card' : '',
    recalled ? 'recalled' : '',
    picture,
  ].join('\u0001');
}

/** What a row of the list is known by while it is scrolled, its time as it shows it. */
export function timeless(message: ChatMessage, own: string | undefined): string {
  return `${contentKey(message)}\u0001${own ?? ''}`;
}

const hasClock = (at: string | undefined): at is string => at !== undefined && at.length > 10;

/** Two times that cannot both be right. One that is told less exactly, or not at all, says nothing. */
function timesDiffer(a: ChatMessage, b: ChatMessage): boolean {
  if (a.at === undefined || b.at === undefined) return false;
  const length = Math.min(a.at.replace(/[+-]\d\d:\d\d$|Z$/, '').length, b.at.replace(/[+-]\d\d:\d\d$|Z$/, '').length);
  return a.at.slice(0, length) !== b.at.slice(0, length);
}

/**
 * Aligns two readings of a conversation. A message is never known by its text alone, since 在吗 is said more than once:
 * it is known by the page's id, by its time to the minute with side and content, or by standing between the same
 * neighbours, and only around messages known that way is content alone enough.
 * @returns undefined when the readings have nothing in common.
 */
export function* align(
  before: readonly ChatMessage[],
  after: readonly ChatMessage[],
): Steps<Edit<number>[] | undefined> {
  const [a, b] = [before.map((_, index) => index), after.map((_, index) => index)];
  const firm = yield* keys(before, after);
  const known = yield* diffing(
    a,
    b.map((index) => index + a.length),
    (index) => firm[index] ?? '',
  );
  const anchors = known.flatMap((edit) =>
    edit.kind === 'same' ? [[edit.before, edit.after - a.length] as const] : [],
  );
  if (anchors.length === 0) return undefined;
  const edits: Edit<number>[] = [];
  let [x, y] = [0, 0];
  for (const [toX, toY] of [...anchors, [a.length, b.length] as const]) {
    edits.push(...(yield* between(before, after, a.slice(x, toX), b.slice(y, toY))));
    yield;
    if (toX < a.length) edits.push({ kind: 'same', before: toX, after: toY });
    [x, y] = [toX + 1, toY + 1];
  }
  return edits;
}

/** Between two messages that are known: by content, as long as the times allow it. */
function* between(
  before: readonly ChatMessage[],
  after: readonly ChatMessage[],
  a: number[],
  b: number[],
): Steps<Edit<number>[]> {
  if (a.length === 0 && b.length === 0) return [];
  const offset = before.length;
  const key = (index: number) => contentKey((index < offset ? before[index] : after[index - offset]) as ChatMessage);
  const isOne = (x: number, y: number) => !timesDiffer(before[x] as ChatMessage, after[y] as ChatMessage);
  const edits = yield* diffing(
    a,
    b.map((index) => index + offset),
    key,
  );
  return edits.flatMap((edit): Edit<number>[] => {
    if (edit.kind === 'gone') return [edit];
    const y = edit.after - offset;
    if (edit.kind === 'new') return [{ kind: 'new', after: y }];
    return isOne(edit.before, y)
      ? [{ kind: 'same', before: edit.before, after: y }]
      : [
          { kind: 'gone', before: edit.before },
          { kind: 'new', after: y },
        ];
  });
}

/** The key of each message of both lists, one after the other; messages that nothing firm is known of have keys of their own. */
function* keys(before: readonly ChatMessage[], after: readonly ChatMessage[]): Steps<string[]> {
  const all = [...(yield* mapping(before, keyIn(before))), ...(yield* mapping(after, keyIn(after)))];
  // Three messages in a row say where they belong only if both readings hold them once.
  const counts = new Map<string, number>();
  for (const [index, { key }] of all.entries()) {
    const list = `${index < before.length} ${key}`;
    counts.set(list, (counts.get(list) ?? 0) + 1);
    yield;
  }
  const isOnce = (key: string) => counts.get(`true ${key}`) === 1 && counts.get(`false ${key}`) === 1;
  return yield* mapping(all, ({ key, isFirm, isWhole }, index) =>
    isFirm || (isWhole && isOnce(key)) ? key : `only ${index}`,
  );
}

/** What a message of a list is known by, and whether that alone is enough. */
const keyIn = (list: readonly ChatMessage[]) => (message: ChatMessage, index: number) => {
  if (message.id !== undefined) return { key: `id ${message.id}`, isFirm: true };
  if (hasClock(message.at)) return { key: `at ${message.at} ${contentKey(message)}`, isFirm: true };
  const around = [list[index - 1], message, list[index + 1]];
  const isWhole = around.every((one) => one !== undefined);
  return { key: around.map((one) => (one ? contentKey(one) : '')).join('\u0002'), isFirm: false, isWhole };
};
