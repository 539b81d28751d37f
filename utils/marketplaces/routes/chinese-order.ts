import type { Page } from '../page.ts';
import type { OrderReadings } from '../reading.ts';
import { orderByLabels, ownLines } from './order-labels.ts';

/** One order of a Chinese site whose order page has no documented markup, by its labels alone. */
export function chineseOrder(id: RegExp): (page: Page) => OrderReadings | undefined {
  return (page) => {
    const facts = orderByLabels(ownLines(page), { zone: '+08:00', id });
    return Object.keys(facts).length === 0 ? undefined : { loose: true, facts };
  };
}
