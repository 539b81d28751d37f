import { parseMoney } from '../money.ts';
import { outermost, type Page } from '../page.ts';
import { type ProductReadings, present, reading } from '../reading.ts';
import { idOf, textOf } from '../routes/json.ts';
import { priceNearTitle } from '../routes/near-title.ts';
import { findObject } from '../routes/scripts.ts';
import { cleaned, simplified } from '../text.ts';

/** `pageConfig.product`: a JavaScript literal with the sku and the name, but without a price. */
export function jdState(page: Page): ProductReadings | undefined {
  for (const { value } of page.embedded('skuid')) {
    const product = findObject(value, (object) => 'skuid' in object && 'name' in object);
    if (product === undefined) continue;
    const id = idOf(product.skuid);
    const title = textOf(product.name);
    return present({
      id: reading('embedded-json', id, id),
      title: reading('embedded-json', title, title),
      sku: chosen(product, id),
    });
  }
  return undefined;
}

/** The values of this sku in `colorSize: [{"版本": …, "款式": …, "skuId": …}]`. */
function chosen(product: Record<string, unknown>, id: string | undefined) {
  if (!Array.isArray(product.colorSize)) return undefined;
  for (const row of product.colorSize) {
    if (row === null || typeof row !== 'object' || Array.isArray(row) || idOf(row.skuId) !== id || id === undefined)
      continue;
    const text = cleaned(
      Object.entries(row)
        .filter(([key, value]) => key !== 'skuId' && typeof value === 'string')
        .map(([, value]) => value)
        .join(' '),
    );
    return reading('embedded-json', text, text);
  }
  return undefined;
}

const TITLES = '.sku-name, .sku-title-name, .product-title, #sku-name-container, .itemInfo-wrap .sku-name';

/** The page as drawn, layouts of 2014 to 2026. */
export function jdDom(page: Page): ProductReadings | undefined {
  const canonical = page.any('link[rel="canonical"]')[0]?.getAttribute('href') ?? undefined;
  const id = /\/(\d{5,})\.html/.exec(canonical ?? '')?.[1];
  const title = page.textOf(TITLES);
  const shop = page.textOf(
    '.J-hove-wrap .name a, .popbox-inner .mt h3 a, #extInfo .seller-infor a, .shopName a, .top-name [class*="shop-name"], [class*="shop_name"] a',
  );
  const promises = shownPromises(page);
  const sku = page
    .all('.specification-item-sku--selected, #choose-attrs .item.selected')
    .map((element) => page.text(element))
    .filter(Boolean)
    .join(' ');
  const found = present({
    id: reading('dom', id, canonical),
    title: reading('dom', title?.text, title?.text),
    shop: reading('dom', shop?.text, shop?.text),
    promises: promises.length > 0 ? reading('dom', promises, promises.join(' | ')) : undefined,
    sku: reading('dom', cleaned(sku), sku),
    ...shownPrice(page, id),
  });
  return Object.keys(found).length > 0 ? found : undefined;
}

/** The first of these blocks that is visible is the price block of this sku. */
const PRICE_BLOCKS = ['.summary-price', '.page-right-price', '.summary-price-wrap', '#product-price', '.product-price'];

const STRUCK = 'del, s, strike, [style*="line-through"]';

function isStruck(element: Element): boolean {
  return element.matches(STRUCK);
}

function shownPrice(page: Page, id: string | undefined): ProductReadings {
  for (const selector of PRICE_BLOCKS) {
    const block = page.one(selector);
    if (block === undefined || page.isCut(block)) continue;
    const final = amount(page, block, '.finalPrice, [class*="finalPrice"], [class*="final-price"]');
    const base = amount(page, block, `.p-price, .jdPrice${id === undefined ? '' : `, .J-p-${id}`}`);
    // Layouts that are not known better: a block that holds one amount, beside a crossed out one at most.
    const alone = page.text(block, isStruck);
    const money = parseMoney(alone);
    const price = final ?? base ?? (money?.currency === undefined ? undefined : { money, text: alone });
    if (price === undefined) continue;
    const struck = amount(page, block, STRUCK);
    const list = final && base ? base : struck;
    return present({
      price: reading('dom', price.money.amount, price.text),
      priceMax: reading('dom', price.money.max, price.text),
      currency: reading('dom', price.money.currency, price.text),
      listPrice: reading('dom', list?.money.amount, list?.text),
    });
  }
  return {};
}

function amount(page: Page, block: Element, selector: string) {
  for (const element of page.all(selector, block)) {
    const text = page.text(element);
    const money = parseMoney(text);
    if (money !== undefined) return { money, text };
  }
  return undefined;
}

function shownPromises(page: Page): string[] {
  const texts: string[] = [];
  for (const block of page.all(
    '.ns_services_info, #service-support .services, .summary-service .promise, .service-tips .item',
  )) {
    const each = outermost(page.all('a, span', block));
    texts.push(...each.flatMap((element) => cleaned(page.text(element)) ?? []));
  }
  return [...new Set(texts)].filter((text) => /[\p{L}]/u.test(text) && text.length <= 60);
}

/** `【品牌型号】商品名【行情 报价 价格 评测】-京东` */
export function jdTitle(page: Page): ProductReadings | undefined {
  const bare = simplified(page.title);
  const end = bare.search(/【行情|【图片|\s*-\s*京东/);
  if (end < 0) return undefined;
  const title = cleaned(page.title.slice(0, end).replace(/^【[^】]{1,60}】/, ''));
  if (title === undefined || /登录|验证/.test(simplified(title).slice(0, 12))) return undefined;
  const near = priceNearTitle(page, title, {});
  return present({
    title: reading('text', title, page.title),
    price: reading('text', near?.money.amount, near?.raw),
    currency: reading('text', near?.money.currency, near?.raw),
  });
}
