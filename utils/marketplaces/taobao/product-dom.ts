import { parseMoney } from '../money.ts';
import type { Page } from '../page.ts';
import { type ProductReadings, present, reading } from '../reading.ts';
import { priceNearTitle } from '../routes/near-title.ts';
import { cleaned, simplified } from '../text.ts';

/** The product page as drawn: class names are matched up to their build hash (`mainTitle--R75fTcZL`). */

const PANEL = '[id^="SkuPanel"], [class*="PurchasePanel--"], #right-content-area, [id^="tbpcDetail_"]';

export function iceDom(page: Page): ProductReadings | undefined {
  const title = page.textOf('[class*="mainTitle--"]');
  const shop = page.textOf('[class*="shopName--"]');
  const nick = page.any('[data-nick]')[0]?.getAttribute('data-nick');
  const promises = page
    .all('[class*="shipping--"], [class*="guaranteeText--"]')
    .flatMap((element) => cleaned(page.text(element)) ?? []);
  const found = present({
    title: reading('dom', title?.text, title?.text),
    shop: reading('dom', shop?.text, shop?.text),
    seller: reading('dom', title && cleaned(nick), nick ?? undefined),
    promises: promises.length > 0 ? reading('dom', [...new Set(promises)], promises.join(' | ')) : undefined,
    sku: chosenSku(page),
    ...shownPrice(page),
  });
  return Object.keys(found).length > 0 ? found : undefined;
}

function shownPrice(page: Page): ProductReadings {
  // With a web font in use the characters of the price are not the digits that the buyer sees.
  if (page.scriptTexts().some((text) => /["']?enableWebfont["']?\s*:\s*["']?true/.test(text))) return {};
  const panel = page.one(PANEL);
  const shown = page.all('[class*="highlightPrice--"]', panel ?? page.document).flatMap((element) => {
    const text = page.text(element);
    const money = parseMoney(text);
    return money === undefined ? [] : [{ money, text, element }];
  });
  const [first] = shown;
  if (first === undefined) return olderPrice(page, panel);
  if (shown.some((other) => other.money.amount !== first.money.amount)) return {};
  const block = first.element.closest('[class*="priceWrap--"]')?.parentElement ?? first.element.parentElement;
  const before = block === null ? undefined : page.textOf('[class*="subPrice--"]', block.parentElement ?? block);
  const list = before === undefined ? undefined : parseMoney(before.text);
  return present({
    price: reading('dom', first.money.amount, first.text),
    priceMax: reading('dom', first.money.max, first.text),
    currency: reading('dom', first.money.currency, first.text),
    listPrice: reading('dom', list?.amount, before?.text),
  });
}

/**
 * Layouts of 2023/24: `originPrice--` and, when there is a discount, `extraPrice--`; and the simplified render of the
 * present one, whose panel holds the amount without a name of its own.
 */
function olderPrice(page: Page, panel: Element | undefined): ProductReadings {
  const amount = (selector: string, root?: Element) => {
    for (const element of page.all(selector, root)) {
      const raw = page.text(element);
      const money = parseMoney(raw);
      if (money?.currency !== undefined) return { raw, money };
    }
    return undefined;
  };
  const base = amount('[class*="originPrice--"]');
  const extra = amount('[class*="extraPrice--"]');
  const price = extra ?? base ?? (panel && amount('[class*="block2--"] [class*="price" i]', panel));
  return present({
    price: reading('dom', price?.money.amount, price?.raw),
    priceMax: reading('dom', price?.money.max, price?.raw),
    currency: reading('dom', price?.money.currency, price?.raw),
    listPrice: extra && base ? reading('dom', base.money.amount, base.raw) : undefined,
  });
}

/** The chosen value of every property; nothing while one is still open. */
function chosenSku(page: Page) {
  const groups = page.all('[class*="skuItem--"]');
  const chosen = groups.map((group) => {
    const selected = page.one('[class*="isSelected--"]', group);
    return selected && (page.textOf('[class*="valueItemText--"]', selected)?.text ?? cleaned(page.text(selected)));
  });
  if (groups.length === 0 || chosen.some((name) => name === undefined)) return undefined;
  const text = chosen.join(' ');
  return reading('dom', text, text);
}

