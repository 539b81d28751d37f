import y2025 from './data/holidays/2025.json' with { type: 'json' };
import y2026 from './data/holidays/2026.json' with { type: 'json' };

/** The official arrangement of one year: days off in blocks, and weekend days turned into working days. */
export interface HolidayYear {
  year: number;
  /** The State Council's notice, when it was published and where its text was read. */
  notice: string;
  published: string;
  source: string;
  holidays: readonly { name: string; from: string; to: string }[];
  workdays: readonly string[];
}

/**
 * Years whose official arrangement is known. To add a year: put its notice into `data/holidays/<year>.json` and list
 * it here. Never add a year before the notice is published: without it a deadline is shown as provisional.
 */
export const HOLIDAY_YEARS: readonly HolidayYear[] = [y2025, y2026];
