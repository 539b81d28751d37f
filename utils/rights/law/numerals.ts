/** Chinese numerals as they stand in statutes and in everyday drafts. Pure arithmetic, no law. */

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'] as const;

/** `23` → `二十三`, `105` → `一百零五`, `1179` → `一千一百七十九`. For 1 … 9999; other numbers come back in digits. */
export function toChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) return String(value);
  let text = '';
  let pendingZero = false;
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      pendingZero = text !== '';
      continue;
    }
    text += (pendingZero ? '零' : '') + DIGITS.charAt(digit) + UNITS[power];
    pendingZero = false;
  }
  return text.startsWith('一十') ? text.slice(1) : text;
}

const VALUES: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const POWERS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** Every character a Chinese number can consist of, for use inside a regular expression's brackets. */
export const CHINESE_NUMBER_CHARS = `${Object.keys(VALUES).join('')}${Object.keys(POWERS).join('')}万萬亿`;

/** The part below 万: `三百二` → 320 (a digit after 百, 千 counts in the next lower unit), `一二三` → 123. */
function belowTenThousand(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let lastPower = 0;
  for (const char of text) {
    const value = VALUES[char];
    const power = POWERS[char];
    if (value !== undefined) {
      // Spelt out digit by digit, as in 二〇二六.
      digit = digit === undefined || lastPower !== 0 ? value : digit * 10 + value;
      if (char === '零' || char === '〇') lastPower = lastPower === 0 ? 0 : 1;
    } else if (power !== undefined) {
      total += (digit ?? 1) * power;
      digit = undefined;
      lastPower = power;
    } else return undefined;
  }
  if (digit === undefined) return total;
  return total + (lastPower > 10 ? digit * (lastPower / 10) : digit);
}

/** The value of a Chinese number such as `三千五`, `一万二`, `五百`, `二十三`; undefined for anything else. */
export function fromChineseNumeral(text: string): number | undefined {
  if (text === '') return undefined;
  const [head, tail, ...rest] = text.replace('萬', '万').split('万');
  if (head === undefined || rest.length > 0) return undefined;
  const high = belowTenThousand(head);
  if (high === undefined) return undefined;
  if (tail === undefined) return high;
  if (head === '') return undefined;
  const low = tail === '' ? 0 : belowTenThousand(tail);
  if (low === undefined) return undefined;
  // 一万二 is 12,000: a lone digit counts in thousands.
  return high * 10_000 + (tail.length === 1 && low < 10 ? low * 1000 : low);
}
