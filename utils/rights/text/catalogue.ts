import type { zh } from './zh/index.ts';

/** Every sentence the engine says. The Chinese catalogue is the pattern; any other language has the same keys. */
export type Catalogue = typeof zh;

/** A sentence still to be said: rules choose it, the language comes last. */
export type Say = (text: Catalogue) => string;
