import { parseMoney, structuredAmount } from '../money.ts';
import type { Page } from '../page.ts';
import { type ProductReadings, present, reading } from '../reading.ts';
import { cleaned, folded } from '../text.ts';

/** `og:*` and `product:*` meta tags of a page that declares itself a product. */
export function openGraphProduct(page: Page): ProductReadings | undefined {
  const isNamed = /(?:^|[:.])product(?:\.item)?$/i.test(meta(page, 'og:type') ?? '');
  // Only a product has a price, whatever the page calls itself.
  if (!isNamed && meta(page, 'product:price:amount') === undefined) return undefined;
  const title = bareTitle(page, meta(page, 'og:title'));
  const regular =
    meta(page, 'product:price:amount') ?? meta(page, 'og:price:amount') ?? meta(page, 'product:original_price:amount');
  const sale = meta(page, 'product:sale_price:amount');
  const currency =
    meta(page, 'product:price:currency') ??
    meta(page, 'og:price:currency') ??
    meta(page, 'product:sale_price:currency');
  const price = amount(sale ?? regular);
  const list = sale === undefined ? undefined : amount(regular);
  const id = meta(page, 'product:retailer_item_id') ?? meta(page, 'product:sku');
  return present<ProductReadings>({
    id: reading('opengraph', id, id),
    title: reading('opengraph', title, title),
    price: reading('opengraph', price, sale ?? regular),
    listPrice: reading('opengraph', list, regular),
    currency: reading(
      'opengraph',
      currency !== undefined && /^[A-Z]{3}$/.test(currency) ? currency : undefined,
      currency,
    ),
  });
}

/** The title without the site's name behind it. One that carries other decoration (prices, categories) is no name. */
export function bareTitle(page: Page, title: string | undefined): string | undefined {
  if (title === undefined) return undefined;
  const site = folded(meta(page, 'og:site_name') ?? page.url.hostname.split('.').at(-2) ?? '');
  const end = /\s+[|·–—-]\s+([^|·–—]{1,40})$/.exec(title);
  const bare = end !== null && folded(end[1] ?? '').startsWith(site) ? title.slice(0, end.index) : title;
  return /[|]|\d+\s?%\s?off/i.test(bare) ? undefined : cleaned(bare);
}

function amount(text: string | undefined): number | undefined {
  const value = structuredAmount(text) ?? (text === undefined ? undefined : parseMoney(text)?.amount);
  return value !== undefined && value > 0 ? value : undefined;
}

function meta(page: Page, name: string): string | undefined {
  const element = page.any(`meta[property="${name}"], meta[name="${name}"]`)[0];
  return cleaned(element?.getAttribute('content'));
}
