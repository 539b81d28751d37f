import { simplified } from '../text.ts';
import { joinTime, parseClock, parseDay, parseTime, type Zone } from '../time.ts';
import { relativeDay } from './relative-day.ts';

/**
 * Times of a conversation. A date separator holds for all messages below it; a message that shows only a clock time
 * takes its day from there. Without a year there is no date: what is shown is then kept as it stands.
 */
export interface ChatClock {
  /** Takes a line that stands between messages; true when it is a date or time separator. */
  separator: (text: string) => boolean;
  /** `at` or `atText` of a message, by the time it shows itself (if any) and the separators above it. */
  stamp: (own: string | undefined) => { at?: string; atText?: string };
}

const WEEKDAY =
  /(?:星期|周|礼拜)[一二三四五六日天]|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:mon|tue|wed|thu|fri|sat|sun)\b\.?/gi;
const RELATIVE = /昨天|今天|前天|刚刚|\b(?:yesterday|today)\b/gi;
const HALF = /凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|\b[ap]\.?\s?m\b\.?/gi;
const PARTIAL_DAY =
  /\d{1,2}\s*月\s*\d{1,2}\s*[日号]?|\b\d{1,2}[-/.]\d{1,2}\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}\b/gi;
const FULL_DAY =
  /\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?|\b[a-z]{3,9}\.?\s+\d{1,2},?\s+\d{4}\b|\b\d{1,2}\.?\s+[a-z]{3,9}\.?,?\s+\d{4}\b/gi;
const CLOCK = /\d{1,2}\s?[:：]\s?\d{2}(?:\s?[:：]\s?\d{2})?/g;

/** A text that is nothing but a date, a time, or both. */
export function isDateLike(text: string): boolean {
  if (text.length > 40 || text === '') return false;
  const rest = simplified(text)
    .replace(FULL_DAY, '')
    .replace(WEEKDAY, '')
    .replace(RELATIVE, '')
    .replace(CLOCK, '')
    .replace(HALF, '')
    .replace(PARTIAL_DAY, '');
  return /^[\s,，.·\-—–|/()（）]*$/.test(rest);
}

/**
 * What a separator of a clock time alone means where others tell the day with the time: `same` day as the one above, where a
 * day is told only once; `today`, where it is told again and again; else nobody knows. Days on lines of their own are told once.
 */
export type BareClock = 'same' | 'today' | 'unknown';

/** @param separators of a whole list, top to bottom */
export function bareClocks(separators: readonly string[]): BareClock {
  const dated = separators.filter(isDateLike);
  const last = dated.findLastIndex((text) => !isBareClock(text));
  if (dated.slice(0, Math.max(0, last)).some(isBareClock)) return 'same';
  const paired = dated.filter((text) => !isBareClock(text) && parseClock(text) !== undefined);
  if (paired.length === 0) return 'same';
  const days = paired.map((text) => simplified(text).replace(CLOCK, '').replace(HALF, '').trim());
  return new Set(days).size < days.length ? 'today' : 'unknown';
}

/**
 * @param today day on which the page was read, `YYYY-MM-DD` in Asia/Shanghai. With it 昨天, 星期三 and days without a
 * year are dates too, concluded from that day; what was shown is then kept beside them as `atText`.
 */
export function chatClock(zone: Zone, today?: string, bare: BareClock = 'same'): ChatClock {
  let day: string | undefined;
  let clock: string | undefined;
  let shown: string | undefined;
  let isConcluded = false;
  const relative = (text: string) => (today === undefined ? undefined : relativeDay(text, today));
  return {
    separator(text) {
      if (!isDateLike(text)) return false;
      const full = parseDay(text);
      const concluded = full === undefined ? relative(text) : undefined;
      clock = parseClock(text);
      if (full !== undefined || concluded !== undefined) {
        day = full ?? concluded;
        isConcluded = full === undefined;
      } else if (!isBareClock(text)) day = undefined;
      else if (bare !== 'same') {
        day = bare === 'today' ? today : undefined;
        isConcluded = true;
      }
      shown = text;
      return true;
    },
    stamp(own) {
      const beside = isConcluded && shown !== undefined ? { atText: own ? `${shown} ${own}` : shown } : {};
      if (own === undefined || own === '') {
        if (day !== undefined) return { at: clock === undefined ? day : joinTime(day, clock, zone), ...beside };
        return shown === undefined ? {} : { atText: shown };
      }
      const full = parseTime(own, zone);
      if (full !== undefined) return { at: full };
      const time = parseClock(own);
      const concluded = relative(own);
      if (concluded !== undefined)
        return { at: time === undefined ? concluded : joinTime(concluded, time, zone), atText: own };
      return day !== undefined && time !== undefined && isBareClock(own)
        ? { at: joinTime(day, time, zone), ...beside }
        : { atText: own };
    },
  };
}

const isBareClock = (text: string) => simplified(text).replace(CLOCK, '').replace(HALF, '').trim() === '';
