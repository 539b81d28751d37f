import type { Order, OrderItem } from '../marketplaces/types.ts';
import type { CaseRecord, DisputeEvent, OrderRecord, Seller } from '../rights/types.ts';
import { CaseError } from './case-error.ts';
import { dayOf } from './day.ts';
import { isYuan, marketplaceOf } from './marketplace.ts';
import type { Case } from './types.ts';

/** Members without a value are unknown: they are left out, never set to nothing. */
function known<T extends object>(members: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
}

/** The day of the first, or of the last, of the parcels; of the last only when every parcel has one. */
function parcelDay(order: Order, member: 'shippedAt' | 'signedAt', which: 'first' | 'all'): string | undefined {
  const times = (order.parcels ?? []).map((parcel) => dayOf(parcel[member]));
  const days = times.filter((day) => day !== undefined).toSorted();
  if (which === 'first') return days[0];
  return days.length === times.length ? days.at(-1) : undefined;
}

function titleOf(items: readonly OrderItem[]): string | undefined {
  const [first] = items;
  if (!first) return undefined;
  return items.length === 1 ? first.title : `${first.title} 等 ${items.length} 件`;
}

/** A count of goods as the rules want it. */
const isCount = (value: number | undefined) => value !== undefined && Number.isInteger(value) && value > 0;

/** What pages showed of the order, in the members of the rules. */
function orderFacts(state: Case): OrderRecord {
  const { order, site } = state;
  const items = order.items ?? [];
  const only = items.length === 1 ? items[0] : undefined;
  const yuan = isYuan(site, order);
  return known<OrderRecord>({
    id: order.id,
    title: titleOf(items),
    price: yuan ? only?.price : undefined,
    quantity: isCount(only?.quantity) ? only?.quantity : undefined,
    paid: yuan ? order.paid : undefined,
    placedOn: dayOf(order.orderedAt),
    paidOn: dayOf(order.paidAt),
    shippedOn: dayOf(order.shippedAt) ?? parcelDay(order, 'shippedAt', 'first'),
    signedOn: dayOf(order.signedAt) ?? parcelDay(order, 'signedAt', 'all'),
    trade: marketplaceOf(site, order) === 'tmall-global' ? 'cbec' : undefined,
  });
}

/** A refund that the page shows and the buyer has not recorded: the difference, on the day it was read. */
function refundShown(state: Case, today: string): DisputeEvent[] {
  const shown = isYuan(state.site, state.order) ? (state.order.refunded ?? 0) : 0;
  const recorded = state.happened
    .filter(({ event }) => event.type === 'refunded')
    .reduce((sum, { event }) => sum + Math.round((event.amount ?? 0) * 100), 0);
  const open = Math.round(shown * 100) - recorded;
  if (open <= 0) return [];
  const read = dayOf(state.orderReadAt) ?? today;
  return [{ on: read < today ? read : today, type: 'refunded', amount: open / 100 }];
}

/**
 * The case as the rules want it: what pages showed, overruled by what the buyer stated; what neither says is absent.
 * @param today the day of evaluation in Asia/Shanghai, `YYYY-MM-DD`.
 * @throws CaseError `future-event` when something is dated after `today`.
 */
export function toRecord(state: Case, today: string): CaseRecord {
  const late = state.happened.find(({ event }) => event.on > today);
  if (late)
    throw new CaseError('future-event', `${late.event.type} is dated ${late.event.on}, which is after ${today}.`);
  const { statement, site } = state;
  const order: OrderRecord = {
    ...orderFacts(state),
    ...(statement.category ? { category: statement.category } : {}),
    ...statement.order,
  };
  const name = state.order.shop ?? state.order.seller;
  const seller: Seller = { ...(name === undefined ? {} : { name }), ...statement.seller };
  const isFilled = (part: object) => Object.keys(part).length > 0;
  return known<CaseRecord>({
    now: today,
    marketplace: marketplaceOf(site, state.order, statement.selfOperated),
    selfOperated: statement.selfOperated,
    platformDomicile: undefined,
    seller: isFilled(seller) ? seller : undefined,
    order: isFilled(order) ? order : undefined,
    problem: state.problem,
    facts: statement.facts,
    promises: statement.promises,
    deposit: statement.deposit,
    prepaid: statement.prepaid,
    losses: statement.losses,
    wants: statement.wants,
    demanded: undefined,
    events: [...state.happened.map(({ event }) => event), ...refundShown(state, today)],
    court: statement.court,
    draft: undefined,
    note: undefined,
  });
}
