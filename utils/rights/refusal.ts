import type { Say } from './text/catalogue.ts';
import type { Citation, UnsupportedId } from './types.ts';

/** Something that is not available, and why. It is said in `unsupported` and nowhere else. */
export interface Refusal {
  id: UnsupportedId;
  reason: Say;
  basis: readonly Citation[];
}
