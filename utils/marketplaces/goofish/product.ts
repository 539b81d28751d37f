import { parseMoney } from '../money.ts';
import type { Page } from '../page.ts';
import { type ProductReadings, present, reading } from '../reading.ts';
import { at, idOf, textOf } from '../routes/json.ts';
import { findObject } from '../routes/scripts.ts';
import { productByTitle } from '../routes/title-tag.ts';

/** `mtop.taobao.idle.pc.detail`, where a page holds its answer (`itemDO`, `sellerDO`). */
export function goofishItem(page: Page): ProductReadings | undefined {
  for (const { value } of page.embedded('itemDO')) {
    const data = findObject(value, (object) => 'itemDO' in object);
    const title = textOf(at(data, 'itemDO', 'title'));
    if (title === undefined) continue;
    const id = idOf(at(data, 'itemDO', 'itemId'));
    const price = textOf(at(data, 'itemDO', 'soldPrice'));
    const money = price === undefined ? undefined : parseMoney(price);
    const seller = textOf(at(data, 'sellerDO', 'nick'));
    return present<ProductReadings>({
      id: reading('embedded-json', id, id),
      title: reading('embedded-json', title, title),
      price: reading('embedded-json', money?.amount, price),
      seller: reading('embedded-json', seller, seller),
    });
  }
  return undefined;
}

export function goofishTitle(page: Page): ProductReadings | undefined {
  return productByTitle(page, /\s*[-—_|]\s*(?:闲鱼|goofish)/i);
}
