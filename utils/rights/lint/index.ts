import type { LintFinding } from '../types.ts';
import { normalise } from './normalise.ts';
import { doublePunitive } from './rules/double-punitive.ts';
import { fabrication } from './rules/fabrication.ts';
import { guaranteedWin } from './rules/guaranteed-win.ts';
import { impersonation } from './rules/impersonation.ts';
import { insult } from './rules/insult.ts';
import { offPlatformPayment } from './rules/off-platform-payment.ts';
import { overClaim } from './rules/over-claim.ts';
import { personalData } from './rules/personal-data.ts';
import { repealedCitation } from './rules/repealed-citation.ts';
import { threat } from './rules/threat.ts';
import { unfoundedDamages } from './rules/unfounded-damages.ts';
import { unfoundedMinimum } from './rules/unfounded-minimum.ts';
import { readSpeech } from './speech.ts';
import type { Draft, Hit, LintContext, LintRule } from './types.ts';

export { type Suggestion, suggest } from './suggest.ts';
export type { LintContext, LintRule } from './types.ts';

/** Every rule, once. A new rule is a file in `rules/` and a line here. */
export const RULES: readonly LintRule[] = [
  threat,
  insult,
  overClaim,
  doublePunitive,
  unfoundedMinimum,
  unfoundedDamages,
  fabrication,
  impersonation,
  offPlatformPayment,
  repealedCitation,
  guaranteedWin,
  personalData,
];

/** Hits of one rule that overlap or touch are one finding. */
function merged(hits: readonly Hit[]): Hit[] {
  const placed = hits
    .flatMap((hit) => (hit.at === undefined ? [] : [{ ...hit, at: hit.at }]))
    .sort((left, right) => left.at[0] - right.at[0] || right.at[1] - left.at[1]);
  const found: typeof placed = [];
  for (const hit of placed) {
    const previous = found.at(-1);
    if (previous === undefined || hit.at[0] > previous.at[1]) found.push(hit);
    else previous.at = [previous.at[0], Math.max(previous.at[1], hit.at[1])];
  }
  return [...found, ...(placed.length === 0 ? hits.slice(0, 1) : [])];
}

/**
 * What is wrong with a text that somebody wants to send.
 *
 * @returns findings in the order of the text, those without a place last; spans are `[start, end)` in UTF-16 units of
 * the draft as given. Empty for a text without fault.
 */
export function lint(draft: string, context: LintContext): LintFinding[] {
  const normal = normalise(draft);
  const { order, seller, court } = context.record;
  const names = [order?.title, order?.id, seller?.name, court?.arbitrationAgreement?.institution]
    .filter((name) => name !== undefined)
    .map((name) => normalise(name).text);
  const read: Draft = { text: normal.text, normal, speech: readSpeech(normal.text, names) };
  const findings = RULES.flatMap((rule) =>
    merged(rule.find(read, context)).map((hit): LintFinding => {
      const basis = [...(hit.basis ?? rule.basis)];
      return hit.at === undefined ? { id: rule.id, basis } : { id: rule.id, span: normal.origin(...hit.at), basis };
    }),
  );
  const place = (finding: LintFinding) => finding.span?.[0] ?? draft.length;
  return findings.sort((left, right) => place(left) - place(right));
}
