import { readDay } from '../days.ts';
import type { Situation } from '../situation.ts';
import type { PromiseRecord } from '../types.ts';
import { countWindow, naturalEnd } from './count.ts';
import { defineDeadline, from, hasPassed, type Period } from './define.ts';

type PromisePeriod = Period & { length: { days: number } };

/** The window that a promise opens: `days`, or whole days of `hours`, from the day it runs from. */
function promisePeriod({ on, days, hours }: PromiseRecord): PromisePeriod | undefined {
  const length = days ?? (hours === undefined ? undefined : Math.floor(hours / 24));
  return on === undefined || length === undefined ? undefined : { trigger: readDay(on), length: { days: length } };
}

/** Each promise has its own window; the one that began last stands first. */
function promiseWindows({ promises }: Situation): Period[] {
  const periods = promises.map(promisePeriod).filter((period) => period !== undefined);
  return periods.sort((a, b) => b.trigger - a.trigger);
}

const promiseWindow = defineDeadline({
  id: 'promise-window',
  rolls: false,
  basis: ['消费者权益保护法实施条例:12'],
  periods: promiseWindows,
});

export const promiseDeadlines = [
  promiseWindow,
  defineDeadline({
    id: 'prepaid7',
    rolls: true,
    basis: ['预付式消费解释:14'],
    periods: ({ record: { prepaid } }) =>
      prepaid?.paidOn === undefined || prepaid.sameServiceBefore === true
        ? []
        : from(readDay(prepaid.paidOn), { days: 7 }),
  }),
  defineDeadline({
    id: 'courier7',
    rolls: false,
    basis: ['快递暂行条例:29'],
    citedOnTrigger: true,
    periods: (s) => from(s.log.last('courier-complained')?.day, { days: 7 }),
  }),
  defineDeadline({
    id: 'post30',
    rolls: false,
    basis: ['邮政法:65'],
    periods: (s) => from(s.log.last('postal-appeal-accepted')?.day, { days: 30 }),
  }),
];

/** Whether a promise of this kind is still inside its window on a day; false without a window. */
export function promiseRuns(situation: Situation, kind: PromiseRecord['kind'], on: number): boolean {
  return situation.promises.some((promise) => {
    const period = promise.kind === kind ? promisePeriod(promise) : undefined;
    return period !== undefined && !hasPassed(countWindow(promiseWindow, period, situation), on);
  });
}

/** First and last day of a promise's window. Null: a last day beyond any calendar. */
export function promiseSpan(promise: PromiseRecord): { first: number; last: number | null } | undefined {
  const period = promisePeriod(promise);
  return period === undefined ? undefined : { first: period.trigger, last: naturalEnd(period.trigger, period.length) };
}
