import type { Advice, CaseRecord } from '../../utils/rights/types.ts';

const NAMES = { 1: '与商家协商', 2: '平台介入', 3: '行政投诉与调解', 4: '诉讼或仲裁' };

/** The stage every action belongs to; `close` fits any. */
const STAGE_OF: Record<string, number> = {
  'send-return-notice': 1,
  'report-damage': 1,
  demand: 1,
  'wait-seller': 1,
  goodwill: 1,
  'gather-facts': 1,
  'platform-apply': 2,
  'wait-platform': 2,
  'platform-enforce': 2,
  'complaint-12315': 3,
  'wait-12315': 3,
  'wait-association': 3,
  'other-authority': 3,
  police: 3,
  sue: 4,
  arbitrate: 4,
  'follow-court': 4,
};

const REFUND = ['refund', 'freight', 'deposit', 'prepaid-refund', 'price-gap', 'price-reduction'];
const ADDITIONAL = ['fraud3x', 'food10x', 'drug10x', 'promise', 'deposit-penalty'];

const fen = (yuan: number) => Math.round(yuan * 100);

/** What holds of every answer, whatever the case: the closing sentence of the contract and its conventions. */
export function brokenInvariants(input: CaseRecord, advice: Advice): string[] {
  const found: string[] = [];
  const need = (met: boolean, text: string) => {
    if (!met) found.push(text);
  };
  const { claim, action, stage } = advice;
  need(advice.stageName === NAMES[stage], `stageName ${advice.stageName} at stage ${stage}`);
  need(action.id === 'close' || STAGE_OF[action.id] === stage, `action ${action.id} at stage ${stage}`);

  const sum = (ids: string[] | null) =>
    claim.items
      .filter((item) => (ids === null ? ![...REFUND, ...ADDITIONAL].includes(item.id) : ids.includes(item.id)))
      .reduce((total, item) => total + fen(item.amount), 0);
  need(fen(claim.refund) === sum(REFUND), `refund ${claim.refund} is not the sum of its items`);
  need(fen(claim.losses) === sum(null), `losses ${claim.losses} are not the sum of their items`);
  need(fen(claim.additional) === sum(ADDITIONAL), `additional ${claim.additional} is not the sum of its items`);
  need(claim.items.filter((item) => ADDITIONAL.includes(item.id)).length <= 1, 'two additions');
  need(fen(claim.total) === fen(claim.refund) + fen(claim.losses) + fen(claim.additional), `total ${claim.total}`);
  need((advice.court === null) === (claim.total === 0), 'court is null exactly when nothing is claimed');
  need(advice.authority === null || action.id === 'complaint-12315', `authority at ${action.id}`);

  for (const deadline of advice.deadlines)
    need(deadline.provisional === (deadline.legalLastDay === null), `provisional of ${deadline.id}`);
  const bases = [
    ...action.reasons.flatMap((reason) => reason.basis),
    ...claim.items.flatMap((item) => item.basis),
    ...(advice.authority?.basis ?? []),
  ];
  for (const basis of bases) need(advice.citations.includes(basis), `${basis} is not among the citations`);
  for (const id of claim.items.map((item) => item.id))
    need(!advice.unsupported.some((refusal) => refusal.id === id), `${id} claimed and unsupported`);
  for (const { id, span } of advice.lint)
    if (span) need(span[0] < span[1] && span[1] <= (input.draft?.length ?? 0), `span of ${id}: ${span}`);
  for (const text of advice.warnings) need(!/必赢|稳赢|一定(能|会)赢/.test(text), `a warning promises: ${text}`);
  return found;
}
