import { parseMoney } from '../money.ts';
import type { Page } from '../page.ts';
import { type ProductReadings, present, reading } from '../reading.ts';
import { at, idOf, textOf } from '../routes/json.ts';
import { productByMarkup } from '../routes/product-dom.ts';
import { findObject } from '../routes/scripts.ts';
import { productByTitle } from '../routes/title-tag.ts';

/** `window.context`: an object with `offerTitleModel` and `tradeModel`. */
export function offerState(page: Page): ProductReadings | undefined {
  for (const { value } of page.embedded('offerTitleModel')) {
    const model = findObject(value, (object) => 'offerTitleModel' in object);
    const title = textOf(at(model, 'offerTitleModel', 'subject'));
    if (title === undefined) continue;
    const id = idOf(at(model, 'tradeModel', 'offerId'));
    const display = textOf(at(model, 'tradeModel', 'priceDisplay'));
    const money = display === undefined ? undefined : parseMoney(display);
    const shop = textOf(at(model, 'sellerModel', 'companyName'));
    const seller = textOf(at(model, 'sellerModel', 'loginId'));
    return present<ProductReadings>({
      id: reading('embedded-json', id, id),
      title: reading('embedded-json', title, title),
      price: reading('embedded-json', money?.amount, display),
      priceMax: reading('embedded-json', money?.max, display),
      shop: reading('embedded-json', shop, shop),
      seller: reading('embedded-json', seller, seller),
    });
  }
  return undefined;
}

export function offerDom(page: Page): ProductReadings | undefined {
  return productByMarkup(page, {
    title: ['.title-content h1', '.title-text', '[class*="title-first-column"] h1', '#mod-detail-title .d-title'],
    price: ['.price-info .price-text', '.price-now', '#mod-detail-price .value'],
    shop: ['.shop-company-name h1', '.company-name', '[class*="shop-name"]', '.winport-title h1'],
  });
}

export function offerTitle(page: Page): ProductReadings | undefined {
  return productByTitle(page, /\s*[-—_|]\s*(?:阿里巴巴|1688)/);
}
