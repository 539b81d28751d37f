import { parseMoney } from '../money.ts';
import type { Page } from '../page.ts';
import { type ProductReadings, present, reading } from '../reading.ts';
import { at, idOf, textOf } from '../routes/json.ts';
import { productByMarkup } from '../routes/product-dom.ts';
import { findObject } from '../routes/scripts.ts';

/** `window.runParams.data` (2020): `titleModule`, `priceModule`, `commonModule`, `storeModule`. */
export function runParams(page: Page): ProductReadings | undefined {
  for (const { value } of page.embedded('titleModule')) {
    const data = findObject(value, (object) => 'titleModule' in object && 'priceModule' in object);
    const title = textOf(at(data, 'titleModule', 'subject'));
    if (title === undefined) continue;
    const id = idOf(at(data, 'commonModule', 'productId')) ?? idOf(at(data, 'actionModule', 'productId'));
    const currency = textOf(at(data, 'commonModule', 'currencyCode'));
    const full = textOf(at(data, 'priceModule', 'formatedPrice'));
    const activity = textOf(at(data, 'priceModule', 'formatedActivityPrice'));
    const shown = activity ?? full;
    const money = shown === undefined ? undefined : parseMoney(shown);
    const list = activity === undefined || full === undefined ? undefined : parseMoney(full);
    const shop = textOf(at(data, 'storeModule', 'storeName'));
    return present<ProductReadings>({
      id: reading('embedded-json', id, id),
      title: reading('embedded-json', title, title),
      price: reading('embedded-json', money?.amount, shown),
      priceMax: reading('embedded-json', money?.max, shown),
      // The full price of the cheapest variant, to set beside the lower end.
      listPrice: reading('embedded-json', list?.amount, full),
      currency: reading(
        'embedded-json',
        currency !== undefined && /^[A-Z]{3}$/.test(currency) ? currency : money?.currency,
        currency ?? shown,
      ),
      shop: reading('embedded-json', shop, shop),
    });
  }
  return undefined;
}

/** The page as drawn, of 2020 and of 2023 to 2026. */
export function aliexpressDom(page: Page): ProductReadings | undefined {
  return productByMarkup(page, {
    title: ['h1[data-pl="product-title"]', '.product-title-text', '[class*="title--wrap"] h1'],
    price: [
      '[class*="price--current"]',
      '.product-price-current .product-price-value',
      '.product-price-value',
      '[class*="price-default--current"]',
    ],
    listPrice: [
      '[class*="price--original"]',
      '.product-price-original .product-price-value',
      '[class*="price-default--original"]',
    ],
    shop: ['[class*="store-detail--storeName"]', '[data-pl="store-name"]', '.store-name a', '.shop-name a'],
    sku: {
      groups: '[class*="sku-item--property"], .sku-property',
      chosen: '[class*="sku-item--title"] span span, .sku-title-value',
    },
  });
}
