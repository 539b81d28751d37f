import { actionTitle } from '../action-text.ts';
import { yuanOf } from '../money.ts';
import type { ExplainCatalogue } from '../text/explain.ts';
import { isLess, isPayment } from './choose.ts';
import type { Difference, Trial } from './compare.ts';
import type { WhatIf } from './types.ts';

/** What can be claimed then, with its sums unless they hang on a figure that nobody knows yet. */
function canClaim({ candidate, difference: { gained, remediesGained } }: Trial, text: ExplainCatalogue): string[] {
  const { words, claimPhrase, change } = text;
  if (gained.length + remediesGained.length === 0) return [];
  const sum = gained.reduce((total, { amount }) => total + amount, 0);
  if (!candidate.sumUnknown || gained.length === 0)
    return [change.effect.claim(claimPhrase(gained, remediesGained, sum))];
  const names = [...gained.map(({ id }) => words.items[id]), ...remediesGained.map((id) => words.remedies[id])];
  return [change.effect.claimUnknown(words.list(names))];
}

const gone = ({ lost, remediesLost }: Difference, { words }: ExplainCatalogue): string =>
  words.list([...lost.map(({ id }) => words.items[id]), ...remediesLost.map((id) => words.remedies[id])]);

function claimParts(trial: Trial, text: ExplainCatalogue): string[] {
  const { difference, candidate } = trial;
  const { before, after, total } = difference;
  const { effect } = text.change;
  if (isPayment(trial)) return [after.claim.total > 0 ? effect.rest(after.claim.total) : effect.allPaid()];
  const lost = gone(difference, text);
  const claimable = canClaim(trial, text);
  const sums = total !== 0 && !candidate.sumUnknown && before.claim.total > 0;
  return [
    ...(isLess(difference) && lost !== '' ? [effect.noMore(lost)] : []),
    ...claimable,
    ...(!isLess(difference) && lost !== '' ? [effect.instead(lost)] : []),
    ...(sums ? [effect.total(before.claim.total, after.claim.total)] : []),
  ];
}

/** What follows, part by part: the stage, the claim, the next act. */
function consequences(trial: Trial, text: ExplainCatalogue): string[] {
  const { before, after, stage, action } = trial.difference;
  const { effect } = text.change;
  return [
    ...(stage ? [effect.stage(after.stage.stage, after.stage.stage > before.stage.stage)] : []),
    ...claimParts(trial, text),
    ...(action ? [effect.action(actionTitle(after, text))] : []),
  ];
}

/** A trial as the caller reads it: typed, and as one sentence; undefined where all that moves is a sum nobody knows yet. */
export function inWords(trial: Trial, text: ExplainCatalogue): WhatIf | undefined {
  const { candidate, difference } = trial;
  const { after, stage, action, total, remediesGained, remediesLost } = difference;
  const effects = consequences(trial, text);
  if (effects.length === 0) return undefined;
  return {
    change: candidate.change,
    text: text.change.sentence(candidate.say(text), effects),
    ...(stage ? { stage: after.stage.stage } : {}),
    ...(action ? { action: after.action } : {}),
    ...(total !== 0 && !candidate.sumUnknown ? { total: yuanOf(after.claim.total) } : {}),
    ...(remediesGained.length + remediesLost.length > 0 ? { remedies: after.claim.remedies } : {}),
  };
}
