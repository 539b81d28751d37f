import type { Assessment } from './assessment.ts';
import { type Day, readDay, writeDay } from './days.ts';
import { hasPassed, type Window } from './deadlines/index.ts';
import { entryClosed } from './platform.ts';
import { timerDays } from './tables/timer-days.ts';
import type { ActionId, DeadlineId } from './types.ts';

/** The windows that an action should be done within, or waits for; of those that run, the one that ends first counts. */
const WINDOWS: Readonly<Partial<Record<ActionId, readonly DeadlineId[]>>> = {
  'send-return-notice': ['return7'],
  'report-damage': ['promise-window'],
  'wait-seller': ['nego5', 'refund7'],
  'platform-apply': ['jd15'],
  'wait-platform': ['plat15'],
  'platform-enforce': ['plat7'],
  'complaint-12315': ['adm3y'],
  'wait-12315': ['accept7w', 'med60'],
  sue: ['lim3y', 'prod2y'],
  'follow-court': ['fee7', 'answer15'],
};

const endOf = (window: Window): Day => window.safe ?? window.last ?? Number.POSITIVE_INFINITY;

/** Countdowns of the page that have not run out. */
export function countdowns({ situation }: Assessment): Day[] {
  const { log, facts, now } = situation;
  const shown = log.of('page-countdown').map(({ event }) => event.endsOn);
  if (!entryClosed(situation, now)) shown.push(facts.windowEndsOn);
  return shown
    .filter((day) => day !== undefined)
    .map(readDay)
    .filter((day) => day >= now);
}

/** By when to act, as `YYYY-MM-DD`; the last day in law only where it is later. Undefined without a known day. */
export function actBy(found: Assessment): { safe?: string; last?: string } | undefined {
  const { action, windows, situation } = found;
  const ids = WINDOWS[action] ?? [];
  const running = windows.list.filter((window) => ids.includes(window.id) && !hasPassed(window, situation.now));
  // An acceptance ends the wait for it: of the regulator's clocks the last one to start is the one that runs.
  const ordered =
    action === 'wait-12315'
      ? running.sort((a, b) => b.trigger - a.trigger)
      : running.sort((a, b) => endOf(a) - endOf(b));
  const window = ordered[0];
  const entered = timerDays(situation).filter(({ kind }) => kind === 'after-sale' || kind === 'apply');
  const ends = [...countdowns(found), ...entered.map(({ day }) => day)].sort((a, b) => a - b);
  const page = action === 'platform-apply' ? ends[0] : undefined;
  if (page !== undefined && (window === undefined || page < endOf(window))) return days(page, page);
  return window === undefined ? undefined : days(window.safe, window.last);
}

function days(safe: Day | null, last: Day | null): { safe?: string; last?: string } {
  const first = safe === null ? undefined : writeDay(safe);
  const final = last === null ? undefined : writeDay(last);
  return { ...(first === undefined ? {} : { safe: first }), ...(final === undefined ? {} : { last: final }) };
}
