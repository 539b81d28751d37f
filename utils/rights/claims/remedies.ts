import type { MoneyBack, ProblemRule } from '../problems/define.ts';
import type { Situation } from '../situation.ts';
import { REMEDIES, type Remedy } from '../types.ts';

/** Remedies that are owed whatever went wrong: an invoice from a business, the seller's identity from a platform. */
function always({ business, record }: Situation): Remedy[] {
  return [
    ...(business ? (['invoice'] as const) : []),
    ...(record.marketplace === 'none' ? [] : (['identity'] as const)),
  ];
}

/** The remedies there is a right to. */
export function availableRemedies(situation: Situation, rule: ProblemRule): ReadonlySet<Remedy> {
  return new Set([...rule.remedies(situation), ...always(situation)]);
}

/**
 * The remedies that are asked for: those wanted; what stands in the place of a refund that is not due; and with no
 * wishes named the ordinary remedy of the problem, unless the price comes back instead.
 */
export function claimedRemedies(situation: Situation, rule: ProblemRule, back: MoneyBack): Remedy[] {
  const { wishes } = situation;
  const available = availableRemedies(situation, rule);
  const wanted = REMEDIES.filter((remedy) => wishes.named.has(remedy) && available.has(remedy));
  if (wanted.length > 0) return wanted;
  if (back.kind === 'refused' && wishes.refund && back.substitutes.length > 0) return [...back.substitutes];
  if (wishes.stated) return [];
  return back.kind === 'due' ? [...(rule.alongside ?? [])] : [...rule.ordinary(situation)];
}
