import { circumstancesOf } from './circumstances/index.ts';
import type { ProblemRule } from './problems/define.ts';
import type { Situation } from './situation.ts';
import type { Catalogue } from './text/catalogue.ts';
import type { EvidenceNeed } from './types.ts';

/**
 * What a court or an authority asks to see, and its class: E1 basic vouchers, E2 goods and how they were described,
 * E3 communication, E4 proof of the problem, E5 other support. The words stand under the same key in the texts.
 */
export const EVIDENCE_CLASSES = {
  order: 'E1',
  payment: 'E1',
  logistics: 'E1',
  waybill: 'E1',
  returnWaybill: 'E1',
  refundRecord: 'E1',
  charges: 'E1',
  contract: 'E1',
  usageRecord: 'E1',
  fundFlow: 'E1',
  offPlatformTransfer: 'E1',
  listing: 'E2',
  exclusionNotice: 'E2',
  shipPromise: 'E2',
  promisePage: 'E2',
  depositPage: 'E2',
  adStatement: 'E2',
  priceTag: 'E2',
  priceHistory: 'E2',
  renewalTerms: 'E2',
  warrantyCard: 'E2',
  liveReplay: 'E2',
  secondHandListing: 'E2',
  importPage: 'E2',
  privacyPolicy: 'E2',
  chat: 'E3',
  refusal: 'E3',
  cancelNotice: 'E3',
  invoiceRequest: 'E3',
  platformContact: 'E3',
  harassment: 'E3',
  unboxing: 'E4',
  faultPhoto: 'E4',
  faultVideo: 'E4',
  intactPhoto: 'E4',
  foodPackage: 'E4',
  medical: 'E4',
  stationRecord: 'E4',
  renewalNotice: 'E4',
  serviceStopped: 'E4',
  leakTrace: 'E4',
  reviewTrace: 'E4',
  minorActed: 'E4',
  scamTrace: 'E4',
  signProof: 'E5',
  testReport: 'E5',
  brandReport: 'E5',
  registration: 'E5',
  receipts: 'E5',
  sellerIdentity: 'E5',
  guardianship: 'E5',
} as const satisfies Record<string, EvidenceNeed['class']>;

export type EvidenceKey = keyof typeof EVIDENCE_CLASSES;

/** The evidence that this problem needs in its circumstances, by class. */
export function evidenceNeeds(situation: Situation, rule: ProblemRule, text: Catalogue): EvidenceNeed[] {
  const keys = new Set<EvidenceKey>([
    ...rule.evidence,
    ...circumstancesOf(situation).flatMap(({ evidence }) => evidence),
  ]);
  if (situation.losses.length > 0) keys.add('receipts');
  return [...keys]
    .map((key) => ({ class: EVIDENCE_CLASSES[key], ...text.evidence[key] }))
    .sort((a, b) => a.class.localeCompare(b.class));
}
