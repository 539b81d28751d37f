import { type Assessment, outcomeOf } from './assessment.ts';
import { circumstancesOf } from './circumstances/index.ts';
import { claimLines } from './claims/index.ts';
import { allCitedOn } from './regimes.ts';
import type { Advice, Citation } from './types.ts';

/**
 * Every article the advice rests on: the grounds of the problem and its circumstances, and those of the action, the
 * claim and the authority. What is refused, and windows that have passed, are no grounds.
 */
export function citationsFor(found: Assessment, action: Advice['action']): Citation[] {
  const { situation, rule, claim, authority, stage } = found;
  if (stage.line === 'settled') return [];
  const grounds = [
    ...rule.grounds(situation, outcomeOf(found)),
    ...circumstancesOf(situation).flatMap((circumstance) => circumstance.grounds(situation)),
  ];
  const basis = claimLines(claim).flatMap((line) => line.basis);
  return [
    ...new Set([
      ...allCitedOn([...grounds, ...basis], situation.now),
      ...action.reasons.flatMap(({ basis }) => basis),
      ...(authority?.basis ?? []),
    ]),
  ];
}
