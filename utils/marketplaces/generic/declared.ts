import type { Page } from '../page.ts';
import type { ProductReadings } from '../reading.ts';
import { simplified } from '../text.ts';
import { amountsAnywhere } from './visible.ts';

/**
 * Declared prices that the page shows nowhere, although it shows others: none of them is the price by itself. They stay
 * as claims beside a displayed one.
 */
export function confirmed(
  page: Page,
  declared: readonly (ProductReadings | undefined)[],
): (ProductReadings | undefined)[] {
  const prices = declared.flatMap((one) => (one?.price === undefined || one.priceUnconfirmed ? [] : one.price.value));
  if (prices.length === 0) return [...declared];
  const shown = amountsAnywhere(page);
  const isShown = (price: number) => shown.some((amount) => Math.abs(amount - price) < 0.005);
  // A page that was cut off may have shown another price further down.
  const silent = shown.length === 0 && page.cut === undefined;
  return declared.map((one) =>
    one?.price === undefined || isShown(one.price.value) || silent ? one : { ...one, priceUnconfirmed: true },
  );
}

/** A declared price that the page shows as a monthly amount only is an instalment. */
export function withoutInstalment(page: Page, read: ProductReadings | undefined): ProductReadings | undefined {
  if (read?.price === undefined) return read;
  const digits = read.price.value.toFixed(2);
  const lines = page.visible().filter(({ text }) => text.length < 120 && text.replace(/,/g, '').includes(digits));
  const monthly =
    lines.length > 0 &&
    lines.every(({ text }) => /\/\s?mo\b|per month|monthly|a month|每月|月供/i.test(simplified(text)));
  if (!monthly) return read;
  const { price: _price, priceMax: _max, listPrice: _list, ...rest } = read;
  return rest;
}
