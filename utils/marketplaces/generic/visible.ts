import { type Money, type MoneyOptions, parseMoney } from '../money.ts';
import { outermost, type Page } from '../page.ts';
import { around, isForeign, names, startsForeign, unwrapped } from '../routes/foreign.ts';
import { bareTitle } from '../routes/opengraph.ts';
import { once } from '../routes/pace.ts';
import type { Line } from '../routes/visible.ts';
import { folded, simplified } from '../text.ts';
import {
  hasAmount,
  INSTALMENT,
  LIST_WORD,
  OTHER_AMOUNT,
  OTHER_LABEL,
  PER_MEASURE,
  TAX_INCLUDED,
  UNIT_PRICE,
} from './words.ts';

/**
 * What an unknown shop shows: the heading that also stands in `<title>`, and the amounts below it that can be the price
 * of this very product. Everything that says it is something else (saving, instalment, shipping, another item) is out.
 */

/** How many lines below the heading the price block may stand. */
const REACH = 70;

const LIST_CLASS =
  /\bold|was-|-was|list-?price|--list|strike|original|regular|msrp|rrp|compare|retail|before|crossed|line-through/i;
const SALE_CLASS = /sale|special|final|discount(?!-?(?:badge|percent|label))|current|promo|now\b|reduced|deal/i;
const FOREIGN_CLASS =
  /listing-card|accessor|bundle|mini-?cart|minibasket|basket-summary|footer|newsletter|review|compare-|wishlist/i;
export interface VisibleAmount {
  money: Money;
  raw: string;
  list: boolean;
  /** In the middle of a sentence: it speaks of an amount, it need not ask for it. */
  prose: boolean;
  /** By its class what is asked now, where another amount stands beside it. */
  sale: boolean;
  /** It stands right behind another amount. */
  follows?: true;
  block: Element;
}

/** More words than a price tag has. */
const MOST_WORDS = 5;

/** The visible `h1` whose words also stand in `<title>`; with `trusted`, the one that says the same as known data. */
export function heading(page: Page, trusted: string | undefined): { text: string; element: Element } | undefined {
  const title = folded(page.title);
  const bare = folded(bareTitle(page, page.title) ?? page.title);
  const short = [bareTitle(page, page.title), trusted].flatMap((one) =>
    one === undefined || one.length < 12 ? [] : folded(one),
  );
  const wanted = trusted === undefined ? undefined : folded(trusted);
  const found = page.all('h1').flatMap((element) => {
    const text = page.text(element);
    return text.length >= 2 && text.length <= 500 ? [{ element, text, logo: isLogo(page, element, text) }] : [];
  });
  const named = found
    .filter(({ text }) => (text.length >= 4 ? title.includes(folded(text)) : bare === folded(text)))
    .sort((a, b) => Number(a.logo) - Number(b.logo) || title.indexOf(folded(a.text)) - title.indexOf(folded(b.text)));
  const same = found.find(({ text }) => folded(text) === wanted);
  // Titles of tabs are shortened: a heading that goes on where they end is the same name.
  return same ?? named[0] ?? found.find(({ text }) => short.some((one) => folded(text).startsWith(one)));
}

/** The name of the shop as a heading: it leads home, or stands in the head of the page. */
function isLogo(page: Page, element: Element, text: string): boolean {
  const link = element.closest('a[href]') ?? element.querySelector('a[href]');
  const home = page.address(link?.getAttribute('href'));
  if (home !== undefined && new URL(home).pathname === '/') return true;
  if (/logo|site-?(?:name|title)/i.test(names(element))) return true;
  const site = page.any('meta[property="og:site_name"]')[0]?.getAttribute('content');
  return site != null && folded(site) === folded(text);
}

/** Amounts below the heading in page order, up to the first sign that other goods begin. */
export function amountsBelow(page: Page, start: Element, options: MoneyOptions): VisibleAmount[] {
  const lines = page.visible();
  const from = lines.findIndex((line) => start === line.block || start.contains(line.block));
  if (from < 0) return [];
  const amounts: VisibleAmount[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const [offset, line] of lines.slice(from + 1, from + REACH).entries()) {
    if (startsForeign(simplified(line.text))) break;
    const before = lines[from + offset]?.text ?? '';
    for (const part of partsOf(page, line, start)) {
      const amount = amountOf(page, part, before, options);
      if (amount === 'instalment') return amounts;
      if (amount !== undefined) amounts.push(offset - last <= 1 ? { ...amount, follows: true } : amount);
      if (amount !== undefined) last = offset;
    }
  }
  return amounts;
}

