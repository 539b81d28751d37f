import { Temporal } from '../clock.ts';
import type { Countdown, CountdownEnd, PageDetails, StatedPromise } from '../marketplaces/details/types.ts';
import type { Order } from '../marketplaces/types.ts';
import type { DisputeEvent, OrderRecord, PromiseRecord } from '../rights/types.ts';
import { addDays, dayOf } from './day.ts';
import type { Statement } from './types.ts';

/**
 * What a page's details can add to a case, put before the buyer: nothing of it is recorded until they say so. A page is
 * no witness of its own; the buyer states what stood there.
 */
export interface OfferedByPage {
  /** For a `stated` event. */
  statement: Pick<Statement, 'promises' | 'order' | 'selfOperated' | 'seller'>;
  /** For `happened` events. */
  events: DisputeEvent[];
}

/** Clocks of the buyer: the day by which they must act. Those of the seller are waited for, not acted by. */
const OWN_CLOCKS: readonly CountdownEnd[] = [
  'auto-confirm',
  'return-goods',
  'buyer-answer',
  'proof',
  'after-sale-window',
];

/** @param today the day in Asia/Shanghai, `YYYY-MM-DD` */
export function offeredByPage(details: PageDetails, order: Order, today: string): OfferedByPage {
  const promises = (details.promises ?? []).map((promise) => promiseRecord(promise, order));
  const facts: OrderRecord = {};
  const shipBy = lastShippingDay(details.promises ?? [], order);
  if (shipBy !== undefined) facts.shipBy = shipBy;
  if (details.signedBy !== undefined) facts.signedBy = details.signedBy.value;
  const isFilled = (part: object) => Object.keys(part).length > 0;
  return {
    statement: {
      ...(promises.length > 0 ? { promises } : {}),
      ...(isFilled(facts) ? { order: facts } : {}),
      ...(details.selfOperated === undefined ? {} : { selfOperated: details.selfOperated.value }),
      ...(details.legalSeller === undefined ? {} : { seller: { name: details.legalSeller.value } }),
    },
    events: (details.countdowns ?? []).flatMap((countdown) => countdownEvent(countdown, today) ?? []),
  };
}

/** A clock of the buyer's that has not run out, as the event that holds the advice to it. */
export function countdownEvent({ ends, endsAt }: Countdown, today: string): DisputeEvent | undefined {
  const endsOn = dayOf(endsAt);
  if (!OWN_CLOCKS.includes(ends) || endsOn === undefined || endsOn < today) return undefined;
  return { on: today, type: 'page-countdown', endsOn };
}

/** From which day the window of a promise runs; the seven days of the law have a clock of their own. */
function beginOf({ kind, days }: StatedPromise, order: Order): string | undefined {
  if (kind === 'price-protection') return dayOf(order.paidAt) ?? dayOf(order.orderedAt);
  if (kind === 'damage-report' || kind === 'warranty' || (kind === 'return7' && days !== 7))
    return dayOf(order.signedAt);
  return undefined;
}

/** The promise as the rules want it, with the day from which its window runs where the order tells it. */
export function promiseRecord(promise: StatedPromise, order: Order): PromiseRecord {
  const { text: _text, ...record } = promise;
  const on = promise.days === undefined && promise.hours === undefined ? undefined : beginOf(promise, order);
  return on === undefined ? record : { ...record, on };
}

/** The last day on which the goods go out in time: hours and days count from the payment. */
function lastShippingDay(promises: readonly StatedPromise[], order: Order): string | undefined {
  const promise = promises.find(({ kind, hours, days }) => kind === 'late-shipping' && (hours ?? days) !== undefined);
  const from = order.paidAt ?? order.orderedAt;
  const day = dayOf(from);
  if (promise === undefined || from === undefined || day === undefined) return undefined;
  if (promise.days !== undefined) return addDays(day, promise.days);
  const hours = promise.hours ?? 0;
  try {
    return dayOf(Temporal.Instant.from(from).add({ hours }).toString());
  } catch {
    // Only the day of the payment is known: the last day that its last moment allows.
    return addDays(day, Math.ceil(hours / 24));
  }
}
