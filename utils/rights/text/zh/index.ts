import { action } from './actions.ts';
import { claimPhrase } from './claim.ts';
import { evidence } from './evidence.ts';
import { formula } from './formulas.ts';
import { problems } from './problems.ts';
import { reasons } from './reasons.ts';
import { refusal } from './refusals.ts';
import { warnings, warningWith } from './warnings.ts';
import * as words from './words.ts';

/** Every sentence in plain Chinese. Other languages have the same keys (`../catalogue.ts`). */
export const zh = {
  action,
  claimPhrase,
  evidence,
  formula,
  problems,
  reasons,
  refusal,
  warnings,
  warningWith,
  words: { ...words },
};
