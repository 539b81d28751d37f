import { chooseAction } from './actions.ts';
import { competentAuthority } from './authority.ts';
import { type ClaimResult, claimLines, computeClaim } from './claims/index.ts';
import { adviseCourt } from './court.ts';
import { countWindows, type Windows } from './deadlines/index.ts';
import { fenOf } from './money.ts';
import { runBeside } from './parallel.ts';
import type { ProblemRule } from './problems/define.ts';
import { PROBLEM_RULES } from './problems/index.ts';
import { readSituation, type Situation } from './situation.ts';
import { decideStage, type StageInput, type StageResult } from './stages.ts';
import type { Tables } from './tables/tables.ts';
import type { ActionId, Authority, CaseRecord, CourtAdvice, ParallelId } from './types.ts';

/** Everything the rules find out about a case, before any of it is put into words. */
export interface Assessment {
  situation: Situation;
  windows: Windows;
  rule: ProblemRule;
  claim: ClaimResult;
  input: StageInput;
  stage: StageResult;
  action: ActionId;
  parallel: ParallelId[];
  court: CourtAdvice | null;
  authority: Authority | null;
}

/** Whether everything claimed has been paid since the platform decided for the buyer. */
function performed({ log }: Situation, claim: ClaimResult): boolean {
  const decided = log.last('platform-decided');
  if (decided?.event.outcome !== 'for-buyer') return false;
  const gross = claim.grossBack + claim.total - claim.back.reduce((sum, { amount }) => sum + amount, 0);
  const paid = log.of('refunded').reduce((sum, { event }) => sum + fenOf(event.amount ?? 0), 0);
  return gross > 0 && paid >= gross;
}

const NOTHING: Pick<ClaimResult, 'back' | 'losses' | 'addition' | 'founded' | 'total' | 'remedies'> = {
  back: [],
  losses: [],
  addition: undefined,
  founded: [],
  total: 0,
  remedies: [],
};

/** Applies the rules to a valid record. Pure: the same record and figures give the same assessment. */
export function assess(record: CaseRecord, tables?: Tables): Assessment {
  const situation = readSituation(record, tables);
  const windows = countWindows(situation);
  const rule = PROBLEM_RULES[record.problem];
  const full = computeClaim(situation, windows, rule);
  const input = { situation, windows, on: situation.now, performed: performed(situation, full) };
  const stage = decideStage(input);
  const settled = stage.line === 'settled';
  const claim = settled ? { ...full, ...NOTHING } : full;
  const action = chooseAction(input, stage, claim, rule);
  return {
    situation,
    windows,
    rule,
    claim,
    input,
    stage,
    action,
    parallel: runBeside(input, stage, claim),
    court: claim.total > 0 ? adviseCourt(situation, claim.total) : null,
    authority: action === 'complaint-12315' ? competentAuthority(situation) : null,
  };
}

/** The grounds of the problem and its circumstances are looked up by what the claim came to. */
export function outcomeOf({ claim, windows }: Assessment): Parameters<ProblemRule['grounds']>[1] {
  return { moneyBack: claim.moneyBack.kind, lines: new Set(claimLines(claim).map(({ id }) => id)), windows };
}
