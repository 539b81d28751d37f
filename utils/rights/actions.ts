import { type ClaimResult, claimLines } from './claims/index.ts';
import { promiseRuns } from './deadlines/promises.ts';
import type { ProblemRule } from './problems/define.ts';
import type { StageInput, StageResult } from './stages.ts';
import type { ActionId } from './types.ts';

/** Something is claimed: an amount or a remedy. */
export function hasClaim(claim: ClaimResult): boolean {
  return claimLines(claim).length > 0 || claim.remedies.length > 0;
}

/** All that was claimed has been paid. */
function paidInFull(claim: ClaimResult): boolean {
  return claim.grossBack > 0 && !hasClaim(claim);
}

function negotiate({ situation, windows, on }: StageInput, claim: ClaimResult): ActionId {
  const { log, record } = situation;
  const asked = log.has('demand', 'return-requested');
  if (record.problem === 'no-reason-return' && claim.moneyBack.kind === 'due' && !asked) return 'send-return-notice';
  const inTime = record.problem === 'damaged' && !asked && promiseRuns(situation, 'damage-report', on);
  if (inTime && claim.moneyBack.kind === 'due') return 'report-damage';
  if (!hasClaim(claim)) return claim.moneyBack.kind === 'refused' ? 'goodwill' : 'gather-facts';
  if (asked) return 'wait-seller';
  return windows.running('refund7', on) ? 'wait-seller' : 'demand';
}

function withPlatform({ situation: { log } }: StageInput): ActionId {
  const decided = log.last('platform-decided');
  const applied = log.last('platform-applied');
  if (applied !== undefined && (decided === undefined || decided.day < applied.day)) return 'wait-platform';
  return decided === undefined ? 'platform-apply' : 'platform-enforce';
}

/** The market regulator mediates between consumers and businesses; a private seller is none. */
function withAuthority({ situation }: StageInput, rule: ProblemRule): ActionId {
  return rule.otherAuthority !== undefined || !situation.business ? 'other-authority' : 'complaint-12315';
}

/** The one action to take now. */
export function chooseAction(input: StageInput, stage: StageResult, claim: ClaimResult, rule: ProblemRule): ActionId {
  if (stage.action !== undefined) return stage.action;
  if (paidInFull(claim)) return 'close';
  if (stage.line === 'negotiating') return negotiate(input, claim);
  return stage.line === 'platform' ? withPlatform(input) : withAuthority(input, rule);
}
