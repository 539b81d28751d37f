import type { Page } from '../page.ts';
import type { Readings } from '../reading.ts';
import { clean } from '../text.ts';
import type { ListedOrder } from '../types.ts';

/**
 * Whether orders that were heard are those in view: at least one of them is drawn, and no number is drawn that none of
 * them has. A page keeps more answers than it shows.
 *
 * @param number what an order number of the site looks like
 */
export function areDrawn(page: Page, orders: readonly Readings<ListedOrder>[], number: RegExp): boolean {
  const ids = new Set(orders.flatMap(({ id }) => id?.value ?? []));
  const drawn = drawnText(page).match(new RegExp(number.source, 'g')) ?? [];
  return drawn.every((id) => ids.has(id)) && (drawn.length > 0 || orders.some((order) => isDrawn(page, order)));
}

/** By its number, or by one of its goods. */
export function isDrawn(page: Page, { id, titles }: Readings<ListedOrder>): boolean {
  const text = drawnText(page);
  return [id?.value, ...(titles?.value ?? []).map(clean)].some((words) => words !== undefined && text.includes(words));
}

function drawnText(page: Page): string {
  return page
    .visible()
    .map((line) => line.text)
    .join('\n');
}
