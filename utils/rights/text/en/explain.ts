import type { ExplainCatalogue } from '../explain.ts';
import { change } from './changes.ts';
import { en } from './index.ts';
import { claimCheck, options } from './options.ts';
import { rights } from './rights.ts';

/** The explanations in English, under the keys of the Chinese ones. */
export const enExplained: ExplainCatalogue = { ...en, change, claimCheck, options, rights };
