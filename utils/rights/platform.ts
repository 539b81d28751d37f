import { type Day, readDay } from './days.ts';
import type { Windows } from './deadlines/define.ts';
import type { Situation } from './situation.ts';
import type { Marketplace, Problem, Want } from './types.ts';

/** Why the platform can no longer help. The last four are windows that have passed. */
export type PlatformBar =
  | 'none'
  | 'off-platform'
  | 'decided'
  | 'statutory'
  | 'unperformed'
  | 'silent'
  | 'jd15'
  | 'closed';

const PASSED_WINDOWS: readonly PlatformBar[] = ['unperformed', 'silent', 'jd15', 'closed'];

/** Whose rules leave statutory additions to the authorities (淘宝平台争议处理规则 art. 6, 京东交易纠纷处理总则 art. 5). */
const NO_STATUTORY_PAY: readonly Marketplace[] = ['taobao', 'tmall', 'jd'];
const STATUTORY: readonly Want[] = ['fraud3x', 'food10x', 'drug10x'];

/** 淘宝平台争议处理规则 art. 5: proof of non-receipt or of a quality problem is heard after the window too. */
const LATE_PROOF_HEARD: readonly Marketplace[] = ['taobao', 'tmall'];
const QUALITY_PROBLEMS: readonly Problem[] = ['quality-fault', 'damaged', 'wrong-item', 'counterfeit'];

/** Whether the page no longer lets the buyer ask: it says so, or its countdown ran out before the buyer had asked. */
export function entryClosed({ facts, log }: Situation, on: Day): boolean {
  if (facts.windowOpen !== undefined) return !facts.windowOpen;
  if (facts.windowEndsOn === undefined) return false;
  const end = readDay(facts.windowEndsOn);
  const applied = log.first('platform-applied', 'platform-decided')?.day;
  return on > end && (applied === undefined || applied > end);
}

/** The exception for a closed window on Taobao and Tmall. */
export function heardAfterWindow({ record, proven }: Situation): boolean {
  if (!LATE_PROOF_HEARD.includes(record.marketplace)) return false;
  return record.problem === 'signed-not-received' || (QUALITY_PROBLEMS.includes(record.problem) && proven);
}

/** Only additions that the platform's rules leave to the authorities were refused. */
function onlyStatutoryRefused({ log, record }: Situation): boolean {
  if (!NO_STATUTORY_PAY.includes(record.marketplace) || log.has('seller-unreachable')) return false;
  const refusals = log.of('seller-refused');
  return (
    refusals.length > 0 &&
    refusals.every(({ event }) => (event.of ?? []).length > 0 && event.of?.every((want) => STATUTORY.includes(want)))
  );
}

/** JD's fifteen days are a time to apply in: an application made within them has kept it. */
function jdWindowMissed({ log }: Situation, windows: Windows, on: Day): boolean {
  const applied = log.first('platform-applied', 'platform-decided')?.day;
  return windows.passed('jd15', on) && (applied === undefined || windows.passed('jd15', applied));
}

/**
 * Every reason why the platform cannot help on a day; none means that it still can.
 * `performed`: what it decided for the buyer has been paid.
 */
export function platformBars(situation: Situation, windows: Windows, on: Day, performed: boolean): PlatformBar[] {
  const { record, order, log } = situation;
  const decided = log.last('platform-decided');
  const applied = log.last('platform-applied');
  const forBuyer = decided?.event.outcome === 'for-buyer';
  const undecided = applied !== undefined && (decided === undefined || decided.day < applied.day);
  const bars: PlatformBar[] = [];
  if (record.marketplace === 'none') bars.push('none');
  if (order.paidOffPlatform === true) bars.push('off-platform');
  if (decided !== undefined && !forBuyer) bars.push('decided');
  if (onlyStatutoryRefused(situation)) bars.push('statutory');
  if (forBuyer && !performed && windows.passed('plat7', on)) bars.push('unperformed');
  if (undecided && windows.passed('plat15', on)) bars.push('silent');
  if (jdWindowMissed(situation, windows, on)) bars.push('jd15');
  if (entryClosed(situation, on) && !heardAfterWindow(situation)) bars.push('closed');
  return bars;
}

/** The bar that is a window passed, if the route was closed by one. */
export function passedWindow(bars: readonly PlatformBar[]): PlatformBar | undefined {
  return bars.find((bar) => PASSED_WINDOWS.includes(bar));
}
