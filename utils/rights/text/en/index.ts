import type { Catalogue } from '../catalogue.ts';
import { action } from './actions.ts';
import { change } from './changes.ts';
import { claimPhrase } from './claim.ts';
import { evidence } from './evidence.ts';
import { formula } from './formulas.ts';
import { claimCheck, options } from './options.ts';
import { problems } from './problems.ts';
import { reasons } from './reasons.ts';
import { refusal } from './refusals.ts';
import { rights } from './rights.ts';
import { warnings, warningWith } from './warnings.ts';
import * as words from './words.ts';

/** Every sentence in plain English, under the keys of the Chinese catalogue. */
export const en: Catalogue = {
  action,
  change,
  claimCheck,
  claimPhrase,
  evidence,
  formula,
  options,
  problems,
  reasons,
  refusal,
  rights,
  warnings,
  warningWith,
  words: { ...words },
};
