import { number, record, text } from '../decode.ts';

/** What the page shows after it was scrolled. CSS pixels; places are counted from the corner of the window's content. */
export interface View {
  devicePixelRatio: number;
  /** The whole window, scroll bars included. */
  window: { width: number; height: number };
  /** Where the scrolled content is seen: the whole window without its scroll bars, or a box in it. */
  box: { left: number; top: number; width: number; height: number };
  /** How far the content is scrolled, from its own corner. */
  scroll: { left: number; top: number };
  /** How much of it there is. */
  content: { width: number; height: number };
  /** The content cannot be scrolled further to the right, or down. */
  atEnd: { x: boolean; y: boolean };
  /** How far what stood at the seam has moved down since the view before: a list that measured its rows, a bar that went. */
  shift: number;
  scrolled: 'page' | 'box';
}

/** Why the page cannot be scrolled at all. */
export interface Refusal {
  refused: string;
}

/** What the page said, bounded: it is held against the picture's own size before it is used. */
export function decodeView(value: unknown): View {
  const raw = record(value);
  const most = (given: unknown, bound: number) => Math.min(bound, Math.max(0, number(given)));
  const numbers = <K extends string>(given: unknown, ...names: K[]) => {
    const from = record(given);
    return Object.fromEntries(names.map((name) => [name, most(from[name], 10_000_000)])) as Record<K, number>;
  };
  const { x, y } = record(raw.atEnd);
  return {
    devicePixelRatio: most(raw.devicePixelRatio, 20),
    window: numbers(raw.window, 'width', 'height'),
    box: numbers(raw.box, 'left', 'top', 'width', 'height'),
    scroll: numbers(raw.scroll, 'left', 'top'),
    content: numbers(raw.content, 'width', 'height'),
    atEnd: { x: x === true, y: y === true },
    shift: Math.min(100_000, Math.max(-100_000, number(raw.shift))),
    scrolled: raw.scrolled === 'box' ? 'box' : 'page',
  };
}

export function refusalOf(value: unknown): string | undefined {
  const { refused } = record(value);
  return refused === undefined ? undefined : text(refused, 500);
}

/** Whether two looks at the page saw the same: nothing scrolled, grew or was resized while the picture was taken. */
export function sameView(a: View, b: View): boolean {
  return (
    a.scroll.top === b.scroll.top &&
    a.scroll.left === b.scroll.left &&
    a.devicePixelRatio === b.devicePixelRatio &&
    a.atEnd.y === b.atEnd.y &&
    a.box.width === b.box.width &&
    a.box.height === b.box.height &&
    a.box.top === b.box.top
  );
}
