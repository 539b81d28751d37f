import { parseMoney } from '../money.ts';
import type { Page } from '../page.ts';
import { type ProductReadings, present, reading } from '../reading.ts';
import { at, idOf, textOf } from '../routes/json.ts';
import { findObject } from '../routes/scripts.ts';

/** State of the pages of about 2020: `g_config = {…}` on Taobao, `TShop.Setup({…})` on Tmall. */
export function legacyState(page: Page): ProductReadings | undefined {
  // The present page holds members of the same names for other things.
  if (page.embedded('componentsVO').length > 0) return undefined;
  return gConfig(page) ?? tshop(page);
}

function gConfig(page: Page): ProductReadings | undefined {
  for (const { value } of page.embedded('sellerNick')) {
    const config = findObject(value, (object) => 'itemId' in object && 'shopName' in object);
    if (config === undefined) continue;
    const id = idOf(config.itemId);
    const title = textOf(at(config, 'idata', 'item', 'title'));
    const shop = textOf(config.shopName);
    const seller = textOf(config.sellerNick);
    return present({
      id: reading('embedded-json', id, id),
      title: reading('embedded-json', title, title),
      shop: reading('embedded-json', shop, shop),
      seller: reading('embedded-json', seller, seller),
    });
  }
  return undefined;
}

function tshop(page: Page): ProductReadings | undefined {
  for (const { value } of page.embedded('defaultItemPrice')) {
    const setup = findObject(value, (object) => 'itemDO' in object || 'detail' in object);
    if (setup === undefined) continue;
    const id = idOf(at(setup, 'itemDO', 'itemId')) ?? idOf(at(setup, 'rateConfig', 'itemId'));
    const title = textOf(at(setup, 'itemDO', 'title'));
    const seller = textOf(at(setup, 'itemDO', 'sellerNickName'));
    const price = textOf(at(setup, 'detail', 'defaultItemPrice'));
    const money = price === undefined ? undefined : parseMoney(price);
    return present<ProductReadings>({
      id: reading('embedded-json', id, id),
      title: reading('embedded-json', title, title),
      seller: reading('embedded-json', seller === undefined ? undefined : decoded(seller), seller),
      price: reading('embedded-json', money?.amount, price),
      priceMax: reading('embedded-json', money?.max, price),
      // The price before any promotion, which the page adds later: good only where the page shows the same.
      priceUnconfirmed: true,
    });
  }
  return undefined;
}

/** Nicks are percent-encoded in this state. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
