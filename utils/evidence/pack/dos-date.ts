import { LEGAL_ZONE, Temporal } from '../../clock.ts';

/** Date and time as ZIP has them since MS-DOS: two seconds' grain, from 1980. */
export function dosDate(at: string): number {
  const { year, month, day, hour, minute, second } = Temporal.Instant.from(at).toZonedDateTimeISO(LEGAL_ZONE);
  const date = ((year - 1980) << 9) | (month << 5) | day;
  const time = (hour << 11) | (minute << 5) | (second >> 1);
  return ((date << 16) | time) >>> 0;
}
