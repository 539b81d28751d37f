/** Amounts as pages write them. Bounded: only the first 200 characters are looked at. */

export interface Money {
  amount: number;
  /** Upper end of a range such as `149.00 - 159.00`. */
  max?: number;
  /** ISO 4217, when the text says it. */
  currency?: string;
}

export interface MoneyOptions {
  /** What `¥` means here: CNY, or JPY on Japanese sites. */
  yen?: 'CNY' | 'JPY';
  /** What a bare `$` means here. */
  dollar?: string;
  /** What `kr` means here. */
  krone?: string;
}

const CODES = new Set(
  (
    'AED ARS AUD BGN BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR JPY KRW KZT MXN MYR NGN NOK NZD ' +
    'PEN PHP PLN RON RUB SAR SEK SGD THB TRY TWD UAH USD VND ZAR'
  ).split(' '),
);

/** Longest first: `US $` before `$`, `kr.` before `kr`. */
const SYMBOLS: readonly (readonly [string, string])[] = [
  ['人民币', 'CNY'],
  ['RMB', 'CNY'],
  ['元', 'CNY'],
  ['円', 'JPY'],
  ['US$', 'USD'],
  ['C$', 'CAD'],
  ['CA$', 'CAD'],
  ['A$', 'AUD'],
  ['AU$', 'AUD'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['S$', 'SGD'],
  ['R$', 'BRL'],
  ['MX$', 'MXN'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₽', 'RUB'],
  ['руб', 'RUB'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
  ['₺', 'TRY'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['원', 'KRW'],
  ['₴', 'UAH'],
  ['грн', 'UAH'],
];

/** Signs of letters, that stand as a word of their own. */
const LETTERS: Readonly<Record<string, string>> = { TL: 'TRY', Ft: 'HUF', Rp: 'IDR', RM: 'MYR' };

/** The currency a text names by code or symbol. */
function currencyOf(text: string, options: MoneyOptions = {}): string | undefined {
  const bounded = text.slice(0, 200);
  for (const match of bounded.matchAll(/(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/g)) {
    if (CODES.has(match[0])) return match[0];
  }
  const tight = bounded.replace(/\s/g, '');
  let found: [number, string] | undefined;
  for (const [symbol, code] of SYMBOLS) {
    if (tight.includes(symbol) && (found === undefined || symbol.length > found[0])) found = [symbol.length, code];
  }
  if (found !== undefined) return found[1];
  if (/[¥￥]/.test(tight)) return options.yen ?? 'CNY';
  if (/[$＄]/.test(tight)) return options.dollar ?? 'USD';
  const letters = /(?<![\p{L}])(kr|TL|Ft|Rp|RM)(?![\p{L}])/u.exec(bounded)?.[1];
  if (letters !== undefined) return letters === 'kr' ? options.krone : LETTERS[letters];
  return undefined;
}

/** One number with its group and decimal marks; a blank groups digits only in threes. */
const RUN = /\d{1,3}(?:[\u00a0\u2009\u202f '’]\d{3})+(?!\d)(?:[.,]\d{1,2})?|\d[\d.,]*/g;

const DOT_GROUPS = /^(EUR|BRL|IDR|VND|TRY|DKK|ARS|CLP|COP|PLN|NOK|SEK|RUB|UAH)$/;

/**
 * The value of one written number: `1,023.28`, `50,00`, `1.234,56`, `1 234,56`, `47`. Undefined when its marks follow
 * no convention or when it cannot be told which mark is the decimal one.
 */
function decimalOf(run: string, currency?: string): number | undefined {
  const text = run.replace(/[\s'’]/g, '').replace(/[.,]+$/, '');
  if (text.length > 18) return undefined;
  if (/^\d+(?:\.\d{1,2})?$/.test(text)) return Number(text);
  if (/^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d{1,4})?$/.test(text)) return Number(text.replaceAll(',', ''));
  if (/^\d+,\d{1,2}$/.test(text)) return Number(text.replace(',', '.'));
  if (/^\d{1,3}(?:\.\d{3})+,\d{1,2}$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return Number(text.replaceAll('.', ''));
  if (/^\d{1,3}\.\d{3}$/.test(text)) {
    // 1.234 is a thousand in most of Europe and a fraction elsewhere: say nothing where it is not known.
    if (currency !== undefined && DOT_GROUPS.test(currency)) return Number(text.replace('.', ''));
    return currency === 'CNY' ? Number(text) : undefined;
  }
  return undefined;
}

/** A number of machine-readable data, where the dot is always the decimal mark: `119.9900`, `"1,299.00"`. */
export function structuredAmount(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (/^\d{1,15}(?:\.\d{1,8})?$/.test(text)) return Number(text);
  return parseMoney(text)?.amount;
}

/** Words after which a number is not an exact amount: 1.2万. */
const INEXACT = /^\s*(?:[万萬千+]|[kK](?!\p{L}))/u;

/**
 * Reads one amount or one range. A text with more than that (two prices side by side), with a negative amount or with
 * a rounded one (1.2万) gives undefined: it does not say what is to be paid.
 */
export function parseMoney(text: string, options: MoneyOptions = {}): Money | undefined {
  const bounded = text.slice(0, 200).normalize('NFKC').replace(/[−]/g, '-');
  const currency = currencyOf(bounded, options);
  const runs: { value: number; start: number; end: number }[] = [];
  for (const match of bounded.matchAll(RUN)) {
    const end = match.index + match[0].length;
    const value = decimalOf(match[0].trimEnd(), currency);
    // `¥.50`: the whole part is not there to be read.
    if (/(?:^|[^\p{L}/])[.,]$/u.test(bounded.slice(Math.max(0, match.index - 2), match.index))) return undefined;
    if (value === undefined || INEXACT.test(bounded.slice(end, end + 4))) return undefined;
    runs.push({ value, start: match.index, end });
  }
  const [first, second] = runs;
  if (first === undefined || runs.length > 2) return undefined;
  const before = bounded.slice(0, first.start);
  if (/-\s*[^\d\s]{0,4}\s*$/.test(before) || /^\s*%/.test(bounded.slice(first.end))) return undefined;
  const money: Money = { amount: first.value };
  if (currency !== undefined) money.currency = currency;
  if (second === undefined) return money;
  if (!/^\D{0,6}(?:[-–—~～至]|\bto\b|\s(?:bis|à|a|hasta|tot|до)\s)/.test(bounded.slice(first.end, second.start)))
    return undefined;
  if (second.value < first.value) return undefined;
  if (second.value > first.value) money.max = second.value;
  return money;
}

/**
 * Whether a text that stands behind a label begins with an amount: `￥16.54`, `US $12.34`, `-$1.00`; not `savings: $5.00`,
 * which makes another label of it.
 */
export function isAmount(text: string, options: MoneyOptions = {}): boolean {
  const head = text.slice(0, 40);
  return /^(?:[A-Z]{1,3}\s?)?[-−]?\s?[^\p{L}\p{N}\s]{0,2}\s?\d/u.test(head) && parseMoney(head, options) !== undefined;
}

/** An amount counted in hundredths (fen, cents) by the site's data. */
export function fromFen(value: unknown): number | undefined {
  const fen = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof fen === 'number' && Number.isSafeInteger(fen) && fen >= 0 ? fen / 100 : undefined;
}
