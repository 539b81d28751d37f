import { type Money, type MoneyOptions, parseMoney } from '../money.ts';
import type { Page } from '../page.ts';
import { folded, simplified } from '../text.ts';
import { isForeign, isInCard, startsForeign } from './foreign.ts';
import type { Line } from './visible.ts';

/** The visible price that stands below the product's name: the last resort when no structure is known. */

const LIST_LABEL =
  /优惠前|原价|划线价|市场价|专柜价|吊牌价|参考价|建议零售价|门市价|指导价|list price|was\b|rrp|msrp|retail|regular price|reg\.|compare at|original price|you save|before/i;
const OTHER_AMOUNT =
  /运费|邮费|月供|每月|分期|起送|满\s*\d|减\s*\d|立减|省|定金|押金|会员价|plus价|versand|zzgl|livraison|spedizione|verzend|shipping|delivery|per month|\/ ?mo\b|monthly|installment|instalment|save|off\b|deposit|member|subscribe|from \$/i;
const FINAL_LABEL = /券后|到手|补贴价|领后价|活动价|折后|优惠后|秒杀价|现价|our price|now\b|sale price|today/i;
const PROMOTION = /券后|到手|补贴价|领后价|促销价|淘宝价|天猫价|活动价|折后|秒杀价|sale price|now\b/i;
const SIGN = /[¥￥$€£₹₽₩₪₺]|\b(?:USD|EUR|GBP|CNY|RMB|JPY|AUD|CAD)\b|元/;

/** Not for sale: an amount further down belongs to other goods. */
const GONE =
  /已下架|已下柜|已失效|已售罄|已停产|已售完|暂无报价|暂无价格|currently unavailable|no longer available|sold out|out of stock/i;

/** What may stand before the sign on the line of a price. */
const PRICE_WORD =
  /价|券|到手|补贴|活动|促销|秒杀|折|惠|仅|共|起|price|now|sale|only|our|today|deal|offer|\b(?:US|C|CA|AU|A|NZ|HK|S|R)$/i;

export interface NearPrice {
  money: Money;
  raw: string;
  list?: Money;
}

/**
 * The price in the lines that follow `title` on the page. Undefined when the title is not visible, when no line near
 * it is one amount with a currency sign, or when the copies of the title on the page are followed by different prices.
 */
export function priceNearTitle(page: Page, title: string, options: MoneyOptions, reach = 14): NearPrice | undefined {
  const wanted = folded(title);
  const lines = page.visible();
  const found: NearPrice[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.text.length > title.length * 3 + 20 || folded(line.text) !== wanted || isLink(line.block)) continue;
    const below = lines.slice(index + 1, index + 1 + reach);
    const near = firstPrice(below, options);
    // A page that was cut off just behind a price may have shown a promotion next.
    const last = page.cut !== undefined && below.length < reach;
    if (near !== undefined && !last) found.push(near);
  }
  const [first] = found;
  if (first === undefined || found.some((other) => other.money.amount !== first.money.amount)) return undefined;
  return first;
}

/** A name that is a link stands in a list of goods, unless it is the heading. */
function isLink(block: Element): boolean {
  if (/^h[1-3]$/.test(block.localName)) return false;
  return block.closest('a, li') !== null || block.querySelector('a[href]') !== null;
}

function firstPrice(lines: readonly Line[], options: MoneyOptions): NearPrice | undefined {
  let list: Money | undefined;
  let price: { money: Money; raw: string } | undefined;
  for (let index = 0; index < lines.length; index += 1) {
    const { text, used } = withSign(lines, index);
    const plain = simplified(text);
    if (text.length > 40) continue;
    if (GONE.test(plain) || startsForeign(plain)) break;
    if (OTHER_AMOUNT.test(plain)) continue;
    if (!SIGN.test(text)) {
      // An amount without a sign may be the price; whatever comes after it is not.
      if (text.length <= 30 && /^\D{0,6}\d{1,7}\.\d{2}(?!\d)/.test(text)) break;
      continue;
    }
    const money = parseMoney(text.replace(/^\D*[:：]/, ''), options);
    // Two amounts side by side: neither is known to be the price, and what follows belongs to something else.
    if (money === undefined) {
      if (/\d/.test(text)) break;
      continue;
    }
    const block = lines[index]?.block;
    if (block !== undefined && (isInCard(block) || isForeign(block))) break;
    const ahead = /^[^\d¥￥$€£₹₽₩₪₺]*/.exec(plain)?.[0].trim() ?? '';
    if (ahead !== '' && !/[:：]$/.test(ahead) && !PRICE_WORD.test(ahead)) break;
    const before = simplified(`${lines[index - 1]?.text.slice(-12) ?? ''} ${text}`);
    if (LIST_LABEL.test(before) && !FINAL_LABEL.test(before)) list ??= money;
    else if (price === undefined) price = { money, raw: text };
    else {
      // 价格 ¥120 / 促销价 ¥96: the first was the price before the promotion.
      if (!PROMOTION.test(before) || money.amount >= price.money.amount) break;
      list = price.money;
      price = { money, raw: text };
    }
    index += used;
  }
  if (price === undefined) return undefined;
  return list !== undefined && list.amount > price.money.amount ? { ...price, list } : price;
}

/** A currency sign, a label or digits that stand in lines of their own are put together: `￥` / `16` / `.54`. */
function withSign(lines: readonly Line[], index: number): { text: string; used: number } {
  let text = lines[index]?.text ?? '';
  let used = 0;
  if (/^[¥￥$€£]$/.test(text)) {
    while (used < 3 && /^[\d.,]+$/.test(lines[index + used + 1]?.text ?? '')) {
      used += 1;
      text += lines[index + used]?.text ?? '';
    }
  }
  return { text, used };
}
