import { countdowns } from './act-by.ts';
import { hasClaim } from './actions.ts';
import type { Assessment } from './assessment.ts';
import { circumstancesOf } from './circumstances/index.ts';
import { writeDay } from './days.ts';
import { hasPassed } from './deadlines/index.ts';
import { firstNotice } from './situation.ts';
import { timerDays } from './tables/timer-days.ts';
import type { Catalogue } from './text/catalogue.ts';
import type { WarningKey } from './text/zh/warnings.ts';

/** A countdown this near is for today, whatever the stage. */
const SOON_DAYS = 2;

/** The buyer asked within the seven days of a prepayment, though they are over today. */
function askedWithinPrepaidWindow({ situation, windows }: Assessment): boolean {
  const window = windows.get('prepaid7');
  const asked = situation.log.has('return-requested', 'demand');
  return (
    window !== undefined && asked && hasPassed(window, situation.now) && !hasPassed(window, firstNotice(situation))
  );
}

/** Cautions that follow from where the case stands, whatever the problem. */
function general(found: Assessment): WarningKey[] {
  const { situation, windows, claim, action, parallel } = found;
  const { now, log, court, wishes } = situation;
  const when = (condition: boolean, key: WarningKey): WarningKey[] => (condition ? [key] : []);
  const undecided = action === 'goodwill' || action === 'gather-facts' || action === 'police' || action === 'arbitrate';
  return [
    ...when(court.arbitrationAgreement?.afterDispute === false, 'clauseStandard'),
    ...when(windows.passed('lim3y', now) || windows.passed('prod2y', now), 'limitationPassed'),
    ...when(log.has('association-accepted') && !situation.associationPending, 'associationHandled'),
    ...when(askedWithinPrepaidWindow(found), 'prepaidNoticeInTime'),
    ...when(wishes.named.has('refund') && claim.back.some(({ id }) => id === 'price-reduction'), 'reduceOrReturn'),
    ...when(action === 'wait-seller' && windows.passed('nego3', now), 'friendlyReminder'),
    ...when(!hasClaim(claim) && claim.moneyBack.kind === 'refused' && !undecided, 'noRightHere'),
    ...when(claim.moneyBack.kind === 'due' && claim.moneyBack.amount === undefined && wishes.refund, 'paperNeedsTotal'),
    ...when(log.has('report-received') && !windows.passed('report30w', now), 'reportOnce'),
    ...when(parallel.includes('report-12315') && action === 'complaint-12315', 'retailTogether'),
    ...when(
      windows.list.some(({ last }) => last === null),
      'provisional',
    ),
    ...when(hasClaim(claim), 'noReleaseBeforeMoney'),
  ];
}

/** Cautions in words: those with a clock first, then the problem's, the circumstances', the general ones. */
export function warningsFor(found: Assessment, text: Catalogue): string[] {
  const { situation, rule, stage } = found;
  if (stage.line === 'settled') return [];
  const soon = countdowns(found)
    .filter((day) => day - situation.now <= SOON_DAYS)
    .map((day) => text.warningWith.countdown(writeDay(day) ?? ''));
  const keys = new Set<WarningKey>([
    ...rule.warnings(situation),
    ...circumstancesOf(situation).flatMap(({ warnings }) => warnings(situation)),
    ...general(found),
    'notLawyer',
  ]);
  // Whatever a platform lets pass matters only as long as it may still be turned to.
  const timers = stage.stage > 2 ? [] : timerDays(situation);
  const entered = timers.map(({ kind, day }) => text.warningWith.platformTimer(kind, writeDay(day) ?? ''));
  return [...new Set([...soon, ...entered, ...[...keys].map((key) => text.warnings[key])])];
}
