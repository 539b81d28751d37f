import { t } from '../../utils/i18n.ts';
import { HolidayTable } from './HolidayTable.tsx';
import { TimerTable } from './TimerTable.tsx';
import { WageTable } from './WageTable.tsx';

/** The figures of the rules that age: where each comes from, when it was looked up, how well it is known. */
export function LawTables() {
  return (
    <>
      <p class="muted">{t('optionsLawTablesWhy')}</p>
      <WageTable />
      <TimerTable />
      <HolidayTable />
    </>
  );
}
