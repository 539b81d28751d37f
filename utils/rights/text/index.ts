import type { Catalogue } from './catalogue.ts';
import { en } from './en/index.ts';
import { zh } from './zh/index.ts';

export type { Catalogue, Say } from './catalogue.ts';

/** The languages the engine can speak; each has every sentence. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const TEXTS: Readonly<Record<Language, Catalogue>> = { zh, en };
