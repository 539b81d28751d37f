import type { Reading } from './reading.ts';
import { folded } from './text.ts';
import type { Conflict, Source } from './types.ts';

/** What is left when the routes of one page kind have been weighed. */
export interface Settled<F> {
  facts: F;
  provenance: Record<string, Source>;
  conflicts: Conflict[];
  missing: string[];
}

export function sameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.005;
}

/** Equal but for notation: whitespace, width, case, or one being the shortened or decorated form of the other. */
export function sameText(a: string, b: string): boolean {
  const left = plain(a);
  const right = plain(b);
  return left === right || left.includes(right) || right.includes(left);
}

function plain(text: string): string {
  return folded(text).replace(/[\p{P}\p{S}]/gu, '');
}

/** The contradicting claims about one fact, the chosen value first; nothing when all say the same. */
export function conflictOf<T extends string | number>(
  field: string,
  chosen: T | undefined,
  claims: readonly Reading<T>[],
  same: (a: T, b: T) => boolean,
): Conflict[] {
  if (chosen === undefined) return [];
  const own = claims.find((claim) => claim.value === chosen);
  if (own === undefined) return [];
  const values = [own];
  for (const claim of claims) {
    if (!values.some((known) => same(known.value, claim.value))) values.push(claim);
  }
  return values.length < 2 ? [] : [{ field, values: values.map(({ value, route, raw }) => ({ value, route, raw })) }];
}
