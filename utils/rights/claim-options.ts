import { type Assessment, assess } from './assessment.ts';
import { type ClaimLine, sumOf } from './claims/line.ts';
import { writeDay } from './days.ts';
import { type ExplainOptions, tablesOf } from './explain-options.ts';
import { isFood } from './food.ts';
import { inForceOn, lawEntry } from './law/catalogue.ts';
import type { LawEntry } from './law/types.ts';
import { yuanOf } from './money.ts';
import { CLAIM_OPTION_IDS, CLAIM_OPTIONS, type ClaimOptionId, goodsGoBack } from './option-rules.ts';
import type { Refusal } from './refusal.ts';
import { allCitedOn } from './regimes.ts';
import type { Situation } from './situation.ts';
import type { ExplainCatalogue } from './text/explain.ts';
import { EXPLAINED } from './text/explain.ts';
import type { CaseRecord, Citation, UnsupportedId } from './types.ts';

export { CLAIM_OPTION_IDS, CLAIM_OPTIONS, type ClaimOptionId } from './option-rules.ts';

/** A way to be helped, in plain words, and whether this case gives a right to it. */
export interface ClaimOption {
  id: ClaimOptionId;
  name: string;
  plain: string;
  /** The articles behind it that were in force on the day of the deal, with where and when they were read. */
  law: LawEntry[];
  available: boolean;
  /** Yuan, where it is a sum that is known. */
  amount?: number;
  /** Why it is not owed; absent where it is. */
  reason?: { text: string; basis: Citation[] };
}

/** Of several reasons the one that fits the goods: tenfold pay is no answer to somebody who bought no food. */
function tellingReason(refusals: readonly Refusal[], situation: Situation): Refusal | undefined {
  const beside: Partial<Record<UnsupportedId, boolean>> = {
    food10x: isFood(situation),
    drug10x: situation.category === 'drug',
    fraud3x: !isFood(situation) && situation.category !== 'drug',
    'deposit-penalty': situation.record.problem === 'presale-deposit',
    redo: false,
  };
  return refusals.find(({ id }) => beside[id] !== false) ?? refusals[0];
}

/** Why an option is not there: the goods decide the kind of refund; else what the rules refuse; else there is no ground. */
function reasonFor(
  id: ClaimOptionId,
  found: Assessment,
  lines: readonly ClaimLine[],
  text: ExplainCatalogue,
): { text: string; basis: Citation[] } {
  const { items, remedies } = CLAIM_OPTIONS[id];
  const own: readonly string[] = [...items, ...remedies];
  if (lines.length > 0) {
    return { text: id === 'refund' ? text.claimCheck.goodsGoBack : text.claimCheck.nothingToReturn, basis: [] };
  }
  const refusal = tellingReason(
    found.claim.refusals.filter((one) => own.includes(one.id)),
    found.situation,
  );
  if (refusal === undefined) return { text: text.claimCheck.noGround, basis: [] };
  return { text: refusal.reason(text), basis: allCitedOn(refusal.basis, found.situation.now) };
}

function optionOf(id: ClaimOptionId, record: CaseRecord, options: ExplainOptions): ClaimOption {
  const text = EXPLAINED[options.language ?? 'zh'];
  const { items, remedies, wants, basis } = CLAIM_OPTIONS[id];
  const found = assess({ ...record, wants: [...wants] }, tablesOf(options));
  const { claim, situation } = found;
  const lines = [...claim.back, ...claim.losses, ...claim.founded].filter((line) => items.includes(line.id));
  const wrongWay = (id === 'refund' && goodsGoBack(situation)) || (id === 'return-refund' && !goodsGoBack(situation));
  const available = !wrongWay && (lines.length > 0 || claim.remedies.some((remedy) => remedies.includes(remedy)));
  const day = writeDay(situation.dealtOn) ?? record.now;
  // Additions do not stack: of several the highest.
  const additions = lines.filter((line) => claim.founded.includes(line)).map(({ amount }) => amount);
  const amount = additions.length > 0 ? Math.max(...additions) : sumOf(lines);
  return {
    id,
    ...text.options[id],
    law: basis.flatMap((citation) => (inForceOn(citation, day) ? (lawEntry(citation) ?? []) : [])),
    available,
    ...(available && amount > 0 ? { amount: yuanOf(amount) } : {}),
    ...(available ? {} : { reason: reasonFor(id, found, lines, text) }),
  };
}

/** The ways to be helped that people speak of, each with whether this case gives a right to it, and if not why. */
export function claimOptions(record: CaseRecord, options: ExplainOptions = {}): ClaimOption[] {
  return CLAIM_OPTION_IDS.map((id) => optionOf(id, record, options));
}
