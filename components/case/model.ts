import type { Answer } from '../../utils/case/questions.ts';
import type { Standing } from '../../utils/case/standing.ts';
import type { CaseSummary } from '../../utils/case/summary.ts';
import type { KnownOrder } from '../../utils/case/types.ts';
import type { DisputeEvent, Problem } from '../../utils/rights/types.ts';
import type { Failure } from '../popup/model.ts';

/** Everything the workspace shows. */
export interface WorkspaceModel {
  /** `list`: no case was named; `absent`: none of that id is here; `broken`: `failure` says why. */
  place: 'loading' | 'list' | 'absent' | 'broken' | 'case';
  caseId?: string;
  standing?: Standing;
  order?: KnownOrder;
  /** Paths of order facts that no page has shown yet. */
  orderMissing: string[];
  cases: CaseSummary[];
  failure?: Failure;
  isSaving: boolean;
  /** What a screen reader should hear now. */
  announcement: string;
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  today: string;
}

/** Everything a person can do in the workspace. */
export interface WorkspaceActions {
  changeProblem: (problem: Problem) => void;
  record: (event: DisputeEvent, note?: string) => void;
  answer: (question: string, answer: Answer) => void;
  undo: () => void;
  redo: () => void;
  retry: () => void;
  /** Resolves to whether the text is on the clipboard. */
  copy: (text: string) => Promise<boolean>;
}