/** Layouts of about 2020: Taobao `tb-`, Tmall `tm-`. A promotion price, when shown, is the price. */
export function legacyDom(page: Page): ProductReadings | undefined {
  const title = page.textOf('.tb-main-title, .tb-detail-hd h1, [class~="ItemHeader--mainTitle"], #J_Title h3');
  if (title === undefined) return undefined;
  const base = amountIn(page, '#J_StrPriceModBox, #J_StrPrice');
  const promotion = amountIn(page, '#J_PromoPrice, #J_PromoPriceNum');
  // In a page that was cut off the promotion may have stood further down.
  const price = promotion ?? (page.cut === undefined ? base : undefined);
  const shop = page.textOf('.tb-shop-name a, .slogo-shopname, .shop-name-link, #J_ShopInfo .shop-name');
  const nick = cleaned(page.textOf('.tb-seller-name')?.text);
  const promises = page
    .all('.tb-serPromise li a, .tb-serPromise li, .tb-serPromise-item, #J_tbExtra dl.tb-serPromise dd a')
    .flatMap((element) =>
      element.localName === 'li' && element.querySelector('a') ? [] : (cleaned(page.text(element)) ?? []),
    );
  const id = cleaned(page.any('input[name="item_id"], input[name="item_id_num"]')[0]?.getAttribute('value'));
  const sku = legacySku(page);
  return present({
    id: reading('dom', id, id),
    title: reading('dom', title.text, title.text),
    price: reading('dom', price?.money.amount, price?.text),
    priceMax: reading('dom', price?.money.max, price?.text),
    currency: reading('dom', price?.money.currency, price?.text),
    listPrice: promotion && base ? reading('dom', base.money.amount, base.text) : undefined,
    shop: reading('dom', shop?.text, shop?.text),
    seller: reading('dom', nick, nick),
    promises: promises.length > 0 ? reading('dom', [...new Set(promises)], promises.join(' | ')) : undefined,
    sku: reading('dom', sku, sku),
  });
}

/** A price is drawn in few; each is read whole. */
const MOST_PARTS = 40;

function amountIn(page: Page, selector: string) {
  for (const box of page.all(selector)) {
    if (page.isCut(box)) continue;
    const sign = page.textOf('.tb-rmb, .tm-yen', box)?.text ?? '';
    const currency = parseMoney(`${sign}1`)?.currency;
    // The number alone: beside it stand labels, and on GBK pages a yen sign that did not survive.
    const parts = page.all('.tb-rmb-num, .tm-price, [class*="price"] em, em, span, strong', box);
    for (const element of parts.slice(0, MOST_PARTS)) {
      const text = page.text(element);
      const money = parseMoney(text);
      if (money === undefined) continue;
      return { money: { ...(currency === undefined ? {} : { currency }), ...money }, text: `${sign}${text}` };
    }
  }
  return undefined;
}

function legacySku(page: Page): string | undefined {
  const groups = page.all('.J_TSaleProp');
  const chosen = groups.map((group) => page.one('.tb-selected span', group));
  if (groups.length === 0) return undefined;
  const names = chosen.map((element) => cleaned(page.text(element)));
  return names.some((name) => name === undefined) ? undefined : names.join(' ');
}

const SITE_SUFFIX =
  /\s*[-—_|]\s*(?:(?:tmall\.com)?天猫(?:tmall\.com)?|淘宝网?|taobao(?:\.com)?|tmall(?:\.com)?|天猫国际|天猫超市)[\s\S]{0,20}$/i;

/** Title of the tab, and the price that stands below the same words on the page. */
export function titleText(page: Page): ProductReadings | undefined {
  const bare = page.title.slice(0, 300);
  const suffix = SITE_SUFFIX.exec(simplified(bare));
  if (suffix === null) return undefined;
  const title = cleaned(bare.slice(0, suffix.index));
  if (title === undefined || /^(?:商品详情页?|登录|淘宝|天猫)/.test(simplified(title))) return undefined;
  const near = priceNearTitle(page, title, {});
  return present({
    title: reading('text', title, page.title),
    price: reading('text', near?.money.amount, near?.raw),
    priceMax: reading('text', near?.money.max, near?.raw),
    currency: reading('text', near?.money.currency, near?.raw),
    listPrice: reading('text', near?.list?.amount, near?.raw),
  });
}
