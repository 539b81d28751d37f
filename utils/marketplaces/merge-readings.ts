import type { Extraction } from './types.ts';

/**
 * A stored page read again by a newer extractor. What the new reading says counts; what it no longer says stays as it was
 * read before, with its route: an empty read never overwrites a good one. A reading as another kind of page, or of another
 * order or item, is not mixed in at all.
 */
export function mergeReadings(before: Extraction, again: Extraction): Extraction {
  if (again.page === 'gate' || again.page === 'other') return before;
  if (before.page === 'gate' || before.page === 'other') return again;
  if (again.page !== before.page || again.site !== before.site || isOther(before, again)) return before;
  const product = before.product || again.product ? { ...before.product, ...again.product } : undefined;
  const order = before.order || again.order ? { ...before.order, ...again.order } : undefined;
  const longer = <T>(old: T[] | undefined, next: T[] | undefined) =>
    (next?.length ?? 0) >= (old?.length ?? 0) ? (next ?? old) : old;
  const orders = longer(before.orders, again.orders);
  const chat = (again.chat?.messages.length ?? 0) >= (before.chat?.messages.length ?? 0) ? again.chat : before.chat;
  const merged: Extraction = {
    ...before,
    ...(product ? { product } : {}),
    ...(order ? { order } : {}),
    ...(orders ? { orders } : {}),
    ...(chat ? { chat } : {}),
    missing: again.missing.filter((path) => before.missing.includes(path) || !says(before, path)),
    provenance: { ...before.provenance, ...again.provenance },
  };
  if (again.conflicts) merged.conflicts = again.conflicts;
  return merged;
}

function isOther(before: Extraction, again: Extraction): boolean {
  const differ = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && a !== b;
  return differ(before.order?.id, again.order?.id) || differ(before.product?.id, again.product?.id);
}

/** Whether a path of one member (`order.paid`) has a value. */
function says(facts: Extraction, path: string): boolean {
  const [member, name] = path.split('.');
  const part = facts[member as keyof Extraction];
  return typeof part === 'object' && part !== null && name !== undefined && Object.hasOwn(part, name);
}
