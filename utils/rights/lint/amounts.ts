import { CHINESE_NUMBER_CHARS, fromChineseNumeral } from '../law/numerals.ts';

/** A sum of money in a normalised draft. */
export interface Amount {
  start: number;
  end: number;
  fen: number;
  /** A unit of money was written, not only a bare number. */
  withUnit: boolean;
}

const UNIT = '元整?|块钱?|圆整?|rmb|人民币|大洋|刀乐';
const SCALES: Readonly<Record<string, number>> = { 万: 10_000, w: 10_000, 千: 1000, k: 1000, 百: 100 };
/** `1,059.00元`, `5000`, `1.2万`, `5千5`, `3k`. Digits of dates, ids and phone numbers are sorted out afterwards. */
const ARABIC = new RegExp(
  `(?:[¥￥]|rmb|人民币)?(\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(\\.\\d+)?([万千百wk](?![a-z]))?(\\d(?!\\d))?多?余?(${UNIT})?`,
  'g',
);
const CHINESE = new RegExp(`([${CHINESE_NUMBER_CHARS}]+)(?:多|余)?(${UNIT})?`, 'g');
/** Hotlines and the like: numbers that are never a sum. */
const NAMED_NUMBERS: readonly string[] = [
  '12315',
  '12305',
  '12345',
  '12366',
  '12377',
  '12378',
  '12300',
  '96110',
  '110',
  '315',
];
/** A bare number followed by one of these counts something else. */
const COUNTED =
  /^(?:个?工作日|[天日号月年时秒]|小时|分钟|个|条|件|次|倍|%|折|成|斤|公斤|kg|g|克|ml|毫升|升|期|单|名|人|台|部|瓶|盒|包|袋|箱|只|双|张|份|家|点|款|第|楼|室|栋|岁|[-.:/]\d|平台|热线|电话|晚会|投诉|举报)/;

function arabic(match: RegExpMatchArray): number {
  const [, whole = '', fraction = '', scale, extra] = match;
  const base = Number(whole.replaceAll(',', '') + fraction);
  const factor = scale === undefined ? 1 : (SCALES[scale] ?? 1);
  // 5千5 and 1万2: the last digit counts in the next lower unit. Without a scale it belongs to nothing.
  return base * factor + (extra === undefined || scale === undefined ? 0 : (Number(extra) * factor) / 10);
}

/** All sums of money, in order. A bare number is kept, marked, for the caller to judge from its context. */
export function findAmounts(text: string): Amount[] {
  const found: Amount[] = [];
  for (const match of text.matchAll(ARABIC)) {
    const end = match.index + match[0].length;
    const currency = /^(?:[¥￥]|rmb|人民币)/.test(match[0]);
    const withUnit = currency || match[5] !== undefined;
    const before = text.charAt(match.index - 1);
    const isPartOfSomething = /[\d.a-z第]/.test(before) || (match[1]?.length ?? 0) > 9;
    if (
      isPartOfSomething ||
      (!withUnit && NAMED_NUMBERS.includes(match[0])) ||
      (!withUnit && COUNTED.test(text.slice(end)))
    )
      continue;
    found.push({ start: match.index, end, fen: Math.round(arabic(match) * 100), withUnit });
  }
  for (const match of text.matchAll(CHINESE)) {
    const [, digits = '', unit] = match;
    const value = fromChineseNumeral(digits);
    const end = match.index + match[0].length;
    if (value === undefined || value === 0 || /[\d第.]/.test(text.charAt(match.index - 1))) continue;
    // Without a unit only a number with 百, 千 or 万 can be meant as money: 赔我五千.
    if (unit === undefined && (!/[百佰千仟万]/.test(digits) || COUNTED.test(text.slice(end)))) continue;
    found.push({ start: match.index, end, fen: Math.round(value * 100), withUnit: unit !== undefined });
  }
  return found.sort((left, right) => left.start - right.start);
}
