import { type Money, parseMoney } from '../money.ts';
import type { Page } from '../page.ts';
import { cleaned } from '../text.ts';
import { amazonMoney } from './sites.ts';

export interface Amount {
  money: Money;
  raw: string;
}

/**
 * The amount of a price element. `.a-price` holds it twice, for screen readers (`.a-offscreen`) and in pieces for the
 * eye (symbol, whole, fraction); a range holds two of them.
 */
export function amountOf(page: Page, element: Element): Amount | undefined {
  if (page.isCut(element)) return undefined;
  const options = amazonMoney(page.url);
  const prices = element.matches('.a-price') ? [element] : page.all('.a-price', element);
  if (prices.length === 0) {
    const raw = page.text(element);
    const money = parseMoney(raw, options);
    return money && { money, raw };
  }
  const [first, second] = prices.map((price) => spoken(page, price));
  const range = element.matches('.a-price-range') || element.querySelector('.a-price-range') !== null;
  const raw = range && first !== undefined && second !== undefined ? `${first} - ${second}` : first;
  const money = raw === undefined ? undefined : parseMoney(raw, options);
  return money && raw !== undefined ? { money, raw } : undefined;
}

/** The amount of one `.a-price`. */
export function spoken(page: Page, price: Element): string | undefined {
  const offscreen = cleaned(page.textOf('.a-offscreen', price)?.text);
  if (offscreen !== undefined) return offscreen;
  const part = (selector: string) => page.textOf(selector, price)?.text.replace(/[^\d]/g, '');
  const whole = part('.a-price-whole');
  if (whole === undefined || whole === '') return cleaned(page.text(price));
  const fraction = part('.a-price-fraction');
  const symbol = page.textOf('.a-price-symbol', price)?.text ?? '';
  return `${symbol}${whole}${fraction ? `.${fraction}` : ''}`;
}
