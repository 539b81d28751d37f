import type { Natives } from './natives.ts';
import type { Resources } from './resources.ts';
import type { Sink, Slot } from './sink.ts';
import type { Slices } from './slices.ts';
import type { TextWriter } from './text.ts';

/** A frame whose document the page may not read. */
export interface ForeignElement {
  element: Element;
  url: string;
  slot: Slot;
}

/** What is read of a computed style. */
export type Style = Pick<
  CSSStyleDeclaration,
  | 'backgroundColor'
  | 'boxShadow'
  | 'content'
  | 'display'
  | 'overflowY'
  | 'position'
  | 'scrollSnapType'
  | 'visibility'
  | 'whiteSpace'
>;

/** Everything one reading of a page shares. */
export interface Context {
  readonly natives: Natives;
  readonly sink: Sink;
  readonly text: TextWriter;
  readonly slices: Slices;
  readonly resources: Resources;
  readonly shadowRootOf: (element: Element) => ShadowRoot | null;
  /** Computed style, of the element's own window. */
  readonly styleOf: (element: Element, pseudo?: string) => Style;
  /** Shadow roots and same-origin documents as they are met, so that changes inside them are noticed too. */
  readonly met: (root: Document | ShadowRoot) => void;
  /** What was left out on purpose, and how often. */
  readonly dropped: Map<string, number>;
  readonly foreign: ForeignElement[];
  readonly inlinedFrames: string[];
  /** Work that goes on beside the walk (style sheets on their way). */
  readonly beside: Promise<void>[];
  /** Rules that put things where they stood, of the tree that is being written; and how many there are in all. */
  places: string[];
  placed: number;
  nodes: number;
  canvases: number;
  /** How many hidden elements the walk is inside of: their words are not visible text. */
  hidden: number;
  /** Style of the element whose words come next; read only where there are any. */
  style: Style | undefined;
  /** Address against which the current document's relative addresses are read. */
  base: string;
}

export function drop(context: Context, what: string, count = 1): void {
  context.dropped.set(what, (context.dropped.get(what) ?? 0) + count);
}

const PRESERVING = /^(pre|break-spaces)/;
/** White space that counts differently inside `pre`; other text need not ask for the style. */
const SPACED = /[\t\n\r]| {2}|^ | $/;

/** Adds words to the visible text, unless they stand where nothing is shown. */
export function say(context: Context, words: string, preserve?: boolean): void {
  const { style, text } = context;
  if (context.hidden > 0 || !style || words === '') return;
  if (style.visibility !== 'visible') return;
  const isSpaced = SPACED.test(words);
  text.text(words, preserve ?? (isSpaced && PRESERVING.test(style.whiteSpace)), isSpaced);
}

const TEXT_MARKS: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00a0': '&nbsp;',
};
const escapeMark = (mark: string) => TEXT_MARKS[mark] ?? mark;

/** Text between tags (HTML, 13.3). Most text has nothing to escape: looking first is cheaper. */
export function escapeText(data: string): string {
  return /[&<>\u00a0]/.test(data) ? data.replace(/[&<>\u00a0]/g, escapeMark) : data;
}

/** Text inside a double-quoted attribute. */
export function escapeAttribute(value: string): string {
  return /[&"\u00a0<>]/.test(value) ? value.replace(/[&"\u00a0<>]/g, escapeMark) : value;
}
