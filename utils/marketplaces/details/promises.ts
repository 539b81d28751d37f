import { clean, simplified } from '../text.ts';
import type { StatedPromise, StatedPromiseKind } from './types.ts';

/** Promises as shops word them, to the numbers that the rules count with. */

const NUMERALS = '零一二三四五六七八九十';

/** `7`, `七`, `十五`, `三十`; undefined for anything else. */
function countOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,4}$/.test(text)) return Number(text);
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text.replace('两', '二'));
  if (text === '' || match === null) return undefined;
  const [, tens, ten, ones] = match;
  const value = (digit: string | undefined) => (digit === undefined ? 0 : NUMERALS.indexOf(digit));
  return ten === undefined ? value(tens ?? ones) : (tens === undefined ? 1 : value(tens)) * 10 + value(ones);
}

const COUNT = '(\\d{1,4}|[一二两三四五六七八九十]{1,3})';

/** How each kind is worded, in simplified characters. The first that fits decides. */
const WORDINGS: readonly (readonly [StatedPromiseKind, RegExp])[] = [
  ['fake-multiple', new RegExp(`假一[赔罚]${COUNT}`)],
  ['return7', new RegExp(`${COUNT}天(?:内)?无(?:理由|忧)?(?:退|包退)|无理由退货`)],
  ['price-protection', /价保|保价|价格保护|买贵(?:必赔|补差|双倍|退差)|降价补差/],
  ['damage-report', /(?:破损|坏损|坏果|损坏|漏液|死亡|坏)(?:单)?(?:包[退赔换]|必赔|补寄|赔付|补发)|坏了?包赔|运损包/],
  ['warranty', /只换不修|质保|保修|联保|包修|包换|换新/],
  [
    'late-shipping',
    /(?:[\d一二两三四五六七八九十]\s*(?:个)?(?:小时|天|日|h)|当[天日]|次日)(?:内|之内)?(?:极速)?(?:发货|发出|揽收)|晚发|延迟发货/i,
  ],
  ['compensation', /必赔|包赔|赔付|赔偿|补偿|赔\s*\d/],
];

const NEGATED =
  /不支持|不适用|不享受?|不含|不提供|不参与|除外|无(?:质保|保修)|非质保|(?:^|[^理])不(?:包|予|可|能)|已过|超过|以外/;

/** `\d+` of hours or days in front of what they belong to. */
const HOURS = /(\d{1,3})\s*(?:个)?(?:小时|h(?![a-z]))/i;
const DAYS = new RegExp(`${COUNT}\\s*(?:个自然|个工作)?(?:天|日)(?!前)`);
const MONTHS = new RegExp(`${COUNT}个月`);
const YEARS = new RegExp(`${COUNT}年`);

/**
 * The promise that a short text makes; undefined for one that makes none, or says that something is not promised.
 *
 * @param text as shown, at most a sentence or two
 * @param detail further words of the page about the same promise (its conditions), from which only numbers are read
 */
export function parsePromise(text: string, detail = ''): StatedPromise | undefined {
  const shown = clean(text).slice(0, 200);
  const plain = simplified(shown);
  const kind = WORDINGS.find(([, wording]) => wording.test(plain))?.[0];
  if (kind === undefined || NEGATED.test(plain)) return undefined;
  return {
    kind,
    text: shown,
    ...spanOf(kind, plain),
    ...moneyOf(kind, `${plain}。${simplified(clean(detail)).slice(0, 600)}`),
  };
}

function spanOf(kind: StatedPromiseKind, plain: string): Pick<StatedPromise, 'hours' | 'days' | 'multiple'> {
  if (kind === 'fake-multiple') {
    const multiple = countOf(new RegExp(`假一[赔罚]${COUNT}`).exec(plain)?.[1]);
    return multiple === undefined || multiple === 0 ? {} : { multiple };
  }
  const hours = countOf(HOURS.exec(plain)?.[1]);
  if (hours !== undefined && hours > 0) return { hours };
  const days = countOf(DAYS.exec(plain)?.[1]);
  if (days !== undefined && days > 0) return { days };
  const years = countOf(YEARS.exec(plain)?.[1]);
  if (kind === 'warranty' && years !== undefined && years < 100) return { days: years * 365 };
  const months = countOf(MONTHS.exec(plain)?.[1]);
  return months !== undefined && (kind === 'warranty' || kind === 'price-protection') ? { days: months * 30 } : {};
}

/** What is paid when it is broken: `赔付实付金额的10%，最低5元，最高50元`. Only behind a word that says that it is paid. */
function moneyOf(kind: StatedPromiseKind, plain: string): Pick<StatedPromise, 'rate' | 'amount' | 'min' | 'max'> {
  if (kind === 'fake-multiple' || kind === 'return7') return {};
  const paid = plain.split('。').find((sentence) => /(?:赔|补偿).*\d|\d.*(?:赔|补偿)/.test(sentence));
  if (paid === undefined) return {};
  const number = (pattern: RegExp) => {
    const digits = pattern.exec(paid)?.[1];
    return digits === undefined ? undefined : Number(digits);
  };
  const percent = number(/(\d{1,3}(?:\.\d)?)\s?%/);
  const min = number(/(?:最低|不低于|至少|不足)[^\d。]{0,8}(\d{1,5}(?:\.\d{1,2})?)\s?元/);
  const max = number(/(?:最高|不超过|至多|上限|封顶)[^\d。]{0,8}(\d{1,6}(?:\.\d{1,2})?)\s?元/);
  if (percent !== undefined && percent > 0 && percent <= 500) {
    return { rate: percent / 100, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  }
  const amount = number(/(?:赔|补偿)[^\d。]{0,12}(\d{1,5}(?:\.\d{1,2})?)\s?元(?!起)/);
  return amount === undefined || min !== undefined || max !== undefined ? {} : { amount };
}

/** The promises among short texts, each once. */
export function promisesIn(texts: readonly { text: string; detail?: string }[]): StatedPromise[] {
  const found = new Map<string, StatedPromise>();
  for (const { text, detail } of texts) {
    // `承诺48小时内发货，晚发必赔` is one promise; `7天无理由退货 极速退款` are two.
    const whole = parsePromise(text, detail);
    if (whole === undefined) continue;
    const key = `${whole.kind} ${whole.text}`;
    if (!found.has(key)) found.set(key, whole);
  }
  return [...found.values()];
}
