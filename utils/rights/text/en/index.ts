import type { Catalogue } from '../catalogue.ts';
import { action } from './actions.ts';
import { claimPhrase } from './claim.ts';
import { evidence } from './evidence.ts';
import { formula } from './formulas.ts';
import { problems } from './problems.ts';
import { reasons } from './reasons.ts';
import { refusal } from './refusals.ts';
import { warnings, warningWith } from './warnings.ts';
import * as words from './words.ts';

/** Every sentence in plain English, under the keys of the Chinese catalogue. */
export const en: Catalogue = {
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
