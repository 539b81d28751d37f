import type { PartFailure } from '../utils/evidence/types.ts';
import { label } from '../utils/i18n.ts';

/** What could not be had, by name. What is amiss with a long picture is noted at its index, of which its user knows nothing. */
export const failedPart = ({ part }: PartFailure): string => label('part', part === 'long.json' ? 'long' : part);
