import type { ClaimResult } from './claims/index.ts';
import { passedWindow } from './platform.ts';
import { foundInSixMonths } from './problems/quality-fault.ts';
import type { Refusal } from './refusal.ts';
import { allCitedOn } from './regimes.ts';
import { arbitrationInstitution, type Situation } from './situation.ts';
import { complaintEnded, type StageInput, type StageResult } from './stages.ts';
import type { Catalogue } from './text/catalogue.ts';
import type { Advice } from './types.ts';

function burdenShift({ situation, windows }: StageInput): Refusal[] {
  if (situation.record.problem !== 'quality-fault' || situation.category !== 'durable') return [];
  if (foundInSixMonths(situation, windows) !== false) return [];
  return [{ id: 'burden-shift', reason: (t) => t.refusal.burdenShift, basis: ['消费者权益保护法:23:3'] }];
}

function knowingPurchases({ purchases }: Situation): Refusal[] {
  if (purchases?.anyKnowing !== true) return [];
  const basis = ['食品药品惩罚性赔偿解释:12', '食品药品惩罚性赔偿解释:13', '市场监督管理投诉举报处理办法:17'];
  return [{ id: 'knowing-purchases', reason: (t) => t.refusal.knowingPurchases, basis }];
}

function newComplaint(input: StageInput): Refusal[] {
  const { situation, windows, on } = input;
  const reason = situation.associationPending
    ? 'complaintAtAssociation'
    : complaintEnded(input)
      ? 'complaintWasHandled'
      : windows.passed('adm3y', on)
        ? 'complaintTooLate'
        : undefined;
  if (reason === undefined) return [];
  return [{ id: 'complaint-12315', reason: (t) => t.refusal[reason], basis: ['市场监督管理投诉举报处理办法:16'] }];
}

function platformRoute({ bars }: StageResult): Refusal[] {
  const bar = passedWindow(bars);
  if (bar === undefined) return [];
  return [
    {
      id: 'platform',
      reason: (t) => t.refusal.platformWindow,
      basis: bar === 'jd15' ? ['京东交易纠纷处理总则:7'] : [],
    },
  ];
}

function lawsuit(situation: Situation): Refusal[] {
  const institution = arbitrationInstitution(situation);
  if (institution === undefined) return [];
  return [{ id: 'lawsuit', reason: (t) => t.refusal.lawsuit(institution), basis: ['仲裁法:5', '民事诉讼法:127'] }];
}

/** All that is not available, each once: wishes first, then the routes that are closed. */
export function refusals(input: StageInput, stage: StageResult, claim: ClaimResult): Refusal[] {
  if (stage.line === 'settled') return [];
  const all = [
    ...claim.refusals,
    ...burdenShift(input),
    ...knowingPurchases(input.situation),
    ...newComplaint(input),
    ...platformRoute(stage),
    ...lawsuit(input.situation),
  ];
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
}

/** Refusals as the advice prints them; their grounds in the version in force today. */
export function toUnsupported(found: readonly Refusal[], text: Catalogue, now: number): Advice['unsupported'] {
  return found.map(({ id, reason, basis }) => ({ id, reason: reason(text), basis: allCitedOn(basis, now) }));
}
