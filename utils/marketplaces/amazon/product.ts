import type { Page } from '../page.ts';
import { type ProductReadings, present, reading } from '../reading.ts';
import { labelled } from '../routes/labels.ts';
import { visibleLines } from '../routes/visible.ts';
import { cleaned } from '../text.ts';
import { type Amount, amountOf } from './price.ts';
import { LABELS } from './sites.ts';

/**
 * Where the price of this offer stands, newest layout first. Everything else on the page that looks like a price belongs
 * to another edition, a bundle, an instalment plan or another seller.
 */
const PRICES = [
  '#corePriceDisplay_desktop_feature_div .priceToPay, #corePriceDisplay_mobile_feature_div .priceToPay',
  '#corePrice_feature_div .apexPriceToPay, #corePrice_desktop .apexPriceToPay',
  '#corePrice_feature_div .a-price-range, #corePriceDisplay_desktop_feature_div .a-price-range',
  '#corePrice_feature_div .a-price:not(.a-text-price), #corePrice_desktop .a-price:not(.a-text-price)',
  '#corePriceDisplay_desktop_feature_div .a-price:not(.a-text-price)',
  '#price_inside_buybox, #newBuyBoxPrice, #buybox .priceToPay',
  '#priceblock_dealprice, #priceblock_saleprice, #priceblock_ourprice, #priceblock_pospromoprice',
  '#kindle-price, #rental_price, #mediaNoAccordion .header-price, #mediaTab_content_landing .header-price',
  '#buyNewSection .offer-price, #usedBuySection .offer-price, #usedOnlyBuybox .offer-price',
  '#buybox .offer-price',
];

const LIST_PRICES = [
  '.basisPrice .a-price, .basisPrice',
  '#corePriceDisplay_desktop_feature_div .a-text-price, #corePrice_desktop .a-text-price',
  '#priceblock_listprice, .priceBlockStrikePriceString, #listPrice, #digital-list-price',
];

/** Other goods, instalments, subscriptions, the price of a gram. */
const OTHERS = '#sims-fbt, [id*="sponsored"], .a-carousel, [id*="installment"], [id^="sns"], [class*="pricePerUnit"]';

const BUYBOX = '#desktop_buybox, #buybox, #rightCol, #tabular-buybox, #merchantInfoFeature_feature_div, #merchant-info';

export function amazonProduct(page: Page): ProductReadings | undefined {
  const title = page.textOf('#productTitle, #ebooksProductTitle, #title #productTitle, h1#title');
  if (title === undefined) return undefined;
  const asin = cleaned(page.any('input#ASIN, input[name="ASIN"]')[0]?.getAttribute('value'));
  const price = firstAmount(page, PRICES);
  const list = price && firstAmount(page, LIST_PRICES, (found) => found.money.amount > price.money.amount);
  const shop = soldBy(page);
  const sku = chosen(page);
  const promises = page
    .all(
      '#creturns-policy-anchor-text, #returnsInfoFeature_feature_div .offer-display-feature-text-message, #RETURNS_POLICY .a-declarative',
    )
    .flatMap((element) => cleaned(page.text(element)) ?? []);
  return present({
    id: reading('dom', asin !== undefined && /^[A-Z0-9]{10}$/.test(asin) ? asin : undefined, asin),
    title: reading('dom', title.text, title.text),
    price: reading('dom', price?.money.amount, price?.raw),
    priceMax: reading('dom', price?.money.max, price?.raw),
    currency: reading('dom', price?.money.currency, price?.raw),
    listPrice: reading('dom', list?.money.amount, list?.raw),
    shop: reading('dom', shop?.value, shop?.raw),
    promises: promises.length > 0 ? reading('dom', [...new Set(promises)], promises.join(' | ')) : undefined,
    sku: reading('dom', sku, sku),
  });
}

function firstAmount(
  page: Page,
  selectors: readonly string[],
  accept: (amount: Amount) => boolean = () => true,
): Amount | undefined {
  for (const selector of selectors) {
    for (const element of page.all(selector)) {
      if (element.closest(OTHERS) !== null) continue;
      const amount = amountOf(page, element);
      if (amount !== undefined && accept(amount)) return amount;
    }
  }
  return undefined;
}

/** "Sold by": the link to the seller's profile, else the words behind the label in the buy box. */
function soldBy(page: Page) {
  const link = page.textOf('#sellerProfileTriggerId');
  if (link !== undefined) return { value: link.text, raw: link.text };
  for (const box of page.all(BUYBOX)) {
    if (page.isCut(box)) continue;
    const found = labelled(visibleLines(box), LABELS.seller, (value) => value.length <= 80);
    if (found !== undefined) return { ...found, value: found.value.replace(/[.。]$/, '') };
  }
  return undefined;
}

/** `Color: Black`, when every dimension has a chosen value. */
function chosen(page: Page): string | undefined {
  const rows = page.all('[id^="variation_"] .a-form-label, [id^="inline-twister-dim-title-"]');
  const names = page
    .all('[id^="variation_"] .selection, [id^="inline-twister-expanded-dimension-text-"]')
    .map((element) => page.text(element));
  return names.length > 0 && names.length >= rows.length ? cleaned(names.join(' ')) : undefined;
}
