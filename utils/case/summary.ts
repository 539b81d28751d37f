import type { Site } from '../marketplaces/types.ts';
import type { CaseRecord, Problem, Stage } from '../rights/types.ts';
import { nextDeadline } from './order-brief.ts';
import { toRecord } from './record.ts';
import { reduce } from './reduce.ts';
import type { Advisor } from './standing.ts';
import type { CaseEvent } from './types.ts';

/** A case in one line. `dueDay` is the next safe day to act by, `YYYY-MM-DD`. */
export interface CaseSummary {
  id: string;
  /** Of the first of its goods; empty when no page has told. */
  title: string;
  site: Site;
  problem: Problem;
  stage: Stage;
  isSettled: boolean;
  dueDay?: string;
}

/**
 * A case in one line; undefined for one whose opening was undone.
 * @throws CaseError as `reduce` and `toRecord` do.
 */
export function summarise(events: readonly CaseEvent[], today: string, advise: Advisor): CaseSummary | undefined {
  const state = reduce(events);
  if (state.withdrawn) return undefined;
  const record: CaseRecord = toRecord(state, today);
  const advice = advise(record);
  const isSettled = advice.action.id === 'close';
  const dueDay = nextDeadline(advice, today)?.day;
  return {
    id: state.id,
    title: record.order?.title ?? '',
    site: state.site,
    problem: state.problem,
    stage: advice.stage,
    isSettled,
    ...(dueDay === undefined || isSettled ? {} : { dueDay }),
  };
}

/** Open cases first, among them the next to run out first. */
export function byUrgency(a: CaseSummary, b: CaseSummary): number {
  const key = ({ isSettled, dueDay }: CaseSummary) => `${isSettled ? 1 : 0} ${dueDay ?? '9999-12-31'}`;
  return key(a).localeCompare(key(b));
}
