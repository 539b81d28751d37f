import { type Tables, tablesWith } from './tables/tables.ts';
import type { TableCorrections } from './tables/types.ts';
import type { Language } from './text/index.ts';

/** How an explanation is asked for: the same way as the advice that it explains. */
export interface ExplainOptions {
  /** Default: Chinese. */
  language?: Language;
  /** Figures that the user has corrected or confirmed. */
  tables?: TableCorrections;
}

/** The figures to count with; undefined for the standard ones. */
export function tablesOf({ tables }: ExplainOptions): Tables | undefined {
  return tables === undefined ? undefined : tablesWith(tables);
}
