import { resuming, type Sights, sight } from './sight.ts';

/** When a long reading is to rest, how, and whether the page has changed since that was last asked. */
export interface Pace {
  due(): boolean;
  rest(): Promise<void>;
  hasChanged(): boolean;
}

/** Of the reading in slices that is under way. */
let isDue: (() => boolean) | undefined;

/** Finds something out, at most once in a reading; afterwards is a good moment to rest. */
export function once<T>(what: string, about: object, find: () => T): T {
  if (!sight) return find();
  const known = sight.found.get(what) ?? new WeakMap<object, unknown>();
  sight.found.set(what, known);
  if (known.has(about)) return known.get(about) as T;
  const value = find();
  known.set(about, value);
  rest();
  return value;
}

/** All that `begin` gives about something: a long list is read on where the last slice ended. */
export function gathered<T>(what: string, about: object, begin: () => Iterator<T>): readonly T[] {
  const { left, found } = once(what, about, () => ({ left: begin(), found: [] as T[] }));
  for (let next = left.next(); !next.done; next = left.next()) {
    found.push(next.value);
    rest();
  }
  return found;
}

class Rest extends Error {}

/** Ends this slice of a reading in slices when it is time. What `once` found stays found. */
export function rest(): void {
  if (isDue?.()) throw new Rest();
}

/** A page that changes as often while it is read is read in one piece. */
const MOST_BEGINNINGS = 4;

/**
 * Does a long reading in slices. The routes to the facts know nothing of it: a slice ends by leaving them at a `rest`, and
 * the next one begins them again, which goes fast over what was found already. They must not catch what they do not know.
 * What was found on a page that has changed meanwhile is forgotten: the facts are those of one moment.
 */
export async function inSlices<T>(pace: Pace, read: () => T): Promise<T> {
  const sights: Sights = new Map();
  for (let beginnings = 1; ; ) {
    isDue = () => beginnings < MOST_BEGINNINGS && pace.due();
    try {
      return resuming(sights, read);
    } catch (error) {
      if (!(error instanceof Rest)) throw error;
    } finally {
      isDue = undefined;
    }
    await pace.rest();
    if (!pace.hasChanged()) continue;
    beginnings++;
    sights.clear();
  }
}
