import type { OrderItem, Parcel } from '../marketplaces/types.ts';

/** A page that shortens a title ends it so. */
const CUT = /(…|\.\.\.)$/;

/** One of two titles may be the other one cut short; at least this much must be left of it to say so. */
const LEAST_PREFIX = 6;

/** Are both titles the same one, perhaps cut short by a page? */
export function sameTitle(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const stem = short.replace(CUT, '').trimEnd();
  return CUT.test(short) && stem.length >= LEAST_PREFIX && long.startsWith(stem);
}

function sameItem(a: OrderItem, b: OrderItem): boolean {
  if (a.sku !== undefined && b.sku !== undefined && a.sku !== b.sku) return false;
  if (a.id !== undefined && b.id !== undefined) return a.id === b.id;
  return sameTitle(a.title, b.title);
}

/** Members that a reading says; an empty text says nothing. */
function said<T extends object>(part: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(part).filter(([, value]) => value !== undefined && value !== ''),
  ) as Partial<T>;
}

/**
 * Matches each part of a reading with a known one and adds what is new; a page that shows a part of an order (a parcel,
 * a refund of one item) never removes the rest.
 */
function merge<T extends object>(known: readonly T[], reading: readonly T[], same: (a: T, b: T) => boolean): T[] {
  const result = [...known];
  const taken = new Set<number>();
  for (const part of reading) {
    const at = result.findIndex((old, index) => index < known.length && !taken.has(index) && same(old, part));
    const old = result[at];
    if (old === undefined) {
      result.push(part);
      continue;
    }
    taken.add(at);
    result[at] = { ...old, ...said(part) };
  }
  return result;
}

export function mergeItems(known: readonly OrderItem[], reading: readonly OrderItem[]): OrderItem[] {
  return merge(known, reading, sameItem).map((item, at) => {
    // The longer of two titles of the same thing is the whole one.
    const old = known[at]?.title;
    return old !== undefined && CUT.test(item.title) && !CUT.test(old) ? { ...item, title: old } : item;
  });
}

export function mergeParcels(known: readonly Parcel[], reading: readonly Parcel[]): Parcel[] {
  return merge(known, reading, (a, b) =>
    a.tracking !== undefined && b.tracking !== undefined
      ? a.tracking === b.tracking
      : a.tracking === b.tracking && a.carrier === b.carrier,
  );
}
