import { mergeFacts } from '../../case/merge-order.ts';
import type { KnownOrder } from '../../case/types.ts';

/** The same order as two vaults know it: facts merged as two readings are, the captures of both. */
export function mergeKnownOrders(ours: KnownOrder | undefined, theirs: KnownOrder): KnownOrder {
  if (!ours) return theirs;
  const known = [...(ours.conflicts ?? []), ...(theirs.conflicts ?? [])];
  const { order, conflicts } = mergeFacts(ours.order, ours.readAt, theirs.order, theirs.readAt, known);
  return {
    ...ours,
    order,
    readAt: Date.parse(ours.readAt) > Date.parse(theirs.readAt) ? ours.readAt : theirs.readAt,
    captures: [...new Set([...ours.captures, ...theirs.captures])],
    ...(conflicts.length > 0 ? { conflicts } : {}),
  };
}
