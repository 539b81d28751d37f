import type { Catalogue } from './catalogue.ts';
import { zh } from './zh/index.ts';

export type { Catalogue, Say } from './catalogue.ts';

export type Language = 'zh';

/** The languages the engine can speak. */
export const TEXTS: Readonly<Record<Language, Catalogue>> = { zh };
