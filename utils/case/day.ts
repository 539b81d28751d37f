import { LEGAL_ZONE, Temporal } from '../clock.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Is this a calendar date that exists, written `YYYY-MM-DD`? */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !DAY.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** Is this an instant in ISO 8601? */
export function isInstant(text: unknown): text is string {
  if (typeof text !== 'string') return false;
  try {
    Temporal.Instant.from(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * The calendar day in mainland China of a time read off a page, `YYYY-MM-DD`. A time with an offset is moved to
 * Asia/Shanghai, one without is taken as it stands, a bare day stays that day. Undefined for anything else.
 */
export function dayOf(time: string | undefined): string | undefined {
  if (time === undefined) return undefined;
  if (DAY.test(time)) return isDay(time) ? time : undefined;
  if (isInstant(time)) return Temporal.Instant.from(time).toZonedDateTimeISO(LEGAL_ZONE).toPlainDate().toString();
  try {
    return Temporal.PlainDateTime.from(time).toPlainDate().toString();
  } catch {
    return undefined;
  }
}

/** Days from `from` to `to`, negative when `to` is earlier. Both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/** The day `days` after (or before, if negative) a day. Both `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}
