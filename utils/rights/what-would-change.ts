import { type Assessment, assess } from './assessment.ts';
import { mostUseful } from './changes/choose.ts';
import { type Trial, tried } from './changes/compare.ts';
import { dayCandidates } from './changes/days.ts';
import { eventCandidates } from './changes/events.ts';
import { factCandidate, type OpenFact, openFacts } from './changes/facts.ts';
import { inWords } from './changes/in-words.ts';
import type { WhatIf } from './changes/types.ts';
import { type ExplainOptions, tablesOf } from './explain-options.ts';
import { EXPLAINED } from './text/explain.ts';
import type { CaseRecord } from './types.ts';

export type { Change, DayEnd, WhatIf } from './changes/types.ts';

/** More than this nobody reads. */
const MOST = 6;

const isTrial = (trial: Trial | undefined): trial is Trial => trial !== undefined;

/** Where all has been paid, it is of no account which stage that would have been in. */
const matters = ({ difference: { before, action, total } }: Trial) =>
  before.action !== 'close' || action || total !== 0;

/** Time passes on: each day is compared with the state of things the day before. */
function dayTrials(now: Assessment): Trial[] {
  const trials: Trial[] = [];
  let before = now;
  for (const candidate of dayCandidates(now)) {
    const trial = tried(candidate, before);
    if (trial === undefined) continue;
    trials.push(trial);
    before = trial.difference.after;
  }
  return trials;
}

/** Two facts that say nothing alone (a proof, and that the point was material), where together they raise the claim. */
function pairTrials(now: Assessment, silent: readonly OpenFact[]): Trial[] {
  const pairs = silent.flatMap((one, at) => silent.slice(at + 1).map((other) => [one, other]));
  const apart = ([one, other]: OpenFact[]) =>
    !one?.settings.some(({ pointer }) => other?.settings.some((setting) => setting.pointer === pointer));
  return pairs
    .filter(apart)
    .map((pair) => tried(factCandidate(now, pair), now))
    .filter(isTrial)
    .filter(({ difference }) => difference.total > 0);
}

function factTrials(now: Assessment): Trial[] {
  const open = openFacts(now);
  const alone = open.map((fact) => ({ fact, trial: tried(factCandidate(now, [fact]), now) }));
  const silent = alone.filter(({ fact, trial }) => trial === undefined && fact.rule.pairs === true);
  return [
    ...alone.map(({ trial }) => trial).filter(isTrial),
    ...pairTrials(
      now,
      silent.map(({ fact }) => fact),
    ),
  ];
}

/**
 * What would change the advice: the nearest facts, acts of others and days that would move the stage, the action or the
 * claim, at most six, the most useful first. Each is found by running the rules on the record with that change, so that
 * it says what `advise` would then say. Never a fact that the record denies; every one is a condition, none a
 * suggestion to assert it. Empty once the dispute is settled. Pure; the record must be valid.
 */
export function whatWouldChange(record: CaseRecord, options: ExplainOptions = {}): WhatIf[] {
  const now = assess(record, tablesOf(options));
  if (now.stage.line === 'settled') return [];
  const events = eventCandidates(now)
    .map((candidate) => tried(candidate, now))
    .filter(isTrial);
  const trials = mostUseful([...factTrials(now), ...events, ...dayTrials(now)].filter(matters), MOST);
  return trials.flatMap((trial) => inWords(trial, EXPLAINED[options.language ?? 'zh']) ?? []);
}
