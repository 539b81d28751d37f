import type { Chat, ListedOrder, Order, PageKind, Product } from './types.ts';

/** The facts that make a page kind useful, and which of them a result lacks. Paths as in the contract. */

const PRODUCT = ['id', 'title', 'price', 'currency', 'shop'] as const;
const LISTED = ['id', 'titles', 'paid', 'orderedAt', 'status'] as const;
const ORDER = ['id', 'items', 'paid', 'orderedAt', 'status'] as const;

export function missingOfProduct(product: Product): string[] {
  return PRODUCT.filter((key) => product[key] === undefined).map((key) => `product.${key}`);
}

/** `short` = the page says that it holds more orders than could be read. */
export function missingOfList(orders: readonly ListedOrder[], short: boolean): string[] {
  const missing = short ? ['orders'] : [];
  for (const key of LISTED) {
    missing.push(...column(orders, (order) => order[key] !== undefined, 'orders', key));
  }
  return missing;
}

/** Words of a status that say the goods are on their way or arrived. */
const SHIPPED =
  /已发货|已發貨|待收货|待收貨|确认收货|確認收貨|已签收|已簽收|运输中|運輸中|派送|派件|已揽|交易成功|已完成|shipped|dispatched|in transit|out for delivery|delivered|arriv|versandt|zugestellt|geliefert|livré|expédié|entregado|enviado|consegnat|spedit|bezorgd|verzonden|発送済|配達済|お届け済/i;
const NOT_SHIPPED =
  /未发货|未發貨|待发货|待發貨|等待.{0,4}发货|not (?:yet )?(?:shipped|dispatched)|noch nicht versandt|pas encore expédié|preparing/i;

export function missingOfOrder(order: Order): string[] {
  const missing: string[] = ORDER.filter((key) => order[key] === undefined).map((key) => `order.${key}`);
  // On a page of several sellers the shop stands with each item.
  const itemShops = (order.items ?? []).some((item) => item.shop !== undefined);
  if (order.shop === undefined && !itemShops) missing.push('order.shop');
  if (order.tracking === undefined && wasShipped(order)) missing.push('order.tracking');
  return missing;
}

function wasShipped(order: Order): boolean {
  if (order.shippedAt !== undefined || order.signedAt !== undefined || order.carrier !== undefined) return true;
  const status = order.status ?? '';
  return SHIPPED.test(status) && !NOT_SHIPPED.test(status);
}

/** `partial` = the page holds messages that could not be read, or ends before its conversation does. */
export function missingOfChat(chat: Chat, partial: boolean): string[] {
  const missing = chat.peer === undefined ? ['chat.peer'] : [];
  if (chat.messages.length === 0 || partial) missing.push('chat.messages');
  missing.push(...column(chat.messages, (message) => message.at !== undefined, 'chat.messages', 'at'));
  missing.push(...column(chat.messages, (message) => message.from !== undefined, 'chat.messages', 'from'));
  return missing;
}

/** `list[].key` when no row has it, `list[3].key` for single rows that lack it. */
function column<T>(rows: readonly T[], has: (row: T) => boolean, list: string, key: string): string[] {
  const without = rows.flatMap((row, index) => (has(row) ? [] : [index]));
  if (without.length === 0) return [];
  if (without.length === rows.length) return [`${list}[].${key}`];
  return without.map((index) => `${list}[${index}].${key}`);
}

/** The member that a content page of this kind holds. */
export function memberOf(kind: PageKind | undefined): string | undefined {
  if (kind === 'product' || kind === 'chat') return kind;
  if (kind === 'order-list') return 'orders';
  if (kind === 'order' || kind === 'logistics' || kind === 'after-sale') return 'order';
  return undefined;
}
