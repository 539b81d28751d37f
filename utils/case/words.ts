import { diff } from './diff.ts';

/** A run of words that both texts have, or one of them. */
export interface Piece {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** Chinese is written without spaces: the browser's own dictionary says where its words end (ECMA-402, Intl.Segmenter). */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Longer texts are compared by their lines; within one line this is enough for any promise. */
const LONGEST = 4000;

/** The words of a text; a number keeps its sign, point and unit of thousands, so that ¥168.00 is not three words. */
export function words(text: string): string[] {
  const found: string[] = [];
  for (const piece of text.slice(0, LONGEST).match(/[¥￥$€£]?\d+(?:[.,:：]\d+)*%?|[^\d¥￥$€£]+|[¥￥$€£]/gu) ?? []) {
    if (/\d/.test(piece)) found.push(piece);
    else for (const { segment } of segmenter.segment(piece)) found.push(segment);
  }
  if (text.length > LONGEST) found.push(text.slice(LONGEST));
  return found;
}

/** Two texts word by word; neighbouring words of one kind are one piece. */
export function compareWords(before: string, after: string): Piece[] {
  const pieces: Piece[] = [];
  for (const edit of diff(words(before), words(after), (word) => word)) {
    const text = edit.kind === 'new' ? edit.after : edit.before;
    const last = pieces.at(-1);
    if (last?.kind === edit.kind) last.text += text;
    else pieces.push({ kind: edit.kind, text });
  }
  return pieces;
}

/** How much of two texts is the same, 0 to 1. */
export function likeness(pieces: readonly Piece[]): number {
  const length = (kind: Piece['kind']) =>
    pieces.reduce((sum, one) => sum + (one.kind === kind ? one.text.length : 0), 0);
  const same = length('same');
  const rest = Math.max(length('gone'), length('new'));
  return same + rest === 0 ? 1 : same / (same + rest);
}
