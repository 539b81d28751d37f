import type { Order, Site } from '../marketplaces/types.ts';
import { CaseError } from './case-error.ts';
import { dayOf } from './day.ts';
import { sameHouse, siteOfBoth } from './house.ts';
import { mergeItems, mergeParcels } from './merge-parts.ts';
import type { FactConflict, KnownOrder, OrderKey } from './types.ts';

/** One reading of one order. `readAt` is an instant, ISO 8601. */
export interface OrderReading {
  site: Site;
  order: Order;
  readAt: string;
  captureId?: string;
}

export interface MergedFacts {
  order: Order;
  conflicts: FactConflict[];
}

/** What cannot change while an order lives: two values here contradict each other. */
const FIXED = ['paid', 'currency', 'shop', 'seller', 'orderedAt', 'paidAt', 'shippedAt', 'signedAt'] as const;
/** What changes as the order moves on: the newer reading counts, and there is nothing to report. */
const MOVING = ['status', 'carrier', 'tracking', 'refunded'] as const;
const TIMES: readonly string[] = ['orderedAt', 'paidAt', 'shippedAt', 'signedAt'];

type Plain = string | number;
const isSaid = (value: unknown): value is Plain =>
  typeof value === 'string' ? value.trim() !== '' : Number.isFinite(value);

/** `2025-06-11` says nothing against `2025-06-11T20:17:09+08:00`: the same day, told less exactly. */
function agrees(field: string, old: Plain, next: Plain): 'same' | 'coarser' | 'finer' | 'differs' {
  if (old === next) return 'same';
  if (!TIMES.includes(field)) return 'differs';
  const [a, b] = [String(old), String(next)];
  if (dayOf(a) === undefined || dayOf(a) !== dayOf(b)) return 'differs';
  if (b.length === 10) return 'coarser';
  return a.length === 10 ? 'finer' : 'differs';
}

function note(conflicts: FactConflict[], field: string, values: FactConflict['values']): FactConflict[] {
  const before = conflicts.find((conflict) => conflict.field === field)?.values ?? [];
  const merged = [...values, ...before];
  const distinct = merged.filter((entry, at) => merged.findIndex((other) => other.value === entry.value) === at);
  return [...conflicts.filter((conflict) => conflict.field !== field), { field, values: distinct }];
}

/**
 * The facts of two readings of the same order. What the newer one does not say stays as it was; where they contradict
 * each other the newer one counts and both values are kept.
 * @throws CaseError `other-order` when both name an order and not the same one.
 */
export function mergeFacts(
  known: Order,
  knownAt: string,
  reading: Order,
  readAt: string,
  conflicts: FactConflict[] = [],
): MergedFacts {
  if (known.id !== undefined && reading.id !== undefined && known.id !== reading.id)
    throw new CaseError('other-order', `Order ${reading.id} is not order ${known.id}: they cannot be merged.`);
  // An older reading that arrives late fills gaps, and never counts as the newer one.
  if (Date.parse(readAt) < Date.parse(knownAt)) return mergeFacts(reading, readAt, known, knownAt, conflicts);

  const order: Order = { ...known };
  const id = reading.id ?? known.id;
  if (id !== undefined) order.id = id;
  let noted = conflicts;
  for (const field of [...FIXED, ...MOVING]) {
    const [old, next] = [known[field], reading[field]];
    if (!isSaid(next)) continue;
    const verdict = isSaid(old) ? agrees(field, old, next) : 'finer';
    if (verdict === 'coarser') continue;
    Object.assign(order, { [field]: next });
    if (verdict === 'differs' && isSaid(old) && (FIXED as readonly string[]).includes(field))
      noted = note(noted, field, [
        { value: next, readAt },
        { value: old, readAt: knownAt },
      ]);
  }
  const items = mergeItems(known.items ?? [], reading.items ?? []);
  if (items.length > 0) order.items = items;
  const parcels = mergeParcels(known.parcels ?? [], reading.parcels ?? []);
  if (parcels.length > 0) order.parcels = parcels;
  const links = { ...known.links, ...reading.links };
  if (Object.keys(links).length > 0) order.links = links;
  return { order, conflicts: noted };
}

/** The key of an order on a marketplace. */
export function orderKey(site: Site, id: string): OrderKey {
  return `${site}:${id}`;
}

/**
 * What is known of an order after one more reading of it.
 * @throws CaseError `other-order` when the reading names no order, or another one.
 */
export function mergeOrder(known: KnownOrder | undefined, reading: OrderReading): KnownOrder {
  const id = reading.order.id ?? known?.id;
  if (id === undefined) throw new CaseError('other-order', 'This reading names no order, so it cannot be filed.');
  if (known && !sameHouse(known.site, reading.site))
    throw new CaseError('other-order', `Order ${id} of ${reading.site} is not order ${known.id} of ${known.site}.`);
  const merged = known
    ? mergeFacts(known.order, known.readAt, reading.order, reading.readAt, known.conflicts)
    : mergeFacts({}, reading.readAt, { ...reading.order, id }, reading.readAt);
  const captures = known?.captures ?? [];
  const isNew = reading.captureId !== undefined && !captures.includes(reading.captureId);
  return {
    key: known?.key ?? orderKey(reading.site, id),
    site: known ? siteOfBoth(known.site, reading.site) : reading.site,
    id,
    order: merged.order,
    readAt: known && Date.parse(known.readAt) > Date.parse(reading.readAt) ? known.readAt : reading.readAt,
    captures: isNew && reading.captureId !== undefined ? [...captures, reading.captureId] : captures,
    ...(merged.conflicts.length > 0 ? { conflicts: merged.conflicts } : {}),
  };
}
