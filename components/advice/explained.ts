import type { ExplainOptions } from '../../utils/rights/explain-options.ts';
import type { CaseRecord } from '../../utils/rights/types.ts';

/** What an explanation is made from: the case as the rules read it, and how they are asked. */
export interface Explained {
  record: CaseRecord;
  rules: ExplainOptions;
}
