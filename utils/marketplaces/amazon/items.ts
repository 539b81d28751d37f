import { parseMoney } from '../money.ts';
import type { Page } from '../page.ts';
import { type ItemReading, present, reading } from '../reading.ts';
import { labelled } from '../routes/labels.ts';
import { visibleLines } from '../routes/visible.ts';
import { cleaned } from '../text.ts';
import { spoken } from './price.ts';
import { amazonMoney, LABELS } from './sites.ts';

const PRODUCT_LINK = 'a[href*="/dp/"], a[href*="/gp/product/"]';

export interface ItemBox {
  title: string;
  asin: string | undefined;
  box: Element;
}

/** The items below `root`: links to goods that carry a name, one per box. */
export function itemBoxes(page: Page, root: ParentNode): ItemBox[] {
  const named = page.all('[data-component="itemTitle"], .yohtmlc-product-title', root);
  const links = named.length > 0 ? named : page.all(PRODUCT_LINK, root);
  const found: ItemBox[] = [];
  for (const element of links) {
    const title = cleaned(page.text(element));
    if (title === undefined || /^(?:buy it again|view your item|write a)/i.test(title)) continue;
    const link = element.matches('a') ? element : (element.closest('a') ?? page.one('a[href]', element));
    const asin = /\/(?:dp|gp\/product)\/([A-Z0-9]{10})/.exec(link?.getAttribute('href') ?? '')?.[1];
    const box =
      element.closest('.a-fixed-left-grid') ??
      element.closest('[data-component="purchasedItemsRightGrid"], .yohtmlc-item') ??
      element;
    if (!found.some((known) => known.box === box)) found.push({ title, asin, box });
  }
  return found;
}

/** One ordered item with its unit price, quantity and seller. */
export function itemOf(page: Page, { title, asin, box }: ItemBox): ItemReading | undefined {
  const heading = reading('dom', title, title);
  if (heading === undefined) return undefined;
  const price = unitPrice(page, box);
  const quantity =
    page.textOf('.od-item-view-qty, .item-view-qty, .product-image__qty, [data-component="quantity"]', box)?.text ??
    '1';
  const digits = /^\D{0,12}(\d{1,4})$/.exec(quantity)?.[1];
  const shop = sellerOf(page, box);
  return present({
    title: heading,
    price: reading('dom', price?.amount, price?.raw),
    quantity: reading('dom', digits === undefined || digits === '0' ? undefined : Number(digits), quantity),
    shop: reading('dom', shop?.value, shop?.raw),
    id: reading('dom', asin, asin),
  }) as ItemReading;
}

function unitPrice(page: Page, box: Element) {
  for (const element of page.all('[data-component="unitPrice"], .a-color-price', box)) {
    const price = element.matches('.a-price') ? element : page.one('.a-price', element);
    const raw = price === undefined ? page.text(element) : spoken(page, price);
    const money = raw === undefined ? undefined : parseMoney(raw, amazonMoney(page.url));
    if (money !== undefined && raw !== undefined) return { amount: money.amount, currency: money.currency, raw };
  }
  return undefined;
}

function sellerOf(page: Page, box: Element) {
  const merchant = page.one('[data-component="orderedMerchant"]', box) ?? box;
  if (page.isCut(merchant)) return undefined;
  return labelled(visibleLines(merchant), LABELS.seller, (value) => value.length <= 80);
}
