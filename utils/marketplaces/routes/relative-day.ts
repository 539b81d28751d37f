import { simplified } from '../text.ts';
import { isoDay } from '../time.ts';

const WORDS: readonly (readonly [RegExp, number])[] = [
  [/大前天/, 3],
  [/前天/, 2],
  [/昨[天日晚]|yesterday/i, 1],
  [/今[天日晚早]|刚刚|today|just now/i, 0],
];
const WEEKDAY = /(?:星期|周|礼拜)([日天一二三四五六])|\b(sun|mon|tue|wed|thu|fri|sat)/i;
const NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTH_DAY = /(?<!\d)(\d{1,2})\s?(?:月|[-/.])\s?(\d{1,2})(?![\d:：])/;

/**
 * The day that words without a date or a year mean on `today` (`YYYY-MM-DD`): 昨天; 星期三, the last one before today;
 * 10-14, the last such day that is not to come.
 */
export function relativeDay(text: string, today: string): string | undefined {
  const plain = simplified(text.slice(0, 60));
  const word = WORDS.find(([pattern]) => pattern.test(plain));
  if (word) return daysBefore(today, word[1]);
  const monthDay = MONTH_DAY.exec(plain);
  if (monthDay) {
    const [month, day] = [Number(monthDay[1]), Number(monthDay[2])];
    const year = Number(today.slice(0, 4));
    const found = isoDay(year, month, day);
    return found !== undefined && found <= today ? found : isoDay(year - 1, month, day);
  }
  const weekday = WEEKDAY.exec(plain);
  if (!weekday) return undefined;
  const wanted =
    weekday[1] === undefined
      ? NAMES.indexOf((weekday[2] ?? '').toLowerCase())
      : Math.max(0, '日一二三四五六'.indexOf(weekday[1]));
  const now = new Date(`${today}T00:00:00Z`).getUTCDay();
  return daysBefore(today, ((now - wanted + 6) % 7) + 1);
}

function daysBefore(today: string, days: number): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
