import { fenOf, roundFen } from '../money.ts';

/** `1059` → `1,059.00元`. The one form of money in every draft. */
export function money(yuan: number): string {
  const fen = roundFen(fenOf(yuan));
  const whole = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${whole}.${String(fen % 100).padStart(2, '0')}元`;
}

/** `2026-11-23` → `2026年11月23日`. */
export function day(date: string): string {
  return `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}

const LONGEST = 120;

/** A name read off a page, fit for one line of a letter: no line ends or control characters, not without end. */
export function oneLine(name: string): string {
  const line = name.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return [...line].length > LONGEST ? `${[...line].slice(0, LONGEST).join('')}…` : line;
}

/** “名称”, with quotation marks inside the name turned into inner ones. */
export function quoted(name: string): string {
  return `“${oneLine(name).replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
