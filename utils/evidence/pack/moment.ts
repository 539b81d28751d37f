import { LEGAL_ZONE, Temporal } from '../../clock.ts';
import { day } from '../../rights/documents/index.ts';

/** `2026年11月28日 11:04:05`, as mainland China's clock shows it. */
export function beijingTime(instant: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(LEGAL_ZONE);
  return `${day(at.toPlainDate().toString())} ${at.toPlainTime().toString({ smallestUnit: 'second' })}`;
}

/** `2026-11-28_110405`: a time for a file's name. */
export function timeInName(instant: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(LEGAL_ZONE);
  return `${at.toPlainDate()}_${at.toPlainTime().toString({ smallestUnit: 'second' }).replaceAll(':', '')}`;
}
