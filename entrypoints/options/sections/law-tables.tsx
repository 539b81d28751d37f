import { LawTables } from '../../../components/options/LawTables.tsx';
import { defineSection } from '../../../components/options/model.ts';

export const lawTables = defineSection({ id: 'law-tables', title: 'optionsLawTables', Section: () => <LawTables /> });
