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
  const named = page.all('[data-component="itemTitle"], .yohtmlc-product-title, .yo-enhanced-title', root);
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
      alone(element, links, root);
    if (!found.some((known) => known.box === box)) found.push({ title, asin, box });
  }
  return found;
}

/** In a layout of other boxes: the largest element that holds no other item. */
function alone(element: Element, items: readonly Element[], root: ParentNode): Element {
  let box = element;
  for (let around = box.parentElement; around !== null && root.contains(around); around = around.parentElement) {
    const outer = around;
    if (items.some((item) => item !== element && outer.contains(item))) break;
    box = outer;
  }
  return box;
}

/** One ordered item with its unit price, quantity and seller. */
export function itemOf(page: Page, { title, asin, box }: ItemBox): ItemReading | undefined {
  const heading = reading('dom', title, title);
  if (heading === undefined) return undefined;
  const price = unitPrice(page, box);
  const quantity = quantityOf(page, box);
  const shop = sellerOf(page, box);
  return present({
    title: heading,
    price: reading('dom', price?.amount, price?.raw),
    quantity: quantity && reading('dom', Number(quantity), quantity),
    shop: reading('dom', shop?.value, shop?.raw),
    id: reading('dom', asin, asin),
  }) as ItemReading;
}

/**
 * Only quantities above one are marked, by a number on the picture. Without the picture nothing is known; a bare number
 * beside it is the quantity whatever its class.
 */
function quantityOf(page: Page, box: Element): string | undefined {
  const row = withPicture(box);
  if (row === undefined) return box.closest('.yohtmlc-item, .a-fixed-left-grid') === null ? undefined : '1';
  if (page.isCut(row)) return undefined;
  const numbers = visibleLines(row).flatMap(
    ({ text }) =>
      /^(?:qty|quantity|menge|quantité|cantidad|quantità|数量)?\s*[:：]?\s*([1-9]\d{0,3})$/i.exec(text)?.[1] ?? [],
  );
  if (numbers.length > 1) return undefined;
  return numbers[0] ?? '1';
}

function withPicture(box: Element): Element | undefined {
  let row: Element | null = box;
  for (let level = 0; level < 6 && row !== null; level += 1) {
    if (row.querySelector('img') !== null) return row;
    row = row.parentElement;
  }
  return undefined;
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
