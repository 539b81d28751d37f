import type { Want } from './types.ts';

/** The additions, of which a claim carries at most one. */
export const ADDITIONS = ['fraud3x', 'food10x', 'drug10x', 'promise', 'deposit-penalty'] as const;
export type Addition = (typeof ADDITIONS)[number];

/** What the buyer wants. Absent wishes are `refund` and `compensation`. */
export interface Wishes {
  /** False when the record names no wishes, so that the ordinary remedies are proposed. */
  stated: boolean;
  named: ReadonlySet<Want>;
  refund: boolean;
  /** Whatever addition there is, or one of them by name. */
  addition: boolean;
}

export function wishesOf(wants: readonly Want[] | undefined): Wishes {
  const named = new Set<Want>(wants ?? ['refund', 'compensation']);
  return {
    stated: wants !== undefined,
    named,
    refund: named.has('refund'),
    addition: named.has('compensation') || ADDITIONS.some((id) => named.has(id)),
  };
}
