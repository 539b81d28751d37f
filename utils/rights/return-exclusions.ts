import type { Situation } from './situation.ts';
import type { Category } from './types.ts';

/** 消费者权益保护法 art. 25: goods that the law itself excludes from return without a reason. */
const EXCLUDED_KINDS: readonly Category[] = ['custom-made', 'fresh', 'digital', 'periodical'];

export interface ReturnExclusion {
  /** Excluded by kind, or confirmed by the buyer for this purchase and not merely pre-ticked. */
  by?: 'kind' | 'confirmation';
  /** The page or the seller promised the return all the same (网络消费规定一 art. 2). */
  liftedByPromise: boolean;
}

/** Whether these goods are excluded from return without a reason, and whether a promise lifts it. */
export function returnExclusion({ category, facts, promises }: Situation): ReturnExclusion {
  const confirmed = facts.exclusionConfirmed === true && facts.exclusionDefaultTicked !== true;
  const by = EXCLUDED_KINDS.includes(category) ? 'kind' : confirmed ? 'confirmation' : undefined;
  const liftedByPromise = by !== undefined && promises.some(({ kind }) => kind === 'return7');
  return by === undefined ? { liftedByPromise } : { by, liftedByPromise };
}

/** Goods sold with a right to return them without a reason, whatever their state. */
export function returnable(situation: Situation): boolean {
  const { by, liftedByPromise } = returnExclusion(situation);
  return situation.business && (by === undefined || liftedByPromise);
}