/** Amounts that the page shows anywhere as something that is asked for: not crossed out, no saving, no instalment. */
export function amountsAnywhere(page: Page): number[] {
  const found: number[] = [];
  for (const [index, line] of page.visible().entries()) {
    if (!hasAmount(line.text)) continue;
    for (const part of partsOf(page, line, undefined)) {
      const amount = amountOf(page, part, page.visible()[index - 1]?.text ?? '', {});
      if (amount === undefined || amount === 'instalment' || amount.list) continue;
      found.push(amount.money.amount, ...(amount.money.max === undefined ? [] : [amount.money.max]));
    }
  }
  return found;
}

/**
 * The line itself, or where it joins several amounts (`Was $10 Now $8`) the inline elements that hold one each. An
 * amount that is drawn in pieces of which one alone would read as another amount is none.
 */
function partsOf(page: Page, line: Line, start: Element | undefined): Line[] {
  if (!hasAmount(line.text) || (line.text.match(/\d+/g)?.length ?? 0) <= 2) return [line];
  if (parseMoney(line.text) !== undefined) return [line];
  const parts: Line[] = [];
  for (const element of once('amounts', line.block, () => amountsIn(page, line.block))) {
    const after = start === undefined || (start.compareDocumentPosition(element) & 4) !== 0;
    const text = page.text(element);
    // Of another line of the same block.
    if (!line.text.includes(text)) continue;
    if (!standsAlone(text, line.text)) return [line];
    if (after) parts.push({ text, block: element });
  }
  return parts.length > 0 ? parts : [line];
}

/** The inline elements of a block that hold one amount each. */
function amountsIn(page: Page, block: Element): Element[] {
  const holding = page.all('span, del, s, strike, ins, b, strong, em, bdi, data', block).filter((element) => {
    const text = page.text(element);
    return isAmountText(text) && parseMoney(text) !== undefined;
  });
  return outermost(holding).slice(0, 20);
}

/** No digit goes on right before or behind it. */
function standsAlone(part: string, whole: string): boolean {
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
    const before = /^\d/.test(part) && /\d[.,]?$/.test(whole.slice(0, at));
    const behind = /\d$/.test(part) && /^[.,]?\d/.test(whole.slice(at + part.length));
    if (!before && !behind) return true;
  }
  return false;
}

function isAmountText(text: string): boolean {
  return text.length <= 70 && hasAmount(text);
}

/** `instalment` when the line states a monthly amount: what then follows may be a price under other conditions. */
function amountOf(
  page: Page,
  line: Line,
  before: string,
  options: MoneyOptions,
): VisibleAmount | 'instalment' | undefined {
  const { text } = line;
  if (text.length > 70 || !hasAmount(text)) return undefined;
  const plain = simplified(text);
  if (INSTALMENT.test(plain)) return 'instalment';
  if (OTHER_AMOUNT.test(plain.replace(TAX_INCLUDED, '')) || OTHER_LABEL.test(simplified(before))) return undefined;
  if (isForeign(line.block, FOREIGN_CLASS) || page.isCut(line.block)) return undefined;
  const alone = text.replace(UNIT_PRICE, '').replace(/^[^\d¥￥$€£]{0,30}[:：]/, '');
  if (PER_MEASURE.test(alone)) return undefined;
  const money = parseMoney(alone, options);
  if (money === undefined || money.amount <= 0 || money.currency === undefined) return undefined;
  const block = unwrapped(line.block);
  const label = `${before.length <= 24 ? simplified(before) : ''} ${plain}`;
  return {
    money,
    raw: text,
    block,
    sale: [...around(block, 2)].some((element) => SALE_CLASS.test(names(element))),
    prose: (plain.match(/\p{L}{2,}/gu) ?? []).length > MOST_WORDS,
    list: LIST_WORD.test(plain) || (LIST_WORD.test(label) && !/\d/.test(before)) || isStruck(block),
  };
}

/** Crossed out by element, style or class, on the amount itself or close around it. */
function isStruck(block: Element): boolean {
  for (const current of around(block, 3)) if (strikes(current)) return true;
  const inner = block.querySelectorAll('del, s, strike, [style*="line-through"]');
  if (inner.length > 0) return true;
  const [only] = block.children;
  return block.children.length === 1 && only !== undefined && strikes(unwrapped(only));
}

function strikes(element: Element): boolean {
  if (/^(?:del|s|strike)$/.test(element.localName)) return true;
  return LIST_CLASS.test(names(element)) || /line-through/.test(element.getAttribute('style') ?? '');
}
