import { falseComparison } from './claims/additions.ts';
import type { ClaimResult } from './claims/index.ts';
import { readDay } from './days.ts';
import { hasPassed, type Windows } from './deadlines/define.ts';
import { foodBreach } from './food.ts';
import { fenOf } from './money.ts';
import { type Situation, sellerHiddenInLiveRoom } from './situation.ts';
import { crime, negotiationExhausted, type StageInput, type StageResult } from './stages.ts';
import type { ParallelId } from './types.ts';

/** From this total on a suit is worth preparing while an authority still mediates (fen). */
const WORTH_A_SUIT = 100_000;

/** A report is pending until the time to look into it is over. */
function reportPending({ log, now }: Situation, windows: Windows): boolean {
  return log.has('report-received') && !windows.passed('report30w', now);
}

/** The refund was due for more than fifteen days, and was not complete when they ended. */
function refundDelayed({ log, now }: Situation, windows: Windows, claim: ClaimResult): boolean {
  const window = windows.get('delay15');
  if (window === undefined || !hasPassed(window, now)) return false;
  const inTime = log
    .of('refunded')
    .filter(({ day }) => !hasPassed(window, day))
    .reduce((sum, { event }) => sum + fenOf(event.amount ?? 0), 0);
  return claim.grossBack === 0 || inTime < claim.grossBack;
}

/** A breach of public law that anybody may report, whatever the private claim. */
function reportable(situation: Situation, windows: Windows, claim: ClaimResult): boolean {
  const { record, facts, proven } = situation;
  const fake = (record.problem === 'counterfeit' || record.problem === 'false-advertising') && proven;
  const hazard = record.problem === 'injury' && facts.safetyHazard === true;
  return (
    fake || falseComparison(situation) || foodBreach(situation) || hazard || refundDelayed(situation, windows, claim)
  );
}

function moneyPaid({ record, order, paid }: Situation): boolean {
  const sums = [paid ?? 0, record.prepaid?.paid ?? 0, record.deposit?.amount ?? 0];
  return order.paidOn !== undefined || sums.some((sum) => sum > 0);
}

type Test = (input: StageInput, stage: StageResult, claim: ClaimResult) => boolean;

/** What runs beside the action, each with its condition. */
const PARALLEL: Readonly<Record<ParallelId, Test>> = {
  'report-12315': ({ situation, windows }, _, claim) =>
    reportable(situation, windows, claim) && !reportPending(situation, windows),
  'police-110': ({ situation }) => crime(situation),
  'payment-provider': ({ situation }) => crime(situation) && moneyPaid(situation),
  'platform-info-request': ({ situation }) => {
    const { record, seller } = situation;
    const hidden = sellerHiddenInLiveRoom(situation) || seller.addressReachable === false;
    return record.problem === 'platform-inaction' || (hidden && record.marketplace !== 'none');
  },
  'courier-complaint': ({ situation: { record, log } }) =>
    record.problem === 'signed-not-received' && !log.has('courier-complained'),
  'postal-12305': ({ situation: { log }, windows, on }) => {
    const appealed = log.last('postal-appeal-accepted')?.day;
    const complained = log.last('courier-complained')?.day ?? 0;
    return windows.passed('courier7', on) && (appealed === undefined || appealed < complained);
  },
  'tax-12366': (input) => input.situation.record.problem === 'invoice-refused' && negotiationExhausted(input),
  'data-authority': ({ situation }) => situation.record.problem === 'privacy-leak',
  'commerce-authority': ({ situation: { record, now } }) =>
    record.problem === 'prepaid' && record.prepaid?.stoppedOn !== undefined && readDay(record.prepaid.stoppedOn) <= now,
  'stop-renewal': ({ situation }) => situation.record.problem === 'auto-renewal',
  'medical-care': ({ situation }) => situation.record.problem === 'injury',
  'prepare-lawsuit': ({ situation }, { stage }, claim) =>
    stage === 3 && (claim.total >= WORTH_A_SUIT || situation.facts.safetyHazard === true),
  'payment-order': ({ situation }) => situation.court.debtAdmittedInWriting === true,
};

/** Everything that should run beside the action; nothing once the dispute is settled. */
export function runBeside(input: StageInput, stage: StageResult, claim: ClaimResult): ParallelId[] {
  if (stage.line === 'settled') return [];
  return (Object.keys(PARALLEL) as ParallelId[]).filter((id) => PARALLEL[id](input, stage, claim));
}
