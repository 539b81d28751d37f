import { assess } from './assessment.ts';
import { type Demand, demandedSum, wishesFor, withDemandedLosses } from './claim-check/demand.ts';
import { type CheckedLine, checkedLines, owedLines, type Verdict } from './claim-check/lines.ts';
import { claimLines } from './claims/index.ts';
import { sumOf } from './claims/line.ts';
import { type ExplainOptions, tablesOf } from './explain-options.ts';
import { type Fen, yuanOf } from './money.ts';
import { EXPLAINED } from './text/explain.ts';
import type { CaseRecord } from './types.ts';

export type { Demand } from './claim-check/demand.ts';
export type { CheckedLine, Verdict } from './claim-check/lines.ts';

export interface ClaimCheck {
  /** Of the whole: `more` and `less` at once is `mixed`. */
  verdict: 'exact' | 'more' | 'less' | 'mixed';
  lines: CheckedLine[];
  /** Yuan. `demanded` is absent where a sum is missing. */
  total: { demanded?: number; owed: number };
  /** The whole in one sentence. */
  text: string;
}

function verdictOf(lines: readonly CheckedLine[], demanded: Fen | undefined, owed: Fen): ClaimCheck['verdict'] {
  const has = (...verdicts: Verdict[]) => lines.some(({ verdict }) => verdicts.includes(verdict));
  const more = has('more', 'not-owed') || (demanded !== undefined && demanded > owed);
  const less = has('less', 'not-asked') || (demanded !== undefined && demanded < owed);
  if (more && less) return 'mixed';
  return more ? 'more' : less ? 'less' : 'exact';
}

/**
 * Holds a demand against what the law gives in this case: what is more, what is less, what is exactly right, what is
 * not owed and why. With a total only, the total of everything well founded is what it is held against. The rules are
 * those of the advice itself. Pure; the record must be valid.
 */
export function checkClaim(record: CaseRecord, demand: Demand, options: ExplainOptions = {}): ClaimCheck {
  const text = EXPLAINED[options.language ?? 'zh'];
  const itemised = (demand.items ?? []).length + (demand.remedies ?? []).length > 0;
  const asked = itemised ? { ...withDemandedLosses(record, demand), wants: wishesFor(demand) } : record;
  const found = assess(asked, tablesOf(options));
  const owed = itemised ? owedLines(found, demand) : claimLines(found.claim);
  const lines = itemised ? checkedLines({ found, text, owed, demand }) : [];
  const demanded = demandedSum(demand);
  const due = itemised ? Math.max(sumOf(owed), found.claim.total) : sumOf(owed);
  const verdict = verdictOf(lines, demanded, due);
  return {
    verdict,
    lines,
    total: { ...(demanded === undefined ? {} : { demanded: yuanOf(demanded) }), owed: yuanOf(due) },
    text: text.claimCheck.verdict(verdict, demanded, due),
  };
}
