import { cleaned, simplified } from '../text.ts';
import type { Line } from './visible.ts';

/** Facts that stand behind their label: `订单编号：2995…`, `实付款` / `￥16.54` in two cells, `Order # 112-…`. */

export interface Labelled {
  value: string;
  /** Label and value as they stand on the page. */
  raw: string;
}

/** Between a label and its value: a remark in brackets, a colon, a number sign. */
const GAP = /^\s*(?:[（(][^（）()]{0,20}[)）])?\s*[:：#]?\s*/;

/**
 * The value behind one of `labels` (simplified Chinese or lower-case English, best first). The label must begin a line
 * or follow a blank; its value is the rest of the line or the line after it. `accept` turns down what cannot be the
 * value, so that the search goes on. Values of free text (a name, a status) ask for a colon: the bare word 店铺 also
 * stands in menus.
 */
export function labelled(
  lines: readonly Line[],
  labels: readonly string[],
  accept: (value: string) => boolean = () => true,
  colon: 'colon' | 'any' = 'any',
): Labelled | undefined {
  const all = allOf(lines);
  for (const label of labels) {
    if (!all.includes(label)) continue;
    // A label that begins its line comes first: the same word inside a line may belong to a name.
    for (const place of ['start', 'inside'] as const) {
      for (const [index, line] of lines.entries()) {
        const found = behind(line, label, lines[index + 1]?.text, colon, place);
        if (found !== undefined && accept(found.value)) return found;
      }
    }
  }
  return undefined;
}

/** Simplified and in lower case, once per line: the same lines are searched for many labels. */
function plainOf(line: Line): string {
  const known = plainTexts.get(line);
  if (known !== undefined) return known;
  const plain = simplified(line.text).toLowerCase();
  plainTexts.set(line, plain);
  return plain;
}

const plainTexts = new WeakMap<Line, string>();

/** All lines in one text: most labels stand in none of them. */
function allOf(lines: readonly Line[]): string {
  const known = allTexts.get(lines);
  if (known !== undefined) return known;
  const all = lines.map(plainOf).join('\n');
  allTexts.set(lines, all);
  return all;
}

const allTexts = new WeakMap<readonly Line[], string>();

function behind(
  line: Line,
  label: string,
  next: string | undefined,
  colon: 'colon' | 'any',
  place: 'start' | 'inside',
): Labelled | undefined {
  const { text } = line;
  if (text.length > 400) return undefined;
  const plain = plainOf(line);
  // A few letters grow when they change case; then places in one text are not places in the other.
  if (plain.length !== text.length) return undefined;
  if (place === 'start' && !plain.startsWith(label)) return undefined;
  const from = place === 'start' ? 0 : 1;
  for (let at = plain.indexOf(label, from); at >= 0; at = plain.indexOf(label, at + 1)) {
    if (place === 'start' && at > 0) return undefined;
    const rest = text.slice(at + label.length);
    const gap = GAP.exec(rest)?.[0] ?? '';
    if (colon === 'colon' && !/[:：]/.test(gap)) continue;
    const starts = at === 0 || /[\s|｜,，;；(（【\]]/.test(text.charAt(at - 1));
    // Inside a line a label must carry its colon: `待付款` is not the label `付款`.
    if (!starts && !/[:：]/.test(gap)) continue;
    if (!starts && /[\p{L}\p{N}]/u.test(text.charAt(at - 1))) continue;
    const value = cleaned(rest.slice(gap.length));
    if (value !== undefined) {
      if (gap === '' && !/^(?:[A-Z]{1,3}\s?)?[\d¥￥$€£₹-]/.test(value)) continue;
      return { value, raw: text.slice(at) };
    }
    if (next !== undefined && at === 0 && !/[:：]$/.test(next)) return { value: next, raw: `${text} ${next}` };
  }
  return undefined;
}
