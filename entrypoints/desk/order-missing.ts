import type { Order } from '../../utils/marketplaces/types.ts';

/** What makes an order useful in a dispute and no page has shown yet, as paths: `order.paid`. */
export function orderMissing(order: Order): string[] {
  const wanted = (['items', 'paid', 'orderedAt', 'status'] as const).filter((name) => order[name] === undefined);
  const isShipped = order.shippedAt !== undefined || order.carrier !== undefined;
  const tracking = isShipped && order.tracking === undefined ? (['tracking'] as const) : [];
  return [...wanted, ...tracking].map((name) => `order.${name}`);
}
