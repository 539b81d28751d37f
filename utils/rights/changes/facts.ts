import type { Assessment } from '../assessment.ts';
import type { ExplainCatalogue } from '../text/explain.ts';
import { additionFacts } from './addition-facts.ts';
import { dealFacts } from './deal-facts.ts';
import type { Candidate, FactRule, Setting } from './define.ts';
import { valueAt, withSettings } from './pointer.ts';
import { proofFacts } from './proof-facts.ts';
import { returnFacts } from './return-facts.ts';
import type { Change } from './types.ts';

/** Every circumstance that is tried, the likely ones of a problem first. */
const FACTS: readonly FactRule[] = [...proofFacts, ...additionFacts, ...returnFacts, ...dealFacts];

/** A rule that applies to this case, with what it sets. */
export interface OpenFact {
  rule: FactRule;
  settings: readonly Setting[];
}

/** The facts that may yet turn out: plausible in this problem, and not said otherwise by the record. */
export function openFacts(found: Assessment): OpenFact[] {
  const { record } = found.situation;
  return FACTS.flatMap((rule) => {
    if (rule.problems !== undefined && !rule.problems.includes(record.problem)) return [];
    if (rule.when !== undefined && !rule.when(found)) return [];
    const settings = rule.set(found);
    const silent = settings.every(({ pointer }) => valueAt(record, pointer) === undefined);
    return settings.length > 0 && (silent || rule.develops === true) ? [{ rule, settings }] : [];
  });
}

/** One fact, or several together, as a record to try. */
export function factCandidate({ situation }: Assessment, facts: readonly OpenFact[]): Candidate {
  const settings = facts.flatMap((fact) => fact.settings);
  const said = (t: ExplainCatalogue) => t.change.together(facts.map(({ rule }) => rule.say(t)));
  const changes = facts.map(({ rule, settings: own }) =>
    own.map(
      ({ pointer, value }): Change =>
        rule.tried === undefined ? { kind: 'fact', pointer, value } : { kind: 'fact', pointer },
    ),
  );
  return {
    say: said,
    change: changes.flat(),
    record: withSettings(situation.record, settings),
    sumUnknown: facts.some(({ rule }) => rule.tried === 'sum'),
  };
}
