import { diff } from './diff.ts';
import { compareWords, likeness, type Piece } from './words.ts';

/** One line of two texts held against each other; a line that was reworded has both wordings in its pieces. */
export type LineChange =
  | { kind: 'same' | 'gone' | 'new'; text: string }
  | { kind: 'changed'; pieces: Piece[]; before: string; after: string };

/** From here on two lines are the same line, reworded. */
const REWORDED = 0.4;
/** Where one line alone took the place of one other, less is enough: `券后￥129` and `券后￥168.00`. */
const REWORDED_ALONE = 0.15;
/** Between two equal lines at most so many are tried against each other. */
const MOST_TRIED = 60;
const MOST_LINES = 20_000;

/** Two texts line by line, reworded lines word by word. Lines are compared with white space collapsed; empty ones are left out. */
export function compareLines(before: string, after: string): LineChange[] {
  const changes: LineChange[] = [];
  let gone: string[] = [];
  let fresh: string[] = [];
  const flush = () => {
    changes.push(...pair(gone, fresh));
    gone = [];
    fresh = [];
  };
  for (const edit of diff(linesOf(before), linesOf(after), (line) => line)) {
    if (edit.kind === 'gone') gone.push(edit.before);
    else if (edit.kind === 'new') fresh.push(edit.after);
    else {
      flush();
      changes.push({ kind: 'same', text: edit.after });
    }
  }
  flush();
  return changes;
}

export function linesOf(text: string): string[] {
  return text
    .split('\n', MOST_LINES)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

/** Lines that were taken out and put in at one place: those that are alike are one line that was changed. */
function pair(gone: readonly string[], fresh: readonly string[]): LineChange[] {
  const changes: LineChange[] = [];
  let next = 0;
  const least = gone.length === 1 && fresh.length === 1 ? REWORDED_ALONE : REWORDED;
  for (const before of gone) {
    const found =
      gone.length <= MOST_TRIED ? counterpart(before, fresh.slice(next, next + MOST_TRIED), least) : undefined;
    if (!found) {
      changes.push({ kind: 'gone', text: before });
      continue;
    }
    for (const text of fresh.slice(next, next + found.index)) changes.push({ kind: 'new', text });
    next += found.index + 1;
    changes.push({ kind: 'changed', pieces: found.pieces, before, after: found.after });
  }
  for (const text of fresh.slice(next)) changes.push({ kind: 'new', text });
  return changes;
}

function counterpart(before: string, among: readonly string[], least: number) {
  let best: { index: number; pieces: Piece[]; after: string; like: number } | undefined;
  for (const [index, after] of among.entries()) {
    const pieces = compareWords(before, after);
    const like = likeness(pieces);
    if (like >= least && like > (best?.like ?? 0)) best = { index, pieces, after, like };
  }
  return best;
}
