import { clean } from '../text.ts';
import { gathered } from './pace.ts';
import { isSeen, shadowOf, sight } from './sight.ts';

/**
 * Text as a reader of the page sees it, without layout: one line per block, without what is hidden (`sight.ts`).
 */

const BLOCKS = new Set(
  (
    'address article aside blockquote body br button center dd details dialog div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table ' +
    'tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** `$12` with `99` raised behind it: by the element, or by a class that a style sheet raises. */
const RAISED = /cent|fraction|decimal|penn|superscript|\bsup\b/i;
const WHOLE_AMOUNT = /[$€£¥￥₹]\s*\d[\d,]*$/;

/** The raised digits when `element` holds nothing else and a whole amount ends right before it; blanks do not count. */
function raisedDigits(element: Element, before: string): string | undefined {
  if (element.localName !== 'sup' && !RAISED.test(element.getAttribute('class') ?? '')) return undefined;
  const digits = clean(element.textContent ?? '');
  return /^\d{2}$/.test(digits) && WHOLE_AMOUNT.test(clean(before.slice(-60))) ? digits : undefined;
}

/** Without the blanks and invisible characters at its end; what is before them is not read, however long it is. */
function withoutBlankEnd(text: string): string {
  let end = text.length;
  while (end > 0 && clean(text.charAt(end - 1)) === '') end -= 1;
  return text.slice(0, end);
}

/** Deeper nesting than any page has; bounds the recursion on hostile ones. */
const MAX_DEPTH = 1500;

/** Where a run of visible text stands: the text of one line and the innermost block around its start. */
export interface Line {
  text: string;
  block: Element;
}

/** The visible text below `root`, one entry per block or table cell; inline elements are joined without a blank. */
export function visibleLines(root: Element, skip?: (element: Element) => boolean): readonly Line[] {
  if (skip !== undefined) return [...linesBelow(root, skip)];
  const known = sight?.lines.get(root);
  if (known !== undefined) return known;
  const isWhole = root.localName === 'body';
  const lines = isWhole ? gathered('lines', root, () => linesBelow(root)) : [...linesBelow(root)];
  sight?.lines.set(root, lines);
  return lines;
}

/** The first lines of it, for what only the beginning tells: a long page is not read to its end. */
export function firstLines(root: Element, most: number): readonly Line[] {
  const known = sight?.lines.get(root);
  if (known !== undefined) return known.slice(0, most);
  const lines: Line[] = [];
  for (const line of linesBelow(root)) if (lines.push(line) >= most) break;
  return lines;
}

/** A level of nesting: the node that is visited next, the innermost block around it, and whether the level is one. */
interface Level {
  next: Node | null;
  inside: Element;
  breaks: boolean;
}

/** Line by line as they are found, so that whoever asks can stop or rest. */
function* linesBelow(root: Element, skip?: (element: Element) => boolean): Generator<Line, void> {
  let pending = '';
  let block = root;
  const levels: Level[] = [{ next: (shadowOf(root) ?? root).firstChild, inside: root, breaks: false }];
  const ended = (): Line | undefined => {
    const text = clean(pending);
    pending = '';
    return text === '' ? undefined : { text, block };
  };
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    const { next: node, inside } = level;
    let breaks = false;
    let around = inside;
    if (node === null) {
      levels.pop();
      breaks = level.breaks;
      around = levels.at(-1)?.inside ?? root;
    } else {
      level.next = node.nextSibling;
      if (node.nodeType === 3) pending += (node as Text).data;
      if (node.nodeType !== 1) continue;
      const element = node as Element;
      if (!isSeen(element) || skip?.(element)) continue;
      breaks = BLOCKS.has(element.localName);
      const isTooDeep = levels.length > MAX_DEPTH;
      if (breaks && !isTooDeep) around = element;
      const raised = breaks || pending === '' ? undefined : raisedDigits(element, pending);
      if (raised !== undefined) pending = `${withoutBlankEnd(pending)}.${raised}`;
      else if (!isTooDeep) levels.push({ next: (shadowOf(element) ?? element).firstChild, inside: around, breaks });
    }
    if (!breaks) continue;
    const line = ended();
    if (line) yield line;
    block = around;
  }
  const last = ended();
  if (last) yield last;
}

/** The visible pieces of text below `root`, each text node by itself: for words that must stand alone. */
export function visiblePieces(root: Element): string[] {
  const pieces: string[] = [];
  const walk = (node: Node, depth: number) => {
    if (depth > MAX_DEPTH) return;
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === 3) {
        const text = clean((child as Text).data);
        if (text !== '') pieces.push(text);
      } else if (child.nodeType === 1) {
        const element = child as Element;
        if (isSeen(element)) walk(shadowOf(element) ?? element, depth + 1);
      }
    }
  };
  walk(shadowOf(root) ?? root, 0);
  return pieces;
}

/** The visible text of an element in one line, or '' when there is none. */
export function visibleText(element: Element, skip?: (element: Element) => boolean): string {
  if (skip !== undefined) return inOneLine(linesBelow(element, skip));
  // Elements around one another alone have one text, and it is read once.
  const passed: Element[] = [];
  let text: string | undefined;
  for (let inner: Element | undefined = element; inner !== undefined && text === undefined; inner = onlyIn(inner)) {
    passed.push(inner);
    text = sight?.texts.get(inner);
  }
  text ??= inOneLine(visibleLines(passed.at(-1) ?? element));
  for (const one of passed) sight?.texts.set(one, text);
  return text;
}

function inOneLine(lines: Iterable<Line>): string {
  return Array.from(lines, (line) => line.text).join(' ');
}

/** The element that is all there is to see in this one. */
function onlyIn(element: Element): Element | undefined {
  if (shadowOf(element) !== undefined) return undefined;
  let only: Element | undefined;
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 3 && /\S/.test((child as Text).data)) return undefined;
    if (child.nodeType !== 1 || !isSeen(child as Element)) continue;
    if (only !== undefined) return undefined;
    only = child as Element;
  }
  return only;
}
