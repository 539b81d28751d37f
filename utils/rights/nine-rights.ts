import { type Assessment, assess } from './assessment.ts';
import { writeDay } from './days.ts';
import { type ExplainOptions, tablesOf } from './explain-options.ts';
import { exactEntry, inForceOn } from './law/catalogue.ts';
import type { LawEntry } from './law/types.ts';
import { sellerHiddenInLiveRoom } from './situation.ts';
import { EXPLAINED } from './text/explain.ts';
import type { Language } from './text/index.ts';
import type { CaseRecord, Citation, Problem } from './types.ts';

/** The nine rights of consumers (消费者权益保护法 arts. 7–15), in the order of the law. */
export const RIGHT_IDS = [
  'safety',
  'information',
  'choice',
  'fair-deal',
  'compensation',
  'association',
  'knowledge',
  'dignity',
  'supervision',
] as const;
export type RightId = (typeof RIGHT_IDS)[number];

const FIRST_ARTICLE = 7;

export const RIGHT_CITATIONS: Readonly<Record<RightId, Citation>> = Object.fromEntries(
  RIGHT_IDS.map((id, at) => [id, `消费者权益保护法:${FIRST_ARTICLE + at}`]),
) as Record<RightId, Citation>;

/** A right in plain words, with the article it stands in: where that was read, when, and since when it is in force. */
export interface ConsumerRight {
  id: RightId;
  name: string;
  plain: string;
  law: LawEntry;
}

/** Which right a kind of dispute is about. None where it is no matter of consumer law (a minor's deal, a crime). */
const TOUCHED: Readonly<Record<Problem, readonly RightId[]>> = {
  'no-reason-return': ['choice'],
  'refund-unpaid': ['fair-deal'],
  'not-shipped': ['fair-deal', 'compensation'],
  'presale-deposit': ['fair-deal'],
  'signed-not-received': ['fair-deal', 'compensation'],
  damaged: ['fair-deal', 'compensation'],
  'wrong-item': ['fair-deal', 'compensation'],
  'quality-fault': ['fair-deal', 'compensation'],
  counterfeit: ['information', 'fair-deal', 'compensation'],
  'false-advertising': ['information', 'compensation'],
  'price-fraud': ['information', 'fair-deal', 'compensation'],
  'price-protection': ['fair-deal'],
  'food-safety': ['safety', 'information', 'compensation'],
  'drug-device-cosmetics': ['safety', 'compensation'],
  injury: ['safety', 'compensation'],
  'auto-renewal': ['information', 'choice'],
  'minor-purchase': [],
  prepaid: ['fair-deal', 'compensation'],
  'order-cancelled': ['fair-deal', 'compensation'],
  'invoice-refused': ['fair-deal'],
  'privacy-leak': ['dignity'],
  'review-suppressed': ['supervision'],
  'platform-inaction': ['information', 'compensation'],
  'gift-defect': ['fair-deal'],
  scam: [],
  other: [],
};

/** What the circumstances add: a hidden seller, a hazard, a loss, a report, a consumer association. */
function circumstantial({ situation, claim, parallel }: Assessment): RightId[] {
  const { facts, log } = situation;
  const when = (condition: boolean, id: RightId): RightId[] => (condition ? [id] : []);
  return [
    ...when(facts.safetyHazard === true, 'safety'),
    ...when(sellerHiddenInLiveRoom(situation), 'information'),
    ...when(claim.losses.length > 0 || claim.addition !== undefined, 'compensation'),
    ...when(parallel.includes('report-12315'), 'supervision'),
    ...when(log.has('association-accepted'), 'association'),
  ];
}

/** One of the nine rights in words. */
export function consumerRight(id: RightId, language: Language = 'zh'): ConsumerRight {
  const law = exactEntry(RIGHT_CITATIONS[id]);
  if (law === undefined) throw new Error(`The law catalogue has no entry for ${RIGHT_CITATIONS[id]}.`);
  return { id, ...EXPLAINED[language].rights[id], law };
}

/**
 * Which of the nine rights a case is about, in the order of the law. Empty against a private seller, whom consumer law
 * does not bind (网络消费规定一 art. 7), for deals before the law had these articles, and where the matter is another
 * one than a consumer's.
 */
export function rightsTouched(record: CaseRecord, options: ExplainOptions = {}): ConsumerRight[] {
  const found = assess(record, tablesOf(options));
  const { situation } = found;
  if (!situation.business || record.problem === 'scam') return [];
  const touched = new Set([...TOUCHED[record.problem], ...circumstantial(found)]);
  const day = writeDay(situation.dealtOn) ?? record.now;
  return RIGHT_IDS.filter((id) => touched.has(id) && inForceOn(RIGHT_CITATIONS[id], day)).map((id) =>
    consumerRight(id, options.language),
  );
}
