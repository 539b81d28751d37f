import { Temporal } from 'temporal-polyfill';

/** Native where the browser has it, else the polyfill: import `Temporal` from here and nowhere else. */
export { Temporal };

/** Deadlines are calendar dates in this zone, whatever the device is set to. */
export const LEGAL_ZONE = 'Asia/Shanghai';

/** The device clock. Evidence keeps its offset from a server's `Date` where one was seen. */
export function now(): Temporal.Instant {
  return Temporal.Now.instant();
}

/** The calendar day in mainland China at an instant. */
export function legalDay(at: Temporal.Instant = now()): Temporal.PlainDate {
  return at.toZonedDateTimeISO(LEGAL_ZONE).toPlainDate();
}

/** The zone the device is set to, kept in every capture. */
export function deviceZone(): string {
  return Temporal.Now.timeZoneId();
}
