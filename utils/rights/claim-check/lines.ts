import type { Assessment } from '../assessment.ts';
import type { ClaimLine } from '../claims/line.ts';
import { type Fen, fenOf, roundFen, yuanOf } from '../money.ts';
import { allCitedOn } from '../regimes.ts';
import type { ExplainCatalogue } from '../text/explain.ts';
import type { Citation, ItemId, Remedy } from '../types.ts';
import { ADDITIONS } from '../wishes.ts';
import { type Demand, INSTEAD_OF_REFUND } from './demand.ts';

/** `not-owed`: no right to it. `not-asked`: owed, and not demanded. */
export type Verdict = 'exact' | 'more' | 'less' | 'not-owed' | 'not-asked';

/** One head or remedy, held against what the law gives. Yuan; sums are absent where there are none. */
export interface CheckedLine {
  id: ItemId | Remedy;
  verdict: Verdict;
  demanded?: number;
  owed?: number;
  /** Why it is not owed, or what it is owed for. */
  text: string;
  basis: Citation[];
}

const isAddition = (id: string): boolean => (ADDITIONS as readonly string[]).includes(id);

/**
 * What is owed head by head. Of the additions the one that is demanded, if it is founded: the buyer may choose a lower
 * one than the highest.
 */
export function owedLines({ claim }: Assessment, { items = [] }: Demand): ClaimLine[] {
  const { founded, addition } = claim;
  const chosen = founded.filter(({ id }) => items.some((item) => item.id === id)).sort((a, b) => b.amount - a.amount);
  const own = chosen[0] ?? addition;
  return [...claim.back, ...claim.losses, ...(own === undefined ? [] : [own])];
}

export interface Checking {
  found: Assessment;
  text: ExplainCatalogue;
  owed: readonly ClaimLine[];
  demand: Demand;
}

/** Why a head that is demanded is not owed: it does not stack with another, the rules refuse it, or there is no ground. */
function refusalOf(id: ItemId | Remedy, { found, text, owed, demand }: Checking): Pick<CheckedLine, 'text' | 'basis'> {
  const { claim, situation } = found;
  const refusal = claim.refusals.find((one) => one.id === id);
  if (refusal !== undefined) {
    return { text: refusal.reason(text), basis: allCitedOn(refusal.basis, situation.now) };
  }
  const founded = claim.founded.some((line) => line.id === id);
  if (founded && owed.some((line) => isAddition(line.id))) return { text: text.claimCheck.noStacking, basis: [] };
  const reduced = demand.items?.some((item) => item.id === 'price-reduction') === true;
  if (id === 'refund' && reduced) return { text: text.warnings.reduceOrReturn, basis: [] };
  return { text: text.claimCheck.noGround, basis: [] };
}

function checkItem(id: ItemId, demanded: Fen | undefined, checking: Checking): CheckedLine {
  const { found, text, owed } = checking;
  const line = owed.find((one) => one.id === id);
  const asked = demanded === undefined ? {} : { demanded: yuanOf(demanded) };
  if (line === undefined) return { id, verdict: 'not-owed', ...asked, ...refusalOf(id, checking) };
  const verdict: Verdict =
    demanded === undefined || demanded === line.amount ? 'exact' : demanded > line.amount ? 'more' : 'less';
  const basis = allCitedOn(line.basis, found.situation.now);
  return { id, verdict, ...asked, owed: yuanOf(line.amount), text: line.formula(text), basis };
}

function checkRemedy(id: Remedy, checking: Checking): CheckedLine {
  const { found, text, demand } = checking;
  const both = INSTEAD_OF_REFUND.includes(id) && (demand.items ?? []).some((item) => item.id === 'refund');
  if (both) return { id, verdict: 'not-owed', text: text.claimCheck.chooseOne, basis: [] };
  if (found.claim.remedies.includes(id)) return { id, verdict: 'exact', text: text.claimCheck.remedyOwed, basis: [] };
  return { id, verdict: 'not-owed', ...refusalOf(id, checking) };
}

/** What is owed and was not demanded; of additions only one that gives more than the demanded one. */
function forgotten({ found, text, owed, demand }: Checking): CheckedLine[] {
  const asked = new Set<string>((demand.items ?? []).map(({ id }) => id));
  const best = found.claim.addition;
  const own = owed.find(({ id }) => isAddition(id));
  const better = best !== undefined && own !== undefined && best.amount > own.amount ? [best] : [];
  return [...owed.filter(({ id }) => !asked.has(id)), ...better].map((line) => ({
    id: line.id,
    verdict: 'not-asked',
    owed: yuanOf(line.amount),
    text: line.formula(text),
    basis: allCitedOn(line.basis, found.situation.now),
  }));
}

/** Every head that is demanded or owed, held against the other. */
export function checkedLines(checking: Checking): CheckedLine[] {
  const { items = [], remedies = [] } = checking.demand;
  const sum = (amount: number | undefined) => (amount === undefined ? undefined : roundFen(fenOf(amount)));
  return [
    ...items.map(({ id, amount }) => checkItem(id, sum(amount), checking)),
    ...remedies.map((id) => checkRemedy(id, checking)),
    ...forgotten(checking),
  ];
}
