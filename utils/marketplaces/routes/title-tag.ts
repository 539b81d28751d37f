import type { MoneyOptions } from '../money.ts';
import type { Page } from '../page.ts';
import { type ProductReadings, present, reading } from '../reading.ts';
import { cleaned, simplified } from '../text.ts';
import { priceNearTitle } from './near-title.ts';

/** Titles that name the kind of page, the site or a wall, but no goods. */
const NO_NAME = /^(?:商品详情页?|宝贝详情|详情页?|登录|首页|欢迎|验证|404|错误|页面|loading|product|item)/i;

/**
 * `<title>` without the site's own words, and the price that stands below the same words on the page.
 *
 * @param suffix where the site's words begin, in simplified characters; without a match the title is not trusted
 * @param prefix what the site puts before the name
 */
export function productByTitle(
  page: Page,
  suffix: RegExp,
  options: MoneyOptions = {},
  prefix = /^$/,
): ProductReadings | undefined {
  const bare = page.title.slice(0, 400);
  const end = simplified(bare).search(suffix);
  const title = end <= 0 ? undefined : cleaned(bare.slice(0, end).replace(prefix, ''));
  if (title === undefined || title.length < 2 || NO_NAME.test(simplified(title))) return undefined;
  const near = priceNearTitle(page, title, options);
  return present<ProductReadings>({
    title: reading('text', title, page.title),
    price: reading('text', near?.money.amount, near?.raw),
    priceMax: reading('text', near?.money.max, near?.raw),
    currency: reading('text', near?.money.currency, near?.raw),
    listPrice: reading('text', near?.list?.amount, near?.raw),
  });
}
