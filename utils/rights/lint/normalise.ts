import { simplified } from './simplified.ts';

/** A draft folded to one form, with the way back to the original. */
export interface NormalText {
  text: string;
  /** The span of the original, in UTF-16 units, that a span of the folded text came from. */
  origin: (start: number, end: number) => [number, number];
}

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
const HAN = /[\u3400-\u9fff]/;
/** Marks that people put between two characters to slip past a filter: 曝*光, 搞·死. */
const SEPARATOR = /^[*·•._~^|`'"#@+\-/\\ ]$/;
const WORD = /[0-9a-z]/;

interface Unit {
  text: string;
  start: number;
  end: number;
}

function units(draft: string): Unit[] {
  const found: Unit[] = [];
  let offset = 0;
  for (const char of draft) {
    const end = offset + char.length;
    // NFKC turns full-width forms, circled digits and the like into the plain ones; one may become several.
    for (const plain of char.normalize('NFKC').toLowerCase()) {
      if (!INVISIBLE.test(plain))
        found.push({ text: /\s/.test(plain) && plain !== '\n' ? ' ' : simplified(plain), start: offset, end });
    }
    offset = end;
  }
  return found;
}

/** A space counts only between two Latin words or numbers; a filter-dodging mark between two Han characters never. */
function isNoise(list: readonly Unit[], index: number): boolean {
  const text = list[index]?.text ?? '';
  if (!SEPARATOR.test(text)) return false;
  let left = index - 1;
  while (list[left]?.text === ' ') left -= 1;
  let right = index + 1;
  while (list[right]?.text === ' ') right += 1;
  const before = list[left]?.text ?? '';
  const after = list[right]?.text ?? '';
  if (text === ' ') return !(WORD.test(before) && WORD.test(after));
  return HAN.test(before) && HAN.test(after);
}

/**
 * Folds a draft for matching: full-width and compatibility forms, traditional characters, case, spaces, invisible
 * characters and marks between Han characters. Line ends stay: they end a sentence.
 */
export function normalise(draft: string): NormalText {
  const all = units(draft);
  const kept = all.filter((_, index) => !isNoise(all, index));
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (const unit of kept) {
    for (let index = 0; index < unit.text.length; index += 1) {
      starts.push(unit.start);
      ends.push(unit.end);
    }
    text += unit.text;
  }
  return {
    text,
    origin: (start, end) => [
      starts[start] ?? draft.length,
      end > start ? (ends[end - 1] ?? draft.length) : (starts[start] ?? draft.length),
    ],
  };
}
