import type { Content, Row } from './rows.ts';

interface Seen {
  key: string;
  content: Content;
}

/** Where the rows read last stand in their run. */
interface Last {
  run: Seen[];
  from: number;
  rows: readonly Row[];
  /** Scroll position and height of the content at that time. */
  scroll: number;
  height: number;
}

/** Scroll position and height of the content when rows were read. */
export interface Place {
  scroll: number;
  height: number;
}

/**
 * One passage over a list: rows are handed in as they are drawn, a view at a time, and are put together by what the views
 * share. Text alone decides nothing: of all places where a view would fit without contradiction it is that in which
 * elements stayed the same, else that to which the rows have moved by as much as was scrolled.
 */
export class Passage {
  /** Rows that follow one another without a break; between two runs something may be missing. */
  readonly runs: Seen[][] = [];
  #last: Last | undefined;

  /** How many messages were read. */
  get count(): number {
    let count = 0;
    for (const run of this.runs) for (const { content } of run) if ('message' in content) count++;
    return count;
  }

  /** Adds a view that shares rows with the last one. @returns false, and adds nothing, when it shares none. */
  join(rows: readonly Row[], place: Place): boolean {
    const last = this.#last;
    if (rows.length === 0) return true;
    if (!last) return this.begin(rows, place, 'down');
    const shift = shiftOf(last, rows, place);
    if (shift === undefined) return false;
    const { run } = last;
    const from = last.from + shift;
    const before = rows.slice(0, Math.max(0, -from));
    for (let at = Math.max(0, from); at < Math.min(run.length, from + rows.length); at++)
      run[at] = newer(run[at] as Seen, seenOf(rows[at - from] as Row));
    run.push(...rows.slice(Math.max(0, run.length - from)).map(seenOf));
    run.unshift(...before.map(seenOf));
    this.#last = { run, from: Math.max(0, from), rows, ...place };
    return true;
  }

  /** Adds a view that shares nothing with the last one, before or after it: a break. */
  begin(rows: readonly Row[], place: Place, heading: 'up' | 'down'): true {
    const run = rows.map(seenOf);
    const at = this.#last ? this.runs.indexOf(this.#last.run) + (heading === 'down' ? 1 : 0) : 0;
    this.runs.splice(at, 0, run);
    this.#last = { run, from: 0, rows, ...place };
    return true;
  }
}

const seenOf = ({ key, content }: Row): Seen => ({ key, content });

/** A picture may get its address late; words that were read once stay when the row no longer has them. */
function newer(known: Seen, seen: Seen): Seen {
  if (!('message' in known.content) || !('message' in seen.content)) return seen;
  const [old, now] = [known.content.message, seen.content.message];
  const images = (now.images?.length ?? 0) >= (old.images?.length ?? 0) ? now.images : old.images;
  const lost = now.recalled && !old.recalled ? { later: { text: now.text, recalled: true as const } } : {};
  const message = {
    ...('later' in lost ? old : now),
    ...(images ? { images } : {}),
    ...(old.later ? { later: old.later } : lost),
  };
  return { key: seen.key, content: { ...seen.content, message } };
}

/** By how many rows a view stands below the last one (negative: above), or undefined when nothing holds them together. */
function shiftOf(last: Last, rows: readonly Row[], place: Place): number | undefined {
  const likely = likelyShift(last, rows);
  // Where most elements stayed, fewer can have stayed anywhere else: thousands of other places need no look.
  if (likely !== undefined && (fitAt(last, rows, likely, place)?.stayed ?? 0) > rows.length / 2) return likely;
  const fitting: { shift: number; stayed: number; moved: number; shared: number }[] = [];
  for (let shift = 1 - rows.length; shift < last.rows.length; shift++) {
    const fit = fitAt(last, rows, shift, place);
    if (fit) fitting.push({ shift, ...fit });
  }
  fitting.sort((a, b) => b.stayed - a.stayed || a.moved - b.moved || b.shared - a.shared);
  return fitting[0]?.shift;
}

/** The place at which the row in the middle stayed the same element. */
function likelyShift({ rows: old }: Last, rows: readonly Row[]): number | undefined {
  const middle = rows.length >> 1;
  const index = old.findIndex(({ element }) => element === rows[middle]?.element);
  return index < 0 ? undefined : index - middle;
}

function fitAt({ run, from, rows: old, scroll, height }: Last, rows: readonly Row[], shift: number, place: Place) {
  let [stayed, differ, shared] = [0, 0, 0];
  const moves: number[] = [];
  for (let index = Math.max(0, -from - shift); index < rows.length; index++) {
    const row = rows[index] as Row;
    const known = run[from + shift + index];
    if (!known) break;
    if (known.key !== row.key) differ++;
    const before = old[shift + index];
    if (!before) continue;
    shared++;
    if (before.element === row.element) stayed++;
    moves.push(row.top + place.scroll - before.top - scroll);
    // Most places are wrong from the first row on.
    if (differ > 2 && stayed === 0) return undefined;
  }
  if (shared === 0 || differ > Math.floor(stayed / 2)) return undefined;
  moves.sort((a, b) => a - b);
  const move = moves[moves.length >> 1] ?? 0;
  // Rows stay where they are in the content, or go down by what was loaded above them.
  return { stayed, shared, moved: Math.min(Math.abs(move), Math.abs(move - (place.height - height))) };
}
