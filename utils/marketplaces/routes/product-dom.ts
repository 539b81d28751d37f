import { type MoneyOptions, parseMoney } from '../money.ts';
import type { Page } from '../page.ts';
import { type ProductReadings, present, reading } from '../reading.ts';
import { cleaned } from '../text.ts';
import { isForeign, isInCard } from './foreign.ts';

/** Where the facts of one product stand; every selector is a list, best first, tried one by one. */
export interface ProductMarkup {
  title: readonly string[];
  price: readonly string[];
  listPrice?: readonly string[];
  shop?: readonly string[];
  seller?: readonly string[];
  promises?: string;
  /** The chosen value of every property group. */
  sku?: { groups: string; chosen: string };
  money?: MoneyOptions;
}

/** A product read by known structure. Nothing when neither its name nor its price is there. */
export function productByMarkup(page: Page, markup: ProductMarkup): ProductReadings | undefined {
  const title = firstText(page, markup.title);
  const price = firstMoney(page, markup.price, markup.money);
  if (title === undefined && price === undefined) return undefined;
  const list = price && firstMoney(page, markup.listPrice ?? [], markup.money, (amount) => amount > price.money.amount);
  const shop = withoutCount(firstText(page, markup.shop ?? []));
  const seller = firstText(page, markup.seller ?? []);
  const promises =
    markup.promises === undefined
      ? []
      : page.all(markup.promises).flatMap((element) => cleaned(page.text(element)) ?? []);
  const sku = chosenSku(page, markup.sku);
  return present<ProductReadings>({
    title: reading('dom', title, title),
    price: reading('dom', price?.money.amount, price?.raw),
    priceMax: reading('dom', price?.money.max, price?.raw),
    currency: reading('dom', price?.money.currency, price?.raw),
    listPrice: reading('dom', list?.money.amount, list?.raw),
    shop: reading('dom', shop, shop),
    seller: reading('dom', seller, seller),
    promises: promises.length > 0 ? reading('dom', [...new Set(promises)], promises.join(' | ')) : undefined,
    sku: reading('dom', sku, sku),
  });
}

/** `techdeals_store (1204)`: the number of ratings behind a name. */
function withoutCount(name: string | undefined): string | undefined {
  return cleaned(name?.replace(/\s*[(（][\d,.]{1,12}[)）]$/, ''));
}

function firstText(page: Page, selectors: readonly string[]): string | undefined {
  for (const selector of selectors) {
    const found = cleaned(page.textOf(selector)?.text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The amount of the first selector that has one; several visible amounts under one selector that differ are nobody's. */
function firstMoney(
  page: Page,
  selectors: readonly string[],
  options: MoneyOptions | undefined,
  accept: (amount: number) => boolean = () => true,
) {
  for (const selector of selectors) {
    const found = page.all(selector).flatMap((element) => {
      if (isInCard(element) || isForeign(element)) return [];
      const raw = page.text(element);
      const money = parseMoney(raw, options);
      return money !== undefined && money.amount > 0 && accept(money.amount) ? [{ money, raw }] : [];
    });
    const [first] = found;
    if (first === undefined) continue;
    return found.some((other) => other.money.amount !== first.money.amount) ? undefined : first;
  }
  return undefined;
}

function chosenSku(page: Page, markup: ProductMarkup['sku']): string | undefined {
  if (markup === undefined) return undefined;
  const groups = page.all(markup.groups);
  const chosen = groups.map((group) => cleaned(page.textOf(markup.chosen, group)?.text));
  return groups.length === 0 || chosen.some((name) => name === undefined) ? undefined : chosen.join(' ');
}
