import type { MoneyOptions } from '../money.ts';
import type { Page } from '../page.ts';
import type { ProductReadings } from '../reading.ts';

/** Whose dollar (or peso) a bare `$` is, by the country of the address. */
const DOLLARS: Readonly<Record<string, string>> = {
  ca: 'CAD',
  au: 'AUD',
  nz: 'NZD',
  hk: 'HKD',
  sg: 'SGD',
  tw: 'TWD',
  mx: 'MXN',
  ar: 'ARS',
  cl: 'CLP',
};

/** Whose `kr` it is. */
const KRONER: Readonly<Record<string, string>> = { se: 'SEK', no: 'NOK', dk: 'DKK' };

/** What `$` and `¥` mean in this shop: what its data says, else where it is at home. */
export function optionsOf(page: Page, declared: readonly ProductReadings[]): MoneyOptions {
  const stated = declared.flatMap((one) => one.currency?.value ?? [])[0];
  const host = page.url.hostname;
  const home = DOLLARS[host.split('.').at(-1) ?? ''] ?? 'USD';
  const dollar = stated !== undefined && [...Object.values(DOLLARS), 'USD'].includes(stated) ? stated : home;
  const japanese = stated === 'JPY' || host.endsWith('.jp') || page.document.documentElement.lang.startsWith('ja');
  const krone =
    stated !== undefined && Object.values(KRONER).includes(stated) ? stated : KRONER[host.split('.').at(-1) ?? ''];
  return { dollar, yen: japanese ? 'JPY' : 'CNY', ...(krone === undefined ? {} : { krone }) };
}
