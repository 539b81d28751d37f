import type { OptionsSection } from '../../components/options/model.ts';
import { lawTables } from './sections/law-tables.tsx';
import { shops } from './sections/shops.tsx';
import { storage } from './sections/storage.tsx';
import { trustedTime } from './sections/trusted-time.tsx';

/**
 * The table of contents of the options. A section is one file in `sections/`, which ties what is stored to a view of
 * `components/options/`, and one line here.
 */
export const SECTIONS: readonly OptionsSection[] = [shops, storage, trustedTime, lawTables];
