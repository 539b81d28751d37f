import { atOnce, mapping, type Steps } from './steps.ts';

/** One step of the way from one list to another. */
export type Edit<T> = { kind: 'same'; before: T; after: T } | { kind: 'gone'; before: T } | { kind: 'new'; after: T };

/** Beyond this many edits the shortest list of them takes long to find, and a good one will do. */
const MOST_EDITS = 1000;

/**
 * The shortest list of edits that leads from one list to another (E. Myers, An O(ND) Difference Algorithm, 1986), items
 * compared by `key`. Beyond 1,000 edits the lists are held together by the items that both have exactly once, and what
 * stands between two of those is compared by itself.
 */
export function diff<T>(before: readonly T[], after: readonly T[], key: (item: T) => string): Edit<T>[] {
  return atOnce(diffing(before, after, key));
}

/** The same in steps. */
export function* diffing<T>(before: readonly T[], after: readonly T[], key: (item: T) => string): Steps<Edit<T>[]> {
  const a = yield* mapping(before, key);
  const b = yield* mapping(after, key);
  const edits: Edit<T>[] = [];
  let [x, y] = [0, 0];
  const upTo = (toX: number, toY: number) => {
    for (; x < toX; x++) edits.push({ kind: 'gone', before: before[x] as T });
    for (; y < toY; y++) edits.push({ kind: 'new', after: after[y] as T });
  };
  const keep = () => edits.push({ kind: 'same', before: before[x++] as T, after: after[y++] as T });
  for (const [sameX, sameY] of yield* common(a, b)) {
    upTo(sameX, sameY);
    keep();
    yield;
  }
  upTo(a.length, b.length);
  return edits;
}

type Pairs = [number, number][];

/** Places of equal items, in order. What only one of the lists has is in no pair, and would be most of the work. */
function* common(a: readonly string[], b: readonly string[]): Steps<Pairs> {
  const placesA = yield* placesOfShared(a, b);
  const placesB = yield* placesOfShared(b, a);
  const at = (list: readonly string[], places: readonly number[]) => places.map((place) => list[place] as string);
  const pairs = yield* commonOfShared(at(a, placesA), at(b, placesB));
  return pairs.map(([x, y]) => [placesA[x] as number, placesB[y] as number]);
}

function* placesOfShared(list: readonly string[], other: readonly string[]): Steps<number[]> {
  const others = new Set(other);
  const places: number[] = [];
  for (const [place, item] of list.entries()) {
    if (others.has(item)) places.push(place);
    yield;
  }
  return places;
}

function* commonOfShared(a: readonly string[], b: readonly string[]): Steps<Pairs> {
  const whole = yield* betweenEnds(a, b);
  if (whole) return whole;
  const pairs: Pairs = [];
  let [x, y] = [0, 0];
  for (const [toX, toY] of [...onceInBoth(a, b), [a.length, b.length] as const]) {
    const between = (yield* betweenEnds(a.slice(x, toX), b.slice(y, toY), [])) ?? [];
    for (const [sameX, sameY] of between) pairs.push([x + sameX, y + sameY]);
    if (toX < a.length) pairs.push([toX, toY]);
    [x, y] = [toX + 1, toY + 1];
  }
  return pairs;
}

/** The equal ends of two lists, and what is equal between them, or `otherwise` where that takes too many edits. */
function* betweenEnds(a: readonly string[], b: readonly string[], otherwise?: Pairs): Steps<Pairs | undefined> {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const middle = (yield* shortest(a.slice(start, a.length - end), b.slice(start, b.length - end))) ?? otherwise;
  if (!middle) return undefined;
  return [
    ...Array.from({ length: start }, (_, index): [number, number] => [index, index]),
    ...middle.map(([x, y]): [number, number] => [start + x, start + y]),
    ...Array.from({ length: end }, (_, index): [number, number] => [a.length - end + index, b.length - end + index]),
  ];
}

/** Items that both lists have exactly once, the longest run of them that is in order in both (patience sorting). */
function onceInBoth(a: readonly string[], b: readonly string[]): Pairs {
  const places = (list: readonly string[]) => {
    const found = new Map<string, number>();
    for (const [index, item] of list.entries()) found.set(item, found.has(item) ? -1 : index);
    return found;
  };
  const inB = places(b);
  type Card = { x: number; y: number; before?: Card | undefined };
  const piles: Card[] = [];
  for (const [item, x] of places(a)) {
    const y = inB.get(item) ?? -1;
    if (x < 0 || y < 0) continue;
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((piles[middle] as Card).y < y) low = middle + 1;
      else high = middle;
    }
    piles[low] = { x, y, before: piles[low - 1] };
  }
  const run: Pairs = [];
  for (let card = piles.at(-1); card; card = card.before) run.push([card.x, card.y]);
  return run.reverse();
}

/** The longest list of equal items, or undefined when it takes more edits than the bound allows. */
function* shortest(a: readonly string[], b: readonly string[]): Steps<Pairs | undefined> {
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
    yield;
  }
  return undefined;
}

/** Where diagonal k starts in round `edits`, and the diagonal of the round before that it comes from. */
function step(furthest: Int32Array, k: number, edits: number): { x: number; from: number } {
  const at = (diagonal: number) => furthest[diagonal + edits - 1] ?? -1;
  const isDown = k === -edits || (k !== edits && at(k - 1) < at(k + 1));
  return isDown ? { x: at(k + 1), from: k + 1 } : { x: at(k - 1) + 1, from: k - 1 };
}

function walkBack(trace: Int32Array[], last: number, edits: number, a: readonly string[], b: readonly string[]) {
  const pairs: Pairs = [];
  let [k, x] = [last, a.length];
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
