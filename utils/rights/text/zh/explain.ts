import { change } from './changes.ts';
import { zh } from './index.ts';
import { claimCheck, options } from './options.ts';
import { rights } from './rights.ts';

/** What is said only when somebody asks why, or what if; apart, so that the advice alone need not carry it. */
export const zhExplained = { ...zh, change, claimCheck, options, rights };
