import { Temporal } from '../clock.ts';
import { civil, type Day } from './days.ts';

/** From the engine's days to `Temporal`. Apart from them, so that the rules alone carry no polyfill. */
export function toPlainDate(day: Day): Temporal.PlainDate {
  return Temporal.PlainDate.from(civil(day));
}
