import { enExplained } from './en/explain.ts';
import type { Language } from './index.ts';
import { zhExplained } from './zh/explain.ts';

/** Every sentence of the advice and of its explanations. */
export type ExplainCatalogue = typeof zhExplained;

/** A sentence of an explanation, still to be said. */
export type SayWhy = (text: ExplainCatalogue) => string;

export const EXPLAINED: Readonly<Record<Language, ExplainCatalogue>> = { zh: zhExplained, en: enExplained };
