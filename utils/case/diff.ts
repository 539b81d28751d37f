/** One step of the way from one list to another. */
export type Edit<T> = { kind: 'same'; before: T; after: T } | { kind: 'gone'; before: T } | { kind: 'new'; after: T };

/** Two lists that share so little are replaced as a whole: telling how they differ would take long and help nobody. */
const MOST_EDITS = 1000;

/**
 * The shortest list of edits that leads from one list to another (E. Myers, An O(ND) Difference Algorithm, 1986), items
 * compared by `key`. Beyond 1,000 edits what stands between the equal ends is given as gone and new.
 */
export function diff<T>(before: readonly T[], after: readonly T[], key: (item: T) => string): Edit<T>[] {
  const a = before.map(key);
  const b = after.map(key);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const same = shortest(a.slice(start, a.length - end), b.slice(start, b.length - end));
  const edits: Edit<T>[] = [];
  let [x, y] = [0, 0];
  const upTo = (toX: number, toY: number) => {
    for (; x < toX; x++) edits.push({ kind: 'gone', before: before[x] as T });
    for (; y < toY; y++) edits.push({ kind: 'new', after: after[y] as T });
  };
  const keep = () => edits.push({ kind: 'same', before: before[x++] as T, after: after[y++] as T });
  while (x < start) keep();
  for (const [sameX, sameY] of same) {
    upTo(start + sameX, start + sameY);
    keep();
  }
  upTo(a.length - end, b.length - end);
  while (x < a.length) keep();
  return edits;
}

/** Places of equal items, in order: the longest such list that the bound allows. */
function shortest(a: readonly string[], b: readonly string[]): [number, number][] {
  const most = Math.min(a.length + b.length, MOST_EDITS);
  const trace: Int32Array[] = [];
  let furthest = new Int32Array(1);
  for (let edits = 0; edits <= most; edits++) {
    // Diagonal k of this round stands at k + edits.
    const reached = new Int32Array(2 * edits + 1);
    for (let k = -edits; k <= edits; k += 2) {
      let x = edits === 0 ? 0 : step(furthest, k, edits).x;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reached[k + edits] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(trace, k, edits, a, b);
    }
    trace.push(reached);
    furthest = reached;
  }
  return [];
}

/** Where diagonal k starts in round `edits`, and the diagonal of the round before that it comes from. */
function step(furthest: Int32Array, k: number, edits: number): { x: number; from: number } {
  const at = (diagonal: number) => furthest[diagonal + edits - 1] ?? -1;
  const isDown = k === -edits || (k !== edits && at(k - 1) < at(k + 1));
  return isDown ? { x: at(k + 1), from: k + 1 } : { x: at(k - 1) + 1, from: k - 1 };
}

function walkBack(trace: Int32Array[], last: number, edits: number, a: readonly string[], b: readonly string[]) {
  const pairs: [number, number][] = [];
  let [k, x] = [last, a.length];
  // The ends were trimmed: the path of the last round ends where both lists do.
  for (let round = edits; round >= 0; round--) {
    const before = trace[round - 1];
    const begin = round === 0 || before === undefined ? { x: 0, from: 0 } : step(before, k, round);
    while (x > begin.x && x - k > 0 && a[x - 1] === b[x - k - 1]) {
      x--;
      pairs.push([x, x - k]);
    }
    x = before === undefined ? 0 : (before[begin.from + round - 1] ?? 0);
    k = begin.from;
  }
  return pairs.reverse();
}
