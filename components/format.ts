import { isYuan } from '../utils/case/marketplace.ts';
import { LEGAL_ZONE, Temporal } from '../utils/clock.ts';
import { languageTag } from '../utils/i18n.ts';
import type { Site } from '../utils/marketplaces/types.ts';

/** An amount with its sign, e.g. `¥2,199.00`; yuan unless another currency (ISO 4217) is named. */
export function money(amount: number, currency = 'CNY'): string {
  try {
    return new Intl.NumberFormat(languageTag(), {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
    }).format(amount);
  } catch {
    // A page may name a currency that does not exist: its own words are better than none.
    return `${amount} ${currency}`;
  }
}

/** An amount as a page of this site gave it: without a sign where neither page nor site tells the currency. */
export function pageMoney(site: Site, amount: number, currency: string | undefined): string {
  if (currency !== undefined) return money(amount, currency);
  return isYuan(site, {}) ? money(amount) : new Intl.NumberFormat(languageTag()).format(amount);
}

/** A calendar day with its weekday, e.g. `1月3日 周六`; of another year than `today` with the year in the weekday’s place. */
export function day(date: string, today: string): string {
  const sameYear = date.slice(0, 4) === today.slice(0, 4);
  return new Intl.DateTimeFormat(languageTag(), {
    ...(sameYear ? { weekday: 'short' } : { year: 'numeric' }),
    month: languageTag().startsWith('zh') ? 'long' : 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
}

/** An instant as mainland China's clock shows it, `2026-01-03 14:03:22`. */
export function moment(instant: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(LEGAL_ZONE);
  return `${at.toPlainDate()} ${at.toPlainTime().toString({ smallestUnit: 'second' })}`;
}

/** A time as a page gave it, in figures: `2025-06-11 20:17`, or the bare day. */
export function pageTime(time: string): string {
  return time.length > 10 ? time.slice(0, 16).replace('T', ' ') : time;
}

/** Bytes in the unit a person reads: `812 B`, `312 kB`, `1.4 MB`, `80.6 GB`. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
  if (bytes < 999_950_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}

/** The first digits of a hash, enough to compare by eye. */
export function shortHash(hash: string): string {
  return hash.slice(0, 8);
}
