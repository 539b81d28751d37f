import { actionInWords } from './action-text.ts';
import { assess } from './assessment.ts';
import { citationsFor } from './citations.ts';
import { type ExplainOptions, tablesOf } from './explain-options.ts';
import { exactEntry, inForceOn } from './law/catalogue.ts';
import type { LawEntry } from './law/types.ts';
import { READING_BY_PROBLEM } from './reading/by-problem.ts';
import { READING_BY_CIRCUMSTANCE, READING_BY_STAGE } from './reading/by-step.ts';
import { EXPLAINED } from './text/explain.ts';
import type { CaseRecord } from './types.ts';

/**
 * What else the law says about a case, article by article: of its problem, its circumstances and its stage, without what
 * the advice cites already, and without what is not in force on the day of the case. Background for whoever wants to
 * read on; nothing is claimed on it.
 */
export function furtherReading(record: CaseRecord, options: ExplainOptions = {}): LawEntry[] {
  const found = assess(record, tablesOf(options));
  if (found.stage.line === 'settled') return [];
  const action = actionInWords(found, EXPLAINED[options.language ?? 'zh']);
  const cited = new Set(citationsFor(found, action));
  const circumstances = READING_BY_CIRCUMSTANCE.filter(({ applies }) => applies(found));
  const reading = [
    ...READING_BY_PROBLEM[record.problem],
    ...circumstances.flatMap((circumstance) => circumstance.reading),
    ...READING_BY_STAGE[found.stage.stage],
  ];
  return [...new Set(reading)]
    .filter((citation) => !cited.has(citation) && inForceOn(citation, record.now))
    .flatMap((citation) => exactEntry(citation) ?? []);
}
