import { Temporal } from '../clock.ts';
import { civil, type Day, dayOf } from './days.ts';

/** Between the engine's days and `Temporal`. Apart from them, so that the rules alone carry no polyfill. */
export function toPlainDate(day: Day): Temporal.PlainDate {
  return Temporal.PlainDate.from(civil(day));
}

export function fromPlainDate(date: Temporal.PlainDate): Day {
  return dayOf(date.year, date.month, date.day);
}
